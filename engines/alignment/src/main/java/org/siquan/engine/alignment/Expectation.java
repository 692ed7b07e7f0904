package org.siquan.engine.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a mention say of it.
 *
 * @param requirement whether it is asked for
 * @param level 1 (has heard of it) .. 5 (expert) as {@code posting-cues.csv} reads it, {@code null} if not stated
 * @param years years of experience asked for, the lower end of a range, 0.5..99, {@code null} if not stated
 * @param cues the words that say so, folded (lower case, half width, simplified); empty if nothing is said and the
 *     mention counts as required
 */
public record Expectation(
        Requirement requirement,
        @Nullable Integer level,
        @Nullable Double years,
        List<String> cues) {

    /** Named without any word on it. */
    static final Expectation PLAIN = new Expectation(Requirement.REQUIRED, null, null, List.of());

    public Expectation {
        if (level != null) {
            Required.range("level", level, 1, 5);
        }
        if (years != null) {
            Required.range("years", years, 0.5, 99);
        }
        cues = List.copyOf(cues);
    }
}
