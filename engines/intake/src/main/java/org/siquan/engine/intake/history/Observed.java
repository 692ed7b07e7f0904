package org.siquan.engine.intake.history;

/**
 * What one source says of one occupation in one zone in one quarter.
 *
 * @param quarter quarters since year 0: year &times; 4 + number &minus; 1
 * @param amount 0..1e9; unit: openings, of {@link DemandSource#POSTINGS} advertisements
 */
public record Observed(DemandSource source, DemandCell cell, int quarter, double amount) {

    static final double MOST = 1e9;

    public Observed {
        if (!(amount >= 0 && amount <= MOST)) {
            throw new IllegalArgumentException("amount of %s for %s in quarter %d must be 0..1e9, was %s%nTry: a number"
                    .formatted(source, cell, quarter, amount));
        }
    }
}
