package org.siquan.year.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Cell;
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
    public record Moved(String bound, boolean low, double units) {

        private Bound of(Bound before) {
            double value = units * before.step();
            return new Bound(
                    before.id(),
                    before.name(),
                    before.unit(),
                    before.year(),
                    before.terms(),
                    low ? value : before.low(),
                    low ? before.high() : value,
                    before.step(),
                    before.weight());
        }
    }

    /**
     * Openings a year more (or fewer, below 0) from a year on.
     *
     * @param zone its id
     * @param last last year; that of {@code first} if it happens once
     * @param who entered it
     * @param why the reason, for those who read the plan
     */
    public record DemandShock(
            String occupation, String zone, int first, int last, int openings, String who, String why) {

        private boolean reaches(Cell cell) {
            return cell.occupation().equals(occupation)
                    && cell.zone().equals(zone)
                    && cell.year() >= first
                    && cell.year() <= last;
        }
    }

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

    /**
     * The problem with demand and limits as changed.
     *
     * @throws IllegalArgumentException if a limit is not one of the problem, or its lower value would exceed the upper one
     */
    public IntakeProblem of(IntakeProblem problem) {
        return problem.withCells(problem.cells().stream().map(this::demand).toList())
                .withBounds(bounds(problem));
    }

    private Cell demand(Cell cell) {
        int more = shocks.stream()
                .filter(shock -> shock.reaches(cell))
                .mapToInt(DemandShock::openings)
                .sum();
        return new Cell(
                cell.occupation(),
                cell.chain(),
                cell.zone(),
                cell.year(),
                cell.weight(),
                cell.outside(),
                cell.scenarios().stream()
                        .map(drawn -> Math.max(0, (int) Math.round(drawn * demandPercent / 100.0) + more))
                        .toList());
    }

    private List<Bound> bounds(IntakeProblem problem) {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        problem.bounds().forEach(bound -> bounds.put(bound.id(), bound));
        for (Moved moved : limits) {
            Bound bound = bounds.get(moved.bound());
            if (bound == null) {
                throw new IllegalArgumentException(
                        "there is no limit %s%nTry: an id of the list of limits".formatted(moved.bound()));
            }
            bounds.put(bound.id(), moved.of(bound));
        }
        return List.copyOf(bounds.values());
    }
}
