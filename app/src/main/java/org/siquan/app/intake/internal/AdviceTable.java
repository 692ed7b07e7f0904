package org.siquan.app.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.siquan.app.intake.Advice;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.year.intake.AdviceBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of advice and their moves. Callers bring the transaction. */
@Repository
class AdviceTable {

    private final JdbcClient jdbc;

    AdviceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AdviceId advice, AdviceBasis basis, Instant now, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('intake.advice/' || platform.park(), 0))")
                .query((_, _) -> 0)
                .list(); // two rounds at the same time wait for each other instead of taking the same number
        jdbc.sql("""
            insert into intake.advice (park_id, org_id, advice_id, number, first_year, intake_years, state, basis, created,
                created_by)
            select :park, :org, :advice, coalesce(max(number), 0) + 1, :first, :years, 'DRAFT', :basis, :now, :by
            from intake.advice where park_id = :park""")
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("advice", advice.value())
                .param("first", basis.problem().firstYear())
                .param("years", basis.problem().intakeYears())
                .param("basis", Packed.of(basis))
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    List<Advice> list() {
        return jdbc.sql("""
            select advice_id, number, first_year, intake_years, state, chosen, created, created_by, version
            from intake.advice where park_id = platform.park() order by number desc""").query((row, _) -> advice(row)).list();
    }

    Optional<Advice> find(AdviceId advice) {
        return jdbc.sql("""
            select advice_id, number, first_year, intake_years, state, chosen, created, created_by, version
            from intake.advice where park_id = platform.park() and advice_id = :advice""")
                .param("advice", advice.value())
                .query((row, _) -> advice(row))
                .optional();
    }

    AdviceBasis basis(AdviceId advice) {
        return jdbc.sql("select basis from intake.advice where park_id = platform.park() and advice_id = :advice")
                .param("advice", advice.value())
                .query((row, _) -> Packed.read(row.getBytes("basis"), AdviceBasis.class))
                .single();
    }

    /** Moves a round that stands as it was read; false if somebody was faster. */
    boolean move(Advice advice, AdviceState into, Integer chosen) {
        return jdbc.sql("""
            update intake.advice set state = :state, chosen = :chosen, version = version + 1
            where park_id = platform.park() and advice_id = :advice and version = :version""")
                        .param("state", into.name())
                        .param("chosen", chosen)
                        .param("advice", advice.id().value())
                        .param("version", advice.version())
                        .update()
                == 1;
    }

    void insertStep(AdviceId advice, Advice.Step step) {
        jdbc.sql("""
            insert into intake.step (park_id, org_id, advice_id, state, day, document, note, at, by)
            values (:park, :org, :advice, :state, :day, :document, :note, :at, :by)""")
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("advice", advice.value())
                .param("state", step.state().name())
                .param("day", step.day())
                .param("document", step.document())
                .param("note", step.note())
                .param("at", utc(step.at()))
                .param("by", step.by())
                .update();
    }

    private List<Advice.Step> steps(AdviceId advice) {
        return jdbc.sql("""
            select state, day, document, note, at, by from intake.step
            where park_id = platform.park() and advice_id = :advice order by at""")
                .param("advice", advice.value())
                .query((row, _) -> new Advice.Step(
                        AdviceState.valueOf(row.getString("state")),
                        row.getObject("day", LocalDate.class),
                        row.getString("document"),
                        row.getString("note"),
                        instant(row, "at"),
                        row.getString("by")))
                .list();
    }

    private Advice advice(ResultSet row) throws SQLException {
        AdviceId id = AdviceId.of(row.getString("advice_id"));
        return new Advice(
                id,
                row.getInt("number"),
                row.getInt("first_year"),
                row.getInt("intake_years"),
                AdviceState.valueOf(row.getString("state")),
                row.getObject("chosen", Integer.class),
                instant(row, "created"),
                row.getString("created_by"),
                steps(id),
                row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
