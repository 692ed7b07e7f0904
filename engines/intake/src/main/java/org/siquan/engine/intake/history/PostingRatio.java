package org.siquan.engine.intake.history;

import java.util.OptionalDouble;

/**
 * Openings that one advertisement stands for.
 *
 * @param openingsPerPosting &gt; 0
 * @param shared quarters of cells in which orders and advertisements both speak
 * @param measured false: the stated number, because there was too little to measure on
 */
public record PostingRatio(double openingsPerPosting, int shared, boolean measured) {

    /** Fewer quarters of cells that both sources know are no measurement. */
    public static final int LEAST_SHARED = 8;

    /**
     * Sum of the orders over the sum of advertisements where both speak (a ratio of sums: cells with many openings count more
     * than those with few); the stated number where they share fewer than {@link #LEAST_SHARED} quarters of cells or one of
     * the sums is 0.
     *
     * @implNote O(observations). Source: the ratio estimator of Cochran 1977, ch. 6
     */
    static PostingRatio measure(DemandHistory history, SourceWeights weights) {
        double orders = 0;
        double postings = 0;
        int shared = 0;
        for (DemandCell cell : history.cells()) {
            for (int quarter : history.quarters(cell)) {
                OptionalDouble order = history.at(DemandSource.ORDERS, cell, quarter);
                OptionalDouble posting = history.at(DemandSource.POSTINGS, cell, quarter);
                if (order.isPresent() && posting.isPresent()) {
                    orders += order.getAsDouble();
                    postings += posting.getAsDouble();
                    shared++;
                }
            }
        }
        return shared >= LEAST_SHARED && orders > 0 && postings > 0
                ? new PostingRatio(orders / postings, shared, true)
                : new PostingRatio(weights.openingsPerPosting(), shared, false);
    }
}
