package org.siquan.app.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.PartyRows;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The placements that begin next and are not cleared yet, on the first page of those who have to do something for it. */
@Component
class WaitingSection implements HomeSection {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingSection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the fragment shows. */
    public record Waiting(long all, List<Next> next) {
        public Waiting {
            next = List.copyOf(next);
        }
    }

    /**
     * A placement that waits.
     *
     * @param days until its first day; negative once it is past
     */
    public record Next(String id, String learner, String unit, LocalDate first, long days) {}

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String fragment() {
        return "placements/home :: waiting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Actor actor) {
        if (!actor.is(Role.SCHOOL) && !actor.is(Role.ENTERPRISE) && !actor.is(Role.LEARNER)) {
            return Optional.empty();
        }
        long all = jdbc.sql("""
                        select count(*) from placements.placement
                        where park_id = platform.park() and state in ('DRAFT', 'PREPARING') and\s""" + PartyRows.of("")).query(Long.class).single();
        return all == 0 ? Optional.empty() : Optional.of(new Waiting(all, next()));
    }

    private List<Next> next() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select p.placement_id, p.learner_name, p.unit_name,
                          (select min(s.first_day) from placements.span s
                           where s.park_id = p.park_id and s.placement_id = p.placement_id) as first_day
                        from placements.placement p
                        where p.park_id = platform.park() and p.state in ('DRAFT', 'PREPARING') and %s
                        order by 4, 2, 1 limit :most""".formatted(PartyRows.of("p")))
                .param("most", SHOWN)
                .query((row, _) -> {
                    LocalDate first = row.getDate("first_day").toLocalDate();
                    return new Next(
                            row.getString("placement_id"),
                            row.getString("learner_name"),
                            row.getString("unit_name"),
                            first,
                            ChronoUnit.DAYS.between(today, first));
                })
                .list();
    }
}
