package org.siquan.engine.intake.history;

import java.time.LocalDate;

/**
 * A vacancy that was advertised.
 *
 * @param vacancy the same for advertisements that repeat each other
 * @param opened day on which it was published
 * @param share part of the vacancy that belongs to this cell, above 0 and at most 1
 */
public record Advertisement(String vacancy, DemandCell cell, LocalDate opened, double share) {

    public Advertisement {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share of vacancy %s in %s must be above 0 and at most 1, was %s%nTry: 1"
                    .formatted(vacancy, cell, share));
        }
    }

    /** A vacancy that belongs to one cell alone. */
    public Advertisement(String vacancy, DemandCell cell, LocalDate opened) {
        this(vacancy, cell, opened, 1);
    }
}
