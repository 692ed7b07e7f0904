package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What came of re-planning: a schedule near the published one, or none. */
public sealed interface ReplanResult {

    /**
     * A schedule that breaks no hard rule.
     *
     * @param problem the rotation as it is planned now: the one given, with a pattern of its own for each learner whose
     *     block was cut
     * @param schedule the new schedule
     * @param cost its cost by wish
     * @param changes every published assignment that stands elsewhere, by learner and block, with its reason
     * @param leastChanges no valid schedule changes fewer, &ge; 0
     * @param withinCost false if no schedule within the allowed cost was found; then this is the cheapest found
     * @param proposals budget used
     */
    record Replanned(
            RotationProblem problem,
            RotationSchedule schedule,
            CostBreakdown cost,
            List<Change> changes,
            int leastChanges,
            boolean withinCost,
            long proposals)
            implements ReplanResult {

        public Replanned {
            changes = List.copyOf(changes);
        }
    }

    /**
     * No schedule was found; the published one stays.
     *
     * @param impossible true if it is proven that there is none
     * @param why in words, at least one
     */
    record None(boolean impossible, List<Text> why) implements ReplanResult {

        public None {
            why = List.copyOf(why);
        }
    }
}
