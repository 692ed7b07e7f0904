package org.siquan.engine.alignment;

import java.util.BitSet;

/**
 * How a share of hits differs between two runs over the same items, with its interval (paired bootstrap over items).
 *
 * @param difference the later share less the earlier, -1..1
 * @param interval 95 % interval of the difference
 */
public record PairedDifference(double difference, Interval interval) {

    /**
     * Compares.
     *
     * @param items at least 1
     * @param before items that were hit in the earlier run
     * @param after items that were hit in the later run
     */
    public static PairedDifference of(int items, BitSet before, BitSet after) {
        Required.range("items", items, 1, 100_000_000);
        int[] change = new int[items];
        for (int i = 0; i < items; i++) {
            change[i] = (after.get(i) ? 1 : 0) - (before.get(i) ? 1 : 0);
        }
        double all = 0;
        for (int each : change) {
            all += each;
        }
        return new PairedDifference(all / items, Interval.of(items, counts -> {
            double sum = 0;
            for (int i = 0; i < items; i++) {
                sum += counts[i] * change[i];
            }
            return sum / items;
        }));
    }

    /** Whether the later run is worse beyond chance: the whole interval lies below 0. */
    public boolean worse() {
        return interval.high() < 0;
    }

    /** Whether it is better beyond chance. */
    public boolean better() {
        return interval.low() > 0;
    }
}
