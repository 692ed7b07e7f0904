package org.siquan.engine.matching.lottery;

/**
 * Somebody who takes part in one round.
 *
 * @param pseudonym name for this round only; never blank
 * @param salt known to the participant and the operator: without it a pseudonym could be guessed and tried
 */
public record Participant(String pseudonym, Digest salt) {

    /** Checks that there is a pseudonym. */
    public Participant {
        if (pseudonym.isBlank()) {
            throw new IllegalArgumentException("a pseudonym must not be blank%nTry: A0001".formatted());
        }
    }

    /** What is published instead of the name; it says nothing to whoever does not know the salt. */
    public Digest commitment(String round) {
        return Formulas.commitment(round, pseudonym, salt);
    }
}
