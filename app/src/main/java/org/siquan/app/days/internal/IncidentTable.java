package org.siquan.app.days.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.days.Incident;
import org.siquan.app.days.Incidents.Report;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents and their steps; steps are only added. Callers bring the transaction. */
@Repository
class IncidentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID insert(Placement placement, Report report, Instant reported, Instant due) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into days.incident (%s, incident_id, learner_name, kind, level, what, known, reported, due, reporter)
                values (%s, :id, :name, :kind, :level, :what, :known, :reported, :due, :reporter)""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("id", id)
                .param("name", placement.names().learner())
                .param("kind", report.kind().name())
                .param("level", report.level().name())
                .param("what", report.what())
                .param("known", Timestamp.from(report.known()))
                .param("reported", Timestamp.from(reported))
                .param("due", Timestamp.from(due))
                .param("reporter", ActingAs.get().name())
                .update();
        return id;
    }

    boolean change(UUID id, int version, Report report, Instant due) {
        return jdbc.sql("""
                        update days.incident set kind = :kind, level = :level, what = :what, known = :known, due = :due,
                          version = version + 1
                        where park_id = platform.park() and incident_id = :id and version = :version and closed is null""")
                        .param("id", id)
                        .param("version", version)
                        .param("kind", report.kind().name())
                        .param("level", report.level().name())
                        .param("what", report.what())
                        .param("known", Timestamp.from(report.known()))
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    boolean close(UUID id, int version, String words) {
        return jdbc.sql("""
                        update days.incident set closed = :now, closing = :words, version = version + 1
                        where park_id = platform.park() and incident_id = :id and version = :version and closed is null""")
                        .param("id", id)
                        .param("version", version)
                        .param("words", words)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Waits for whoever adds a step at the same time. */
    void lock(UUID id) {
        jdbc.sql("select version from days.incident where park_id = platform.park() and incident_id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void addStep(Placement placement, UUID id, Incident.Doing kind, String words) {
        jdbc.sql("""
                insert into days.incident_step (%s, incident_id, seq, kind, words, actor, at)
                select %s, :id, coalesce((select max(seq) from days.incident_step where park_id = platform.park()
                    and incident_id = :id), 0) + 1, :kind, :words, :actor, :now""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("id", id)
                .param("kind", kind.name())
                .param("words", words)
                .param("actor", ActingAs.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Incident> find(UUID id) {
        return some("incident_id = :id limit :most", Map.of("id", id, "most", 1)).stream()
                .findFirst();
    }

    List<Incident> of(PlacementId id) {
        return some("placement_id = :id order by known desc limit :most", Map.of("id", id.value(), "most", 1000));
    }

    List<Incident> open(int most) {
        return some("closed is null order by due limit :most", Map.of("most", most));
    }

    private List<Incident> some(String where, Map<String, ?> parameters) {
        Map<UUID, List<Incident.Step>> steps = new HashMap<>();
        jdbc.sql("""
                        select s.* from days.incident_step s where s.park_id = platform.park() and s.incident_id in (
                          select incident_id from days.incident where park_id = platform.park() and %s)
                        order by s.incident_id, s.seq""".formatted(where)).params(parameters).query((RowCallbackHandler)
                row -> steps.computeIfAbsent(row.getObject("incident_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Incident.Step(
                                Incident.Doing.valueOf(row.getString("kind")),
                                row.getString("words"),
                                row.getString("actor"),
                                row.getTimestamp("at").toInstant())));
        return jdbc.sql("select * from days.incident where park_id = platform.park() and " + where)
                .params(parameters)
                .query((row, _) -> read(row, steps))
                .list();
    }

    private static Incident read(ResultSet row, Map<UUID, List<Incident.Step>> steps) throws SQLException {
        UUID id = row.getObject("incident_id", UUID.class);
        Timestamp closed = row.getTimestamp("closed");
        return new Incident(
                id,
                new PlacementId(row.getObject("placement_id", UUID.class)),
                row.getString("learner_name"),
                Incident.Kind.valueOf(row.getString("kind")),
                Incident.Level.valueOf(row.getString("level")),
                row.getString("what"),
                row.getTimestamp("known").toInstant(),
                row.getTimestamp("reported").toInstant(),
                row.getTimestamp("due").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closing"),
                steps.getOrDefault(id, List.of()),
                row.getInt("version"));
    }
}
