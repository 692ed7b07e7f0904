package org.siquan.engine.intake.plan;

import java.util.List;

/**
 * Demand for one occupation in one zone and calendar year.
 *
 * @param weight cost of one opening without a learner, chain priority included, 0 or more
 * @param outside learners that come from outside the plan, such as master's graduates, 0 or more
 * @param scenarios openings in each future, 0 or more; all cells of a problem have the same number, future by future
 */
public record Cell(
        String occupation,
        String chain,
        String zone,
        int year,
        double weight,
        double outside,
        List<Integer> scenarios) {

    public Cell {
        scenarios = List.copyOf(scenarios);
    }

    /** Mean openings. */
    public double mean() {
        return scenarios.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    Cell withScenarios(List<Integer> others) {
        return new Cell(occupation, chain, zone, year, weight, outside, others);
    }
}
