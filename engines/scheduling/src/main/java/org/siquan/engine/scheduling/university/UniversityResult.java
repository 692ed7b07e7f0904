package org.siquan.engine.scheduling.university;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What came of a run: a timetable without broken constraint, a proof that there is none, or neither within the budget. */
public sealed interface UniversityResult {

    /**
     * A timetable that breaks no hard constraint.
     *
     * @param lowerBound no timetable costs less: the cheapest time and room of each class
     */
    record Solved(UniversityTimetable timetable, UniversityCost cost, long lowerBound, long proposals)
            implements UniversityResult {}

    /**
     * There is no timetable.
     *
     * @param reasons why, each sufficient on its own, never empty
     */
    record Infeasible(List<Text> reasons) implements UniversityResult {
        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The budget ended with constraints broken.
     *
     * @param best the timetable with the fewest broken ones
     * @param violations how many of the engine's count: pairs, clashes, excess, students above limits
     * @param cost of {@code best}; not a cost of a valid timetable
     */
    record Stopped(UniversityTimetable best, long violations, UniversityCost cost, long lowerBound, long proposals)
            implements UniversityResult {}
}
