package org.siquan.app.pay;

import java.time.Instant;
import java.util.List;
import org.siquan.app.placements.PlacementId;

/**
 * Cases about pay. The school of the placement leads them; enterprise and learner add what they know; operator and authority
 * read. No case counts days down.
 */
public interface PayCases {

    /** 404 where it is unknown or not the actor's to read. */
    PayCase get(PayCaseId id);

    /** Of one placement, as far as the actor may read them; open ones first. */
    List<PayCase> of(PlacementId placement);

    /**
     * A learner complains; the same words of the same kind on the same day are one complaint.
     *
     * @param words 1 to 500 characters
     */
    PayCaseId complain(PlacementId placement, PayCase.Kind kind, String words);

    /** Adds what somebody did or found out. */
    void add(PayCaseId id, String words);

    /** The school hands it to the enterprise, which may read it from then on, or takes it back. */
    void hand(PayCaseId id, long version, PayCase.Owner to, String words);

    /**
     * The school closes it with a reason.
     *
     * @throws org.siquan.app.platform.ProblemException 409 closed as made good while the month is not paid in full
     */
    void close(PayCaseId id, long version, PayCase.Outcome outcome, String reason);

    /**
     * One step.
     *
     * @param what {@code opened}, {@code said}, {@code handed} or {@code closed}
     * @param side role of who took it, or {@code SYSTEM}
     */
    record Step(String what, String words, String side, Instant at) {}

    /** In the order of time. */
    List<Step> steps(PayCaseId id);
}
