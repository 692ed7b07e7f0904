package org.siquan.engine.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Seats to be advised: integer seats per programme and region, under linear limits, against demand in scenarios.
 *
 * <p>Cost to be made small, in hundredths of a seat: mean over the scenarios of {@code shortfallWeight} × open demand +
 * {@code surplusWeight} × seats beyond demand, summed over the occupations, plus {@code changeWeight} × |seats − current|.
 *
 * @param regions names of the regions seats are divided among, at least one
 */
public record SeatPlanProblem(
        List<String> regions,
        List<Programme> programmes,
        List<Limit> limits,
        List<Demand> demands,
        int shortfallWeight,
        int surplusWeight,
        int changeWeight) {

    public SeatPlanProblem {
        regions = List.copyOf(regions);
        programmes = List.copyOf(programmes);
        limits = List.copyOf(limits);
        demands = List.copyOf(demands);
        require(!regions.isEmpty() && !programmes.isEmpty(), "at least one region and one programme");
        require(shortfallWeight >= 0 && surplusWeight >= 0 && changeWeight >= 0, "weights >= 0");
        require(demands.stream().map(d -> d.scenarios().size()).distinct().count() <= 1, "equally many scenarios");
        Set<String> ids = new HashSet<>();
        for (Programme programme : programmes) {
            require(ids.add(programme.id()), "programme %s once".formatted(programme.id()));
        }
        Set<String> limitIds = new HashSet<>();
        for (Limit limit : limits) {
            require(limitIds.add(limit.id()), "limit %s once".formatted(limit.id()));
            for (Limit.Term term : limit.terms()) {
                require(
                        ids.contains(term.programme()),
                        "limit %s about known programmes, not %s".formatted(limit.id(), term.programme()));
                require(term.region() < regions.size(), "limit %s about known regions".formatted(limit.id()));
            }
        }
        for (Demand demand : demands) {
            require(
                    demand.scenarios().stream().allMatch(v -> v >= 0),
                    "demand of %s >= 0".formatted(demand.occupation()));
            require(
                    ids.containsAll(demand.percentByProgramme().keySet()),
                    "demand of %s served by known programmes".formatted(demand.occupation()));
        }
    }

    private static void require(boolean ok, String rule) {
        if (!ok) {
            throw new IllegalArgumentException("a seat plan needs %s%nTry: correct the input".formatted(rule));
        }
    }

    int scenarios() {
        return demands.isEmpty()
                ? 1
                : Math.max(1, demands.getFirst().scenarios().size());
    }

    /** The same problem with other limits. */
    public SeatPlanProblem withLimits(List<Limit> newLimits) {
        return new SeatPlanProblem(
                regions, programmes, newLimits, demands, shortfallWeight, surplusWeight, changeWeight);
    }
}
