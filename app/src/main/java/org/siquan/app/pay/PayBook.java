package org.siquan.app.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.LearnerId;
import org.springframework.http.ResponseEntity;

/**
 * The pay ledger. School and enterprise of a placement enter what was paid, the learner says what was received; operator and
 * authority read. Mentors have no business with it. What contradicts the rules is kept as it is and becomes a case.
 */
public interface PayBook {

    /** What came of entering a payment. */
    sealed interface Outcome {}

    /** It stands in the ledger. */
    record Recorded(PaymentId id, int cases) implements Outcome {}

    /** The same payment (month, day, amount, number of the slip) stood there before; nothing was written. */
    record Known(PaymentId id) implements Outcome {}

    /** The placement, for a party to its pay; 404 for everybody else. */
    Placement require(PlacementId placement);

    /**
     * Enters a payment; idempotent.
     *
     * @param slip of the bank; null without one
     * @throws org.siquan.app.platform.ProblemException 409 the placement has not begun or is sealed; 422 a day in the future or
     *     before the placement, an amount nobody can mean, a name that is none
     */
    Outcome record(PlacementId placement, NewPayment payment, @Nullable UploadedFile slip);

    /** Whether the ledger has this payment. */
    boolean knows(PlacementId placement, NewPayment payment);

    /**
     * The learner says what became of a payment.
     *
     * @param other what was received instead; only with {@link Payment.Answer#OTHER_AMOUNT}
     */
    void answer(PaymentId payment, long version, Payment.Answer answer, @Nullable Fen other);

    /** Takes a payment back that was entered by mistake; it stays readable. */
    void withdraw(PaymentId payment, long version, String reason);

    /** Enters something taken from the learner; opens a case. The same again changes nothing. */
    void charge(PlacementId placement, PayCharge charge);

    /** Placements of the learner with agreed pay that the actor may read; for a learner the own ones. */
    List<PlacementId> placements(LearnerId learner);

    List<PayMonth> months(PlacementId placement);

    /** The newest first. */
    List<Payment> payments(PlacementId placement);

    List<PayCharge> charges(PlacementId placement);

    /** A payment that the actor may read; 404 otherwise. */
    Payment get(PaymentId payment);

    /** The bank's slip as a download; 404 without one. */
    ResponseEntity<byte[]> slip(PaymentId payment);
}
