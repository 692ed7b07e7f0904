package org.siquan.engine.intake.history;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Openings that one advertisement stands for.
 *
 * @param openingsPerPosting &gt; 0
 * @param shared quarters of cells in which orders and advertisements both speak
 * @param measured false: a number from elsewhere, because there was too little to measure on
 */
public record PostingRatio(double openingsPerPosting, int shared, boolean measured) {

    /** Fewer quarters of cells that both sources know are no measurement. */
    public static final int LEAST_SHARED = 8;

    /**
     * Sum of the orders over the sum of advertisements where both speak (a ratio of sums: cells with many openings count more
     * than those with few); another number where they share fewer than {@link #LEAST_SHARED} quarters of cells or one of
     * the sums is 0.
     *
     * @param cells that are measured together
     * @param otherwise holds where there is too little to measure on
     * @implNote O(observations). Source: the ratio estimator of Cochran 1977, ch. 6
     */
    static PostingRatio measure(DemandHistory history, Collection<DemandCell> cells, double otherwise) {
        double orders = 0;
        double postings = 0;
        int shared = 0;
        for (DemandCell cell : cells) {
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
                : new PostingRatio(otherwise, shared, false);
    }
}
