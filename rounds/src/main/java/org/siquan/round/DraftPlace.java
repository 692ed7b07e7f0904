package org.siquan.round;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place as a file describes it.
 *
 * @param line where it stands
 * @param requires groups of which an applicant needs one; empty = none needed
 * @param minimum least marks in thousandths by subject
 * @param weights by subject; those of 0 are left out
 * @param rules criteria in turn; empty = none
 * @param listed true if the place has a list of its own
 */
record DraftPlace(
        int line,
        String name,
        int least,
        int most,
        int target,
        List<String> requires,
        Map<Integer, Long> minimum,
        Map<Integer, Integer> weights,
        List<Criterion> rules,
        boolean listed) {

    /** Applicants are compared by one of these: members of a group first, or the higher mark of a subject first. */
    record Criterion(@Nullable String group, int subject) {}

    /** A place that orders applicants by its own list alone. */
    static DraftPlace listing(int line, String name, int most) {
        return new DraftPlace(line, name, 0, most, most, List.of(), Map.of(), Map.of(), List.of(), true);
    }

    int weight(int subject) {
        return weights.getOrDefault(subject, 0);
    }
}
