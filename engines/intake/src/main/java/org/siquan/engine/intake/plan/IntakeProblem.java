package org.siquan.engine.intake.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Seats of every offering for every intake year and region.
 *
 * @param firstYear calendar year of the first intake
 * @param intakeYears 1..20
 * @param regions where learners come from; 1..20
 * @param cells demand; only years that the plan can still change
 * @param surplusWeight cost of one learner without an opening
 * @param changeWeight cost of one seat more or less than the year before
 * @param costWeight cost of a thousand yuan
 */
public record IntakeProblem(
        int firstYear,
        int intakeYears,
        List<String> regions,
        List<Offering> offerings,
        List<Link> links,
        List<Cell> cells,
        List<Bound> bounds,
        double surplusWeight,
        double changeWeight,
        double costWeight) {

    /** Most futures: each costs memory and time, and more change the plan no further. */
    public static final int MOST_SCENARIOS = 2_000;

    public IntakeProblem {
        regions = List.copyOf(regions);
        offerings = List.copyOf(offerings);
        links = List.copyOf(links);
        cells = List.copyOf(cells);
        bounds = List.copyOf(bounds);
        require(intakeYears >= 1 && intakeYears <= 20, "intakeYears must be 1..20, was " + intakeYears);
        require(!regions.isEmpty() && regions.size() <= 20, "regions must be 1..20, were " + regions.size());
        require(
                surplusWeight >= 0 && changeWeight >= 0 && costWeight >= 0,
                "weights must be >= 0, were %s, %s, %s".formatted(surplusWeight, changeWeight, costWeight));
        Map<String, Double> leaving = new HashMap<>();
        for (Offering offering : offerings) {
            require(
                    leaving.put(offering.id(), offering.further()) == null,
                    "offering %s twice".formatted(offering.id()));
        }
        Pipelines.check(links, leaving);
        Map<String, Integer> years = new HashMap<>();
        offerings.forEach(offering -> years.put(offering.id(), offering.years()));
        for (Link link : links) {
            int last = years.getOrDefault(link.to(), 1);
            require(
                    link.joins() <= last,
                    "link %s -> %s must join study year 1..%d, was %d"
                            .formatted(link.from(), link.to(), last, link.joins()));
        }
        int futures = cells.isEmpty() ? 1 : cells.getFirst().scenarios().size();
        require(
                futures >= 1 && futures <= MOST_SCENARIOS,
                "scenarios must be 1..%d, were %d".formatted(MOST_SCENARIOS, futures));
        Set<String> keys = new HashSet<>();
        for (Cell cell : cells) {
            String key = cell.occupation() + "|" + cell.zone() + "|" + cell.year();
            require(keys.add(key), "demand %s twice".formatted(key));
            require(cell.scenarios().size() == futures, "demand %s must have %d scenarios".formatted(key, futures));
            require(cell.weight() >= 0 && cell.outside() >= 0, "weight and outside of %s must be >= 0".formatted(key));
            require(cell.scenarios().stream().allMatch(d -> d >= 0), "demand %s must be >= 0".formatted(key));
        }
        Set<String> names = new HashSet<>();
        for (Bound bound : bounds) {
            require(names.add(bound.id()), "bound %s twice".formatted(bound.id()));
            require(
                    bound.year() >= firstYear && bound.year() < firstYear + intakeYears,
                    "year of bound %s must be an intake year, was %d".formatted(bound.id(), bound.year()));
            for (Bound.Term term : bound.terms()) {
                require(
                        leaving.containsKey(term.offering()) && term.region() < regions.size(),
                        "bound %s names an unknown offering or region: %s".formatted(bound.id(), term));
            }
        }
    }

    /** Last intake year. */
    public int lastYear() {
        return firstYear + intakeYears - 1;
    }

    public int scenarios() {
        return cells.isEmpty() ? 1 : cells.getFirst().scenarios().size();
    }

    IntakeProblem withOfferings(List<Offering> others) {
        return new IntakeProblem(
                firstYear, intakeYears, regions, others, links, cells, bounds, surplusWeight, changeWeight, costWeight);
    }

    public IntakeProblem withBounds(List<Bound> others) {
        return new IntakeProblem(
                firstYear,
                intakeYears,
                regions,
                offerings,
                links,
                cells,
                others,
                surplusWeight,
                changeWeight,
                costWeight);
    }

    public IntakeProblem withCells(List<Cell> others) {
        return new IntakeProblem(
                firstYear,
                intakeYears,
                regions,
                offerings,
                links,
                others,
                bounds,
                surplusWeight,
                changeWeight,
                costWeight);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("%s%nTry: correct this number or name".formatted(what));
        }
    }
}
