package org.siquan.year;

import java.util.List;
import java.util.Optional;

/**
 * Pay that advertisements state, in yuan a month; each counts with the middle of its range.
 *
 * @param stated advertisements that state pay, &gt; 0
 * @param low first quartile
 * @param high third quartile
 */
public record PaySpread(int stated, double low, double median, double high) {

    /** The spread of these amounts; empty when there are none. */
    static Optional<PaySpread> of(List<Double> yuan) {
        List<Double> sorted = yuan.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaySpread(sorted.size(), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
    }

    /** Linear between the two neighbours. */
    private static double at(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(place));
        double high = sorted.get((int) Math.ceil(place));
        return low + (place - Math.floor(place)) * (high - low);
    }
}
