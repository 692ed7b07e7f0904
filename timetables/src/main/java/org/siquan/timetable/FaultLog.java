package org.siquan.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.region.file.Issue;

/**
 * Gathers the faults of one file while it is read: lists as many as a person reads and counts the others. Not thread-safe.
 */
public final class FaultLog {

    /** Faults that are listed. */
    public static final int LISTED = 200;

    private final String file;
    private final List<Issue> issues = new ArrayList<>();
    private long more;

    /** @param file name as the user knows it */
    public FaultLog(String file) {
        this.file = file;
    }

    /**
     * Notes a fault.
     *
     * @param line counted from 1; 0 = the file as a whole
     * @param field what the faulty value is, such as {@code lectures}; may be empty
     * @param code stable, listed in docs/engines/timetabling.md
     * @param message what is wrong and what is allowed, naming the value
     * @param remedy what to do about it
     */
    public void add(long line, String field, String code, Text message, Text remedy) {
        add(line, 0, field, code, message, remedy);
    }

    /**
     * Notes a fault of a format whose lines say too little.
     *
     * @param column of the character, counted from 1; 0 = the line as a whole
     */
    public void add(long line, int column, String field, String code, Text message, Text remedy) {
        if (issues.size() < LISTED) {
            issues.add(new Issue(
                    file,
                    line,
                    column,
                    field,
                    code,
                    new org.siquan.region.file.Text(message.zh(), message.en()),
                    new org.siquan.region.file.Text(remedy.zh(), remedy.en())));
        } else {
            more++;
        }
    }

    /** True if nothing was noted. */
    public boolean clean() {
        return issues.isEmpty();
    }

    /** All that was noted, by line. */
    public <T> FileRead.Refused<T> refused() {
        return new FileRead.Refused<>(
                issues.stream().sorted(Comparator.comparingLong(Issue::line)).toList(), more);
    }
}
