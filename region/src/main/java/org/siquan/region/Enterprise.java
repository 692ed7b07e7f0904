package org.siquan.region;

/**
 * An enterprise that takes part.
 *
 * @param sectorCode four-digit class of GB/T 4754
 * @param staff people on post, >= 0; learners of all schools together stay generally within 10 % of it
 */
public record Enterprise(
        EnterpriseId id,
        String zh,
        Origin origin,
        ChainId chain,
        ChainPosition position,
        EnterpriseSize size,
        SiteId site,
        String sectorCode,
        int staff) {

    /** Learners at work at the same time that make up 10 % of the staff, rounded down. */
    public int tenthOfStaff() {
        return staff / 10;
    }
}
