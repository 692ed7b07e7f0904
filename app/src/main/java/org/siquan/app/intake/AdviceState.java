package org.siquan.app.intake;

/** How far a round of advice has come. Each state is entered from the one before it, by the park's operator. */
public enum AdviceState {
    /** Scenarios are compared. */
    DRAFT,
    /** One scenario is what the park advises. */
    ADVISED,
    /** The advice was sent to the authorities. */
    FILED,
    /** The authorities' plan was imported, with the number of its document. */
    APPROVED,
    /** The roster of who came was imported. */
    ENROLLED;

    /** Whether a round in this state may move to the other. */
    public boolean leadsTo(AdviceState next) {
        return switch (this) {
            case DRAFT -> next == ADVISED;
            case ADVISED -> next == FILED;
            case FILED -> next == APPROVED;
            case APPROVED -> next == ENROLLED;
            case ENROLLED -> false;
        };
    }
}
