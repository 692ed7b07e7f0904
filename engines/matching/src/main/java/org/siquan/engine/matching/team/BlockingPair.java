package org.siquan.engine.matching.team;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * A team or a learner alone, and a class they prefer, that could take all of them by dropping nobody but lower ones.
 *
 * @param learners ids of the members, by tie number
 * @param place id of the class they prefer
 * @param free seats of the class that nobody holds
 * @param dropped ids of the learners who would have to leave: the lowest, whole teams, until there is room; may be empty
 */
public record BlockingPair(List<String> learners, String place, int free, List<String> dropped) {

    public BlockingPair {
        learners = List.copyOf(learners);
        dropped = List.copyOf(dropped);
    }

    /** Why the two block the outcome. */
    public Text words() {
        String who = String.join("、", learners);
        String whoEn = String.join(", ", learners);
        if (dropped.isEmpty()) {
            return new Text(
                    "%s 更想去 %s，那里还有 %d 个空位，坐得下。".formatted(who, place, free),
                    "%s would rather be in %s, which has room (free seats: %d).".formatted(whoEn, place, free));
        }
        String lower = String.join("、", dropped);
        return new Text(
                "%s 更想去 %s：那里空 %d 位，若排在后面的 %s 让出就坐得下。".formatted(who, place, free, lower),
                "%s would rather be in %s (free seats: %d); there is room if %s, who come after, gave way."
                        .formatted(whoEn, place, free, String.join(", ", dropped)));
    }
}
