package org.siquan.app.alignment;

import java.util.List;

/**
 * What somebody wants to decide. Texts as they were typed; {@link Deciding} says what is wrong with them.
 */
public sealed interface NewDecision {

    /** The reason; may be blank for an acceptance. */
    String reason();

    /** The occupation that the page showed first is right. */
    record Accept(String code, String reason) implements NewDecision {}

    /** It is this occupation. */
    record Change(String code, String reason) implements NewDecision {}

    /** It names these jobs. */
    record Split(List<Part> parts, String reason) implements NewDecision {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** It offers no job. */
    record NotAJob(String reason) implements NewDecision {}

    /** One job of several. */
    record Part(String title, String code) {}
}
