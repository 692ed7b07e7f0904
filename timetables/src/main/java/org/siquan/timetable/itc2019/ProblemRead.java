package org.siquan.timetable.itc2019;

import java.util.List;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.region.file.Issue;

/** What reading a problem gave: the problem, or everything that is wrong with the file. */
public sealed interface ProblemRead {

    /** A sound problem. */
    record Accepted(UniversityProblem problem) implements ProblemRead {}

    /**
     * A file that cannot be used.
     *
     * @param issues the first faults in the order of the file; never empty
     * @param more how many there are beyond those
     */
    record Refused(List<Issue> issues, long more) implements ProblemRead {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
