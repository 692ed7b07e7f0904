package org.siquan.engine.scheduling.search;

import java.util.Arrays;

/**
 * Worsenings of sampled moves, from which a starting temperature is taken (White 1984; Ben-Ameur 2004,
 * doi:10.1023/B:COAP.0000044187.23143.bd).
 *
 * @implNote O(samples log samples)
 */
public final class Differences {

    private final long[] worsenings;

    Differences(long[] sampled) {
        worsenings = Arrays.stream(sampled)
                .filter(d -> d > 0 && d != SearchState.NONE)
                .sorted()
                .toArray();
    }

    /** How many of the sampled moves would worsen the cost. */
    public int count() {
        return worsenings.length;
    }

    /**
     * The worsening that a share of the sampled ones does not exceed; 1 if nothing worsened.
     *
     * @param share from 0 (the smallest) to 1 (the largest)
     */
    public long quantile(double share) {
        if (worsenings.length == 0) {
            return 1;
        }
        return worsenings[Math.clamp((long) (share * worsenings.length), 0, worsenings.length - 1)];
    }

    /**
     * The temperature at which so large a share of the sampled worsenings is accepted, found by bisection; 1 if nothing
     * worsened.
     *
     * @param share between 0 and 1, both excluded
     */
    public double temperature(double share) {
        if (worsenings.length == 0) {
            return 1;
        }
        double low = 1e-3;
        double high = Math.max(1, worsenings[worsenings.length - 1]) * 1e3;
        for (int i = 0; i < 60; i++) {
            double middle = Math.sqrt(low * high);
            if (accepted(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double accepted(double temperature) {
        double sum = 0;
        for (long worsening : worsenings) {
            sum += Math.exp(-worsening / temperature);
        }
        return sum / worsenings.length;
    }
}
