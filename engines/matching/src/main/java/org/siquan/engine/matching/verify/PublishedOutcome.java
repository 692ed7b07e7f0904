package org.siquan.engine.matching.verify;

import java.util.BitSet;

/** What was published: who takes which of their choices, and which places stay closed. Thread-safe. */
public final class PublishedOutcome {

    /** No place. */
    public static final int NONE = -1;

    private final int[] choice;
    private final BitSet closed;

    private PublishedOutcome(int[] choice, BitSet closed) {
        this.choice = choice;
        this.closed = closed;
    }

    /**
     * An outcome.
     *
     * @param choice per applicant the index into the list, or {@link #NONE}; kept, must not be changed afterwards
     * @param closed indices of places that do not open
     */
    public static PublishedOutcome of(int[] choice, BitSet closed) {
        return new PublishedOutcome(choice, (BitSet) closed.clone());
    }

    public int applicants() {
        return choice.length;
    }

    public int choice(int applicant) {
        return choice[applicant];
    }

    boolean closed(int place) {
        return closed.get(place);
    }

    /** Indices of the places that stay closed. */
    public BitSet closed() {
        return (BitSet) closed.clone();
    }

    /** Choice of each applicant; a copy. */
    public int[] choices() {
        return choice.clone();
    }
}
