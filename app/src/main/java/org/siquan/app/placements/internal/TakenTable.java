package org.siquan.app.placements.internal;

import java.time.LocalDate;
import org.siquan.app.placements.Span;
import org.siquan.region.EnterpriseId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that placements of all schools take. Read as the system only: they are counted, never shown. */
@Repository
class TakenTable {

    private final JdbcClient jdbc;

    TakenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DailyCount atUnit(EnterpriseId enterprise, Span over) {
        return taken("s.enterprise_id = :id", enterprise.value(), over);
    }

    DailyCount atPost(PostId post, Span over) {
        return taken("s.post_id = :id", post.value(), over);
    }

    DailyCount withMentor(MentorId mentor, Span over) {
        return taken("""
                s.placement_id in (select p.placement_id from placements.placement p
                  where p.park_id = platform.park() and p.mentor_id = :id)""", mentor.value(), over);
    }

    private DailyCount taken(String where, String id, Span over) {
        DailyCount count = new DailyCount();
        jdbc.sql("""
                        select s.first_day, s.last_day, count(*)::integer as learners from placements.span s
                        where s.park_id = platform.park() and s.taken and s.last_day >= :first and s.first_day <= :last
                          and\s""" + where + " group by s.first_day, s.last_day")
                .param("first", over.first())
                .param("last", over.last())
                .param("id", id)
                .query((RowCallbackHandler) row -> count.add(
                        new Span(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getInt("learners")));
        return count;
    }
}
