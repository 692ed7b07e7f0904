package org.siquan.app.placements.internal;

import java.util.List;
import org.siquan.app.placements.Span;
import org.siquan.region.EnterpriseId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that placements of all schools take. Read as the system only: they are counted, never shown. */
@Repository
class TakenTable {

    private final JdbcClient jdbc;

    TakenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Span> atUnit(EnterpriseId enterprise, Span over) {
        return taken("s.enterprise_id = :id", enterprise.value(), over);
    }

    List<Span> atPost(PostId post, Span over) {
        return taken("s.post_id = :id", post.value(), over);
    }

    List<Span> withMentor(MentorId mentor, Span over) {
        return taken("""
                exists (select from placements.placement p where p.park_id = s.park_id
                  and p.placement_id = s.placement_id and p.mentor_id = :id)""", mentor.value(), over);
    }

    private List<Span> taken(String where, String id, Span over) {
        return jdbc.sql("""
                        select s.first_day, s.last_day from placements.span s
                        where s.park_id = platform.park() and s.taken and s.last_day >= :first and s.first_day <= :last
                          and\s""" + where)
                .param("first", over.first())
                .param("last", over.last())
                .param("id", id)
                .query((row, _) -> new Span(
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }
}
