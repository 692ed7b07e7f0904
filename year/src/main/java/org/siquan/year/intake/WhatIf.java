package org.siquan.year.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakeProblem;

/**
 * What a planner changes before planning again; what is not named stays.
 *
 * @param limits other values of limits
 * @param demandPercent all demand in percent of the forecast, 1..1000
 * @param shocks demand that no past shows
 */
public record WhatIf(List<Moved> limits, int demandPercent, List<DemandShock> shocks) {

    public static final WhatIf NOTHING = new WhatIf(List.of(), 100, List.of());

    private static final double MOST = 1e9;

    /**
     * Another value of a limit, in its units (teachers, beds, seats).
     *
     * @param bound id of the limit
     * @param low true: its lower value; else its upper one
     */
    public record Moved(String bound, boolean low, double units) {}

    /**
     * Openings a year more (or fewer, below 0) from a year on.
     *
     * @param zone its id
     * @param last last year; that of {@code first} if it happens once
     * @param who entered it
     * @param why the reason, for those who read the plan
     */
    public record DemandShock(
            String occupation, String zone, int first, int last, int openings, String who, String why) {}

    public WhatIf {
        limits = List.copyOf(limits);
        shocks = List.copyOf(shocks);
        if (demandPercent < 1 || demandPercent > 1_000) {
            throw new IllegalArgumentException(
                    "demandPercent must be 1..1000, was %d%nTry: 120 for a fifth more".formatted(demandPercent));
        }
        Set<String> named = new HashSet<>();
        for (Moved moved : limits) {
            if (!(moved.units() >= 0 && moved.units() <= MOST) || !named.add(moved.bound() + moved.low())) {
                throw new IllegalArgumentException(
                        "limit %s must be changed once, to 0..%s, was %s%nTry: one value for it"
                                .formatted(moved.bound(), MOST, moved.units()));
            }
        }
    }

    public boolean changesNothing() {
        return equals(NOTHING);
    }

    Futures.Outlook of(Futures.Outlook outlook) {
        double factor = demandPercent / 100.0;
        double more = shocks.stream()
                .filter(s -> s.occupation().equals(outlook.occupation())
                        && s.zone().equals(outlook.zone())
                        && outlook.year() >= s.first()
                        && outlook.year() <= s.last())
                .mapToDouble(DemandShock::openings)
                .sum();
        return new Futures.Outlook(
                outlook.occupation(),
                outlook.chain(),
                outlook.zone(),
                outlook.year(),
                Math.max(0, outlook.mean() * factor + more),
                Math.max(0, outlook.low() * factor + more),
                Math.max(0, outlook.high() * factor + more));
    }

    /**
     * The problem with the limits as changed.
     *
     * @throws IllegalArgumentException if a limit is not one of the problem, or its lower value would exceed the upper one
     */
    IntakeProblem of(IntakeProblem problem) {
        Map<String, Bound> bounds = new HashMap<>();
        problem.bounds().forEach(bound -> bounds.put(bound.id(), bound));
        for (Moved moved : limits) {
            Bound bound = bounds.get(moved.bound());
            if (bound == null) {
                throw new IllegalArgumentException(
                        "there is no limit %s%nTry: an id of the list of limits".formatted(moved.bound()));
            }
            double value = moved.units() * bound.step();
            bounds.put(
                    moved.bound(),
                    new Bound(
                            bound.id(),
                            bound.name(),
                            bound.unit(),
                            bound.year(),
                            bound.terms(),
                            moved.low() ? value : bound.low(),
                            moved.low() ? bound.high() : value,
                            bound.step(),
                            bound.weight()));
        }
        return problem.withBounds(problem.bounds().stream()
                .map(bound -> bounds.getOrDefault(bound.id(), bound))
                .toList());
    }
}
