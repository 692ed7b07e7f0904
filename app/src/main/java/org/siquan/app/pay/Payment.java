package org.siquan.app.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;

/**
 * A payment as stored.
 *
 * @param account last four digits of the receiving account; may be empty
 * @param slip the bank's slip; null without one
 * @param answered what the learner says; null while nothing
 * @param received what counts as received: all of it until the learner says otherwise
 * @param withdrawn why it was taken back; null while it counts
 */
public record Payment(
        PaymentId id,
        PlacementId placement,
        YearMonth month,
        LocalDate paidOn,
        Fen amount,
        NewPayment.Way way,
        String payer,
        String payee,
        String account,
        String number,
        @Nullable AttachmentId slip,
        @Nullable Answer answered,
        Fen received,
        @Nullable String withdrawn,
        long version) {

    /** What the learner says about a payment. */
    public enum Answer {
        RECEIVED,
        NOT_RECEIVED,
        OTHER_AMOUNT
    }
}
