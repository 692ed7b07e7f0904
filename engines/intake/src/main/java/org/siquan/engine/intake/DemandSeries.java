package org.siquan.engine.intake;

import java.util.List;

/**
 * Openings per quarter of one occupation in one zone.
 *
 * @param key names the series
 * @param quarters oldest first, at least {@link #LEAST_QUARTERS}, each &ge; 0 and finite; unit: openings
 */
public record DemandSeries(String key, List<Double> quarters) {

    /** Three years: fewer leave nothing to test a forecast on. */
    public static final int LEAST_QUARTERS = 12;

    public DemandSeries {
        quarters = List.copyOf(quarters);
        if (quarters.size() < LEAST_QUARTERS) {
            throw new IllegalArgumentException("series %s must have >= %d quarters, had %d%nTry: import more history"
                    .formatted(key, LEAST_QUARTERS, quarters.size()));
        }
        for (int i = 0; i < quarters.size(); i++) {
            if (!(quarters.get(i) >= 0 && quarters.get(i) < 1e9)) {
                throw new IllegalArgumentException(
                        "quarter %d of series %s must be 0..1e9, was %s%nTry: correct the history"
                                .formatted(i + 1, key, quarters.get(i)));
            }
        }
    }

    double[] values() {
        return quarters.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
