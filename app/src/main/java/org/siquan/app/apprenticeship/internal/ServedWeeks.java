package org.siquan.app.apprenticeship.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanChange.Stays;
import org.siquan.engine.scheduling.Change;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/**
 * What of the changed blocks had happened before a week and stays. A block that had begun moves its end only, or it is cut: then
 * the learner has one block more than was published.
 */
final class ServedWeeks {

    private final Round before;
    private final RotationProblem planned;
    private final int now;
    private final Map<String, Integer> blocksBefore;
    private final Map<String, Integer> blocksNow;

    /** @param now first week that has not happened, 0-based */
    ServedWeeks(Round before, ReplanResult.Replanned planned, int now) {
        this.before = before;
        this.planned = planned.problem();
        this.now = now;
        blocksBefore = blocks(before.problem());
        blocksNow = blocks(this.planned);
    }

    private static Map<String, Integer> blocks(RotationProblem problem) {
        Map<String, Integer> blocks = new HashMap<>();
        problem.patterns().forEach(p -> blocks.put(p.id(), p.blocks().size()));
        return blocks;
    }

    /** Index of the published block that was cut; {@link RotationSchedule#NONE} if none was. */
    private int cut(int learner) {
        Learner was = before.problem().learners().get(learner);
        Learner is = planned.learners().get(learner);
        if (blocksBefore.getOrDefault(was.pattern(), 0) >= blocksNow.getOrDefault(is.pattern(), 0)) {
            return RotationSchedule.NONE;
        }
        int week = now - 1; // only a block that runs across this week can have been cut
        while (before.problem().closed(week)) {
            week--;
        }
        return before.published().block(learner, week);
    }

    /** Index of the changed block in the pattern that the learner follows now. */
    int block(Change change) {
        int cut = cut(change.learner());
        return cut != RotationSchedule.NONE && change.block() >= cut ? change.block() + 1 : change.block();
    }

    /** Weeks of the changed block that stay as they were; null if it had not begun. */
    @Nullable
    Stays stays(Change change) {
        Change.Placement was = change.before();
        if (change.block() == cut(change.learner())) {
            int first = week(change, 0, 1);
            return new Stays(first + 1, week(change, was.first() - 1, -1) + 1, true);
        }
        return was.first() < now
                ? new Stays(was.first() + 1, Math.min(was.last(), change.after().last()) + 1, false)
                : null;
    }

    /** The next week, from one on, in which the block was published. */
    private int week(Change change, int from, int step) {
        int week = from;
        while (before.published().block(change.learner(), week) != change.block()) {
            week += step;
        }
        return week;
    }
}
