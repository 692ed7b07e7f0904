package org.siquan.app.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.siquan.app.placements.PlacementId;

/**
 * Agreed pay of placements. Whoever holds the agreement states it: the process of agreements once all have signed, or the
 * school by hand. A change keeps what counted before.
 */
public interface PayTerms {

    /** What the amount is paid for. */
    enum Per {
        MONTH,
        DAY,
        HOUR
    }

    /**
     * What was agreed.
     *
     * @param from first day on which it counts
     * @param payDay day of the following month on which a month is paid, 1 to 31; in a shorter month its last day
     * @param source where it is written: number of the agreement, clause; 1 to 100 characters
     */
    record Terms(LocalDate from, Per per, Fen amount, int payDay, String source) {}

    /** Terms with who stated them and when. */
    record Stated(Terms terms, String actor, Instant at) {}

    /**
     * States what was agreed; the same terms again change nothing.
     *
     * @throws org.siquan.app.platform.ProblemException 403 neither the placement's school nor the system; 409 the placement is
     *     over; 422 an amount, a day or a source that nobody can mean
     */
    void agree(PlacementId placement, Terms terms);

    /** Everything that was stated, the newest first; empty where nothing is agreed yet. */
    List<Stated> list(PlacementId placement);
}
