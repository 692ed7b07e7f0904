package org.siquan.engine.matching.explain;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * Why one choice of one learner came out as it did, in ranks and never in scores.
 *
 * @param choice index of the choice
 * @param place id of the place
 * @param kind what happened
 * @param rank the learner's rank among all eligible learners who listed the place, from 1; 0 if not eligible
 * @param listed eligible learners who listed the place
 * @param cutoff rank of the last learner placed there (入班最低名次), of those whom the binding quota counts if that is a part
 *     of the place; 0 if nobody was
 * @param tie what the lottery decided, empty if it decided nothing about this choice
 * @param levels every bound that counts the learner here, innermost first, those that cross last
 * @param why one sentence
 * @param missing what would have changed it (差在哪里); empty when nothing is missing
 */
public record Explanation(
        int choice,
        String place,
        Kind kind,
        int rank,
        int listed,
        int cutoff,
        Text tie,
        List<Level> levels,
        Text why,
        Text missing) {

    public Explanation {
        levels = List.copyOf(levels);
    }

    /**
     * One bound around a choice.
     *
     * @param name as people call it
     * @param used learners placed under it, at most {@code most}
     * @param binding true if it stood in this learner's way
     */
    public record Level(String name, int used, int most, boolean binding) {}

    /** The innermost level that stood in the way; empty name where none did. Where bounds cross there may be more. */
    public Level binding() {
        return levels.stream().filter(Level::binding).findFirst().orElse(new Level("", 0, 0, false));
    }

    /** What happened to a choice. */
    public enum Kind {
        /** The learner is proposed for this place. */
        PLACED,
        /** An earlier choice already succeeded. */
        EARLIER_CHOICE,
        /** The learner may not take this place. */
        NOT_ELIGIBLE,
        /** Too few learners came, so the class does not open. */
        CLOSED,
        /** A full quota stood in the way, and all under it come before this learner. */
        QUOTA
    }
}
