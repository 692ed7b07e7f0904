package org.siquan.engine.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Seats to be advised: integer seats per programme and region, under linear limits, against demand in scenarios.
 *
 * <p>A programme's seats serve an occupation by the demand's percent of those who complete (pipeline). Cost to be made
 * small, in seats: mean over the scenarios of {@code shortfallWeight} × open demand +
 * {@code surplusWeight} × seats beyond demand, summed over the occupations, plus {@code changeWeight} × |seats − current|.
 *
 * @param regions names of the regions seats are divided among, at least one
 * @param purpose advice years ahead or this year's order-class places
 */
public record SeatPlanProblem(
        List<String> regions,
        List<Programme> programmes,
        List<Limit> limits,
        List<Demand> demands,
        int shortfallWeight,
        int surplusWeight,
        int changeWeight,
        Purpose purpose) {

    private static final int MOST_DEMAND = 1_000_000;
    private static final int MOST_WEIGHT = 1_000;

    /** A problem of advice years ahead. */
    public SeatPlanProblem(
            List<String> regions,
            List<Programme> programmes,
            List<Limit> limits,
            List<Demand> demands,
            int shortfallWeight,
            int surplusWeight,
            int changeWeight) {
        this(regions, programmes, limits, demands, shortfallWeight, surplusWeight, changeWeight, Purpose.ADVICE);
    }

    public SeatPlanProblem {
        regions = List.copyOf(regions);
        programmes = List.copyOf(programmes);
        limits = List.copyOf(limits);
        demands = List.copyOf(demands);
        require(!regions.isEmpty() && !programmes.isEmpty(), "at least one region and one programme");
        require(shortfallWeight >= 0 && surplusWeight >= 0 && changeWeight >= 0, "weights >= 0");
        require(
                Math.max(shortfallWeight, Math.max(surplusWeight, changeWeight)) <= MOST_WEIGHT,
                "weights <= %d".formatted(MOST_WEIGHT));
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
                    demand.scenarios().size() <= DemandScenarios.MOST
                            && demand.scenarios().stream().allMatch(v -> v >= 0 && v <= MOST_DEMAND),
                    "demand of %s within 0..%d in at most %d scenarios"
                            .formatted(demand.occupation(), MOST_DEMAND, DemandScenarios.MOST));
            require(
                    demand.percentByProgramme().values().stream().allMatch(v -> v >= 0 && v <= 100),
                    "demand of %s served by 0..100 percent".formatted(demand.occupation()));
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
                regions, programmes, newLimits, demands, shortfallWeight, surplusWeight, changeWeight, purpose);
    }

    SeatPlanProblem withProgrammes(List<Programme> newProgrammes) {
        return new SeatPlanProblem(
                regions, newProgrammes, limits, demands, shortfallWeight, surplusWeight, changeWeight, purpose);
    }
}
