package org.siquan.engine.matching;

/**
 * One place on a learner's list.
 *
 * @param place id of the place
 * @param score the learner's score there; higher comes first. Scores of places under one quota use one scale
 * @param refusal why the learner may not take the place, for example {@code "major"}; empty = eligible
 */
public record Choice(String place, int score, String refusal) {

    public static Choice of(String place, int score) {
        return new Choice(place, score, "");
    }
}
