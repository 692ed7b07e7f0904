package org.siquan.region.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults while a file set is read: errors refuse the set, warnings go along with it. Not thread-safe. */
public final class IssueLog {
    private static final Comparator<Issue> BY_PLACE =
            Comparator.comparing(Issue::file).thenComparingLong(Issue::line).thenComparingInt(Issue::column);

    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private final int most;
    private long count;

    /** Keeps every fault. */
    public IssueLog() {
        this(Integer.MAX_VALUE);
    }

    private IssueLog(int most) {
        this.most = most;
    }

    /** Keeps the first errors only and counts the others, for files of any size. */
    public static IssueLog ofFirst(int most) {
        return new IssueLog(most);
    }

    public void error(Issue issue) {
        count++;
        if (errors.size() < most) {
            errors.add(issue);
        }
    }

    public void warn(Issue issue) {
        warnings.add(issue);
    }

    /** Errors by file, line and column. */
    public List<Issue> errors() {
        return errors.stream().sorted(BY_PLACE).toList();
    }

    /** How many errors there were, kept or not. */
    public long errorCount() {
        return count;
    }

    /** Warnings by file, line and column. */
    public List<Issue> warnings() {
        return warnings.stream().sorted(BY_PLACE).toList();
    }
}
