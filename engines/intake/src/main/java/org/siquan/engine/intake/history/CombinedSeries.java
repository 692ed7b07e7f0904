package org.siquan.engine.intake.history;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One occupation in one zone with the sources combined.
 *
 * @param quarters oldest first, at least one, none twice; quarters that nobody speaks of are missing
 */
public record CombinedSeries(DemandCell cell, List<Quarter> quarters) {

    /**
     * One quarter.
     *
     * @param index quarters since year 0
     * @param openings the weighted mean of the parts
     * @param parts openings by source, of those that were present
     */
    public record Quarter(int index, double openings, Map<DemandSource, Double> parts) {
        public Quarter {
            parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        }
    }

    public CombinedSeries {
        quarters = List.copyOf(quarters);
        if (quarters.isEmpty()) {
            throw new IllegalArgumentException(
                    "combined history of %s must have a quarter, had none%nTry: leave it out".formatted(cell));
        }
        for (int i = 1; i < quarters.size(); i++) {
            if (quarters.get(i).index() <= quarters.get(i - 1).index()) {
                throw new IllegalArgumentException(
                        "quarters of %s must go oldest first, had %d after %d%nTry: sort them"
                                .formatted(
                                        cell,
                                        quarters.get(i).index(),
                                        quarters.get(i - 1).index()));
            }
        }
    }

    /** Quarters between the first and the last one of which nobody speaks. */
    public int gaps() {
        return quarters.getLast().index() - quarters.getFirst().index() + 1 - quarters.size();
    }

    /** The longest part without a gap that ends with the last quarter: what a forecast can go on from. */
    public List<Quarter> unbroken() {
        int from = quarters.size() - 1;
        while (from > 0 && quarters.get(from - 1).index() == quarters.get(from).index() - 1) {
            from--;
        }
        return quarters.subList(from, quarters.size());
    }

    /** Sources that speak of any of these quarters. */
    public static Set<DemandSource> sources(List<Quarter> quarters) {
        Set<DemandSource> all = EnumSet.noneOf(DemandSource.class);
        quarters.forEach(quarter -> all.addAll(quarter.parts().keySet()));
        return all;
    }
}
