package org.siquan.engine.scheduling.curriculum;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What came of solving. */
public sealed interface CurriculumResult {

    /**
     * A timetable that keeps every hard constraint.
     *
     * @param cost exact
     * @param lowerBound no timetable costs less
     * @param proposals of all chains
     */
    record Solved(CurriculumTimetable timetable, CurriculumCost cost, long lowerBound, long proposals)
            implements CurriculumResult {}

    /**
     * The budget is used up, or the run was cancelled, and no timetable without broken constraints was found; none may exist.
     *
     * @param timetable the one that breaks least
     * @param broken pairs of lectures that meet although they must not, and lectures where their course is not available
     */
    record Stopped(CurriculumTimetable timetable, int broken, CurriculumCost cost, long lowerBound, long proposals)
            implements CurriculumResult {}

    /**
     * There is no timetable.
     *
     * @param reasons each a proof on its own, in words; never empty
     */
    record Infeasible(List<Text> reasons) implements CurriculumResult {
        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }
}
