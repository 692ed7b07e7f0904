package org.siquan.app.apprenticeship.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments of the published plan, each with the version in which it got its shape; the database decides whose. */
@Repository
class StayTable {

    private final JdbcClient jdbc;

    StayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An assignment as a calendar shows it.
     *
     * @param since number of the first published plan from which on it stayed as it is
     * @param published when that plan was published
     */
    record Row(
            String park,
            int year,
            String learner,
            String name,
            String className,
            int block,
            LocalDate first,
            LocalDate last,
            String site,
            @Nullable String post,
            @Nullable String enterprise,
            @Nullable String mentor,
            @Nullable String laboratory,
            String lodging,
            int travel,
            int since,
            Instant published) {}

    /** What of this kind the actor sees in the published plan, by name. */
    List<FeedSubject> subjects(Kind kind) {
        return jdbc.sql("""
                        select distinct %1$s as id, %2$s as name
                        from apprenticeship.plan_assignment a join apprenticeship.plan p using (plan_id)
                        where p.state = 'PUBLISHED' and %1$s is not null
                        order by name, id""".formatted(kind.idColumn(), kind.nameColumn()))
                .query((row, _) -> new FeedSubject(kind, row.getString("id"), row.getString("name")))
                .list();
    }

    /** Its assignments, by week. A year's plans follow each other, so what an earlier one already said is not new. */
    List<Row> list(FeedSubject subject) {
        return jdbc.sql("""
                        with published as (
                          select plan_id, number, decided from apprenticeship.plan
                          where state in ('PUBLISHED', 'REPLACED')
                            and year = (select year from apprenticeship.plan where state = 'PUBLISHED'))
                        select a.*, p.year, p.monday, s.number as since, s.decided as published
                        from apprenticeship.plan_assignment a
                          join apprenticeship.plan p using (plan_id)
                          cross join lateral (
                            select q.number, q.decided from published q
                            where q.number > coalesce((
                              select max(o.number) from published o
                              where not exists (
                                select from apprenticeship.plan_assignment b
                                where b.plan_id = o.plan_id and b.learner = a.learner and b.first_week = a.first_week
                                  and (b.block, b.last_week, b.site_id, b.lodging_id, b.travel)
                                      = (a.block, a.last_week, a.site_id, a.lodging_id, a.travel)
                                  and (b.post_id, b.mentor_id, b.laboratory_id)
                                      is not distinct from (a.post_id, a.mentor_id, a.laboratory_id))), 0)
                            order by q.number limit 1) s
                        where p.state = 'PUBLISHED' and a.%s = :subject
                        order by a.first_week, a.learner""".formatted(subject.kind().idColumn()))
                .param("subject", subject.id())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate monday = row.getObject("monday", LocalDate.class);
        return new Row(
                row.getString("park_id"),
                row.getInt("year"),
                row.getString("learner"),
                row.getString("name"),
                row.getString("class"),
                row.getInt("block"),
                monday.plusWeeks(row.getInt("first_week") - 1L),
                monday.plusWeeks(row.getInt("last_week")).minusDays(1),
                row.getString("site"),
                row.getString("post"),
                row.getString("enterprise"),
                row.getString("mentor"),
                row.getString("laboratory"),
                row.getString("lodging"),
                row.getInt("travel"),
                row.getInt("since"),
                row.getObject("published", OffsetDateTime.class).toInstant());
    }
}
