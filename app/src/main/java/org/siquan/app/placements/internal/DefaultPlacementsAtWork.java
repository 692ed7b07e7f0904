package org.siquan.app.placements.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.placements.RunningPlacement.Stretch;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultPlacementsAtWork implements PlacementsAtWork {

    private static final String ON_THE_DAY = """
            p.state in ('RUNNING', 'INTERRUPTED', 'ENDED') and exists (select from placements.span s
              where s.park_id = p.park_id and s.placement_id = p.placement_id and :day between s.first_day and s.last_day)""";

    private final PlacementTable table;
    private final JdbcClient jdbc;
    private final Clock clock;

    DefaultPlacementsAtWork(PlacementTable table, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RunningPlacement get(PlacementId id) {
        Placement placement = table.find(id).orElseThrow(() -> ProblemException.notFound("placement-unknown"));
        return running(List.of(placement)).getFirst();
    }

    @Override
    public List<RunningPlacement> on(LocalDate day) {
        return running(table.where(
                "and " + ON_THE_DAY + " order by p.unit_name, p.learner_name, p.placement_id", Map.of("day", day)));
    }

    @Override
    public List<RunningPlacement> on(LocalDate day, EnterpriseId unit) {
        return running(table.where(
                "and p.enterprise_id = :unit and " + ON_THE_DAY + " order by p.learner_name, p.placement_id",
                Map.of("day", day, "unit", unit.value())));
    }

    @Override
    public List<UnitAtWork> units(LocalDate day) {
        return jdbc.sql("""
                        select p.enterprise_id, min(p.unit_name) as unit_name, count(*) as learners
                        from placements.placement p
                        where p.park_id = platform.park() and p.state = 'RUNNING' and exists (select from placements.span s
                          where s.park_id = p.park_id and s.placement_id = p.placement_id
                            and :day between s.first_day and s.last_day)
                        group by p.enterprise_id order by 2, 1""")
                .param("day", day)
                .query((row, _) -> new UnitAtWork(
                        new EnterpriseId(row.getString("enterprise_id")),
                        row.getString("unit_name"),
                        row.getInt("learners")))
                .list();
    }

    @Override
    public List<RunningPlacement> newest(int most) {
        return running(table.where("""
                and p.state in ('RUNNING', 'INTERRUPTED', 'ENDED') order by p.created desc, p.placement_id limit :most""", Map.of("most", most)));
    }

    private List<RunningPlacement> running(List<Placement> placements) {
        if (placements.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Stretch>> stretches = stretches(placements);
        return placements.stream()
                .map(placement -> new RunningPlacement(
                        placement, stretches.getOrDefault(placement.id().value(), List.of())))
                .toList();
    }

    /** From each step that lets a placement run to the next that stops it. */
    private Map<UUID, List<Stretch>> stretches(List<Placement> placements) {
        Map<UUID, List<Stretch>> found = new HashMap<>();
        Map<UUID, LocalDate> began = new HashMap<>();
        jdbc.sql("""
                        select placement_id, what, at from placements.step
                        where park_id = platform.park() and placement_id in (:ids)
                          and what in ('RUNNING', 'INTERRUPTED', 'ENDED') order by placement_id, seq""")
                .param("ids", placements.stream().map(p -> p.id().value()).toList())
                .query((RowCallbackHandler) row -> {
                    UUID id = row.getObject("placement_id", UUID.class);
                    LocalDate day = day(row.getTimestamp("at"));
                    if (row.getString("what").equals(PlacementState.RUNNING.name())) {
                        began.putIfAbsent(id, day);
                    } else {
                        LocalDate from = began.remove(id);
                        if (from != null) {
                            found.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Stretch(from, day));
                        }
                    }
                });
        began.forEach(
                (id, from) -> found.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Stretch(from, null)));
        return found;
    }

    private LocalDate day(Timestamp at) {
        return at.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
