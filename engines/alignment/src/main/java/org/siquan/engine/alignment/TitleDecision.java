package org.siquan.engine.alignment;

import java.util.List;

/**
 * What a person has decided about the title of an advertisement. It holds for every equal title, as the engine cleans
 * them; {@link TitleMemory} says what it means for similar ones.
 */
public sealed interface TitleDecision {

    /** The title as it was written. */
    String title();

    /** It means this occupation. */
    record Coded(String title, String code) implements TitleDecision {}

    /** It offers no job: training, an agency's slogan, a résumé. */
    record NotAJob(String title) implements TitleDecision {}

    /**
     * It offers several jobs, each of which is read on its own.
     *
     * @param parts two or more
     */
    record Split(String title, List<Coded> parts) implements TitleDecision {

        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException(
                        "parts of a split title must be 2 or more, had %d%nTry: Coded for a title of one occupation"
                                .formatted(parts.size()));
            }
        }
    }
}
