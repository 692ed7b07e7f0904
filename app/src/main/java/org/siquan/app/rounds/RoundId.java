package org.siquan.app.rounds;

import org.siquan.app.platform.ProblemException;

/** A round by its year and number, such as {@code 2026-1}. */
public record RoundId(String value) {

    /** What a browser sent; anything else than the id of a round is unknown. */
    public static RoundId of(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{1,3}")) {
            throw ProblemException.notFound("rounds-unknown");
        }
        return new RoundId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
