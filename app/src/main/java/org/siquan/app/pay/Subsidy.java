package org.siquan.app.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * Something that may apply to an enterprise that takes learners: never a promise.
 *
 * @param id as in the file of schemes
 * @param what it offers, as its source says
 * @param source name and number of the document
 * @param basis {@code TEXT} or {@code SECOND_HAND}, how sure we are of its words
 * @param learners whose placements fall under it
 */
public record Subsidy(String id, Text what, String source, String basis, int learners, List<Condition> conditions) {

    public Subsidy {
        conditions = List.copyOf(conditions);
    }

    /** What the data says about a condition. */
    public enum State {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /** A condition by its code in the messages. */
    public record Condition(String code, State state) {}

    /** The first condition that is not met; null where none is. */
    public @Nullable Condition obstacle() {
        return conditions.stream()
                .filter(condition -> condition.state() == State.NOT_MET)
                .findFirst()
                .orElse(null);
    }
}
