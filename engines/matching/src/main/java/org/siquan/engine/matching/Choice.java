package org.siquan.engine.matching;

import org.siquan.engine.kernel.Text;

/**
 * One place on a learner's list.
 *
 * @param place id of the place
 * @param score the learner's score there; higher comes first. Scores of places under one quota use one scale
 * @param refusal why the learner may not take the place, in words; {@link Text#NONE} = eligible
 */
public record Choice(String place, int score, Text refusal) {

    /** A place the learner may take. */
    public static Choice of(String place, int score) {
        return new Choice(place, score, Text.NONE);
    }

    /** True if nothing speaks against the learner taking the place. */
    public boolean eligible() {
        return refusal.equals(Text.NONE);
    }
}
