package org.siquan.timetable;

import java.util.List;
import org.siquan.region.file.Issue;

/** What came of reading a file: a problem, or everything that is wrong with it. */
public sealed interface FileRead<T> {

    /** The file is sound. */
    record Accepted<T>(T problem) implements FileRead<T> {}

    /**
     * The file cannot be used.
     *
     * @param issues its faults in the order of the file, never empty
     * @param more faults that are not listed
     */
    record Refused<T>(List<Issue> issues, long more) implements FileRead<T> {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
