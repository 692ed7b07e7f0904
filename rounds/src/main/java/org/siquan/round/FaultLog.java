package org.siquan.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.region.file.Issue;

/** Gathers faults while a round is read: lists as many as a person reads and counts the others. Not thread-safe. */
final class FaultLog {

    /** Faults that are listed. */
    static final int LISTED = 200;

    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private long more;

    void error(Spot spot, Fault fault) {
        if (errors.size() < LISTED) {
            errors.add(issue(spot, fault));
        } else {
            more++;
        }
    }

    void warn(Spot spot, Fault fault) {
        if (warnings.size() < LISTED) {
            warnings.add(issue(spot, fault));
        }
    }

    private static Issue issue(Spot spot, Fault fault) {
        return new Issue(
                spot.file(), spot.line(), spot.column(), spot.field(), fault.code(), fault.message(), fault.remedy());
    }

    boolean clean() {
        return errors.isEmpty();
    }

    /** By file, line and column. */
    List<Issue> errors() {
        return sorted(errors);
    }

    List<Issue> warnings() {
        return sorted(warnings);
    }

    /** Errors beyond those listed. */
    long more() {
        return more;
    }

    private static List<Issue> sorted(List<Issue> issues) {
        if (issues.size() < 2) {
            return List.copyOf(issues);
        }
        return issues.stream()
                .sorted(Comparator.comparing(Issue::file)
                        .thenComparingLong(Issue::line)
                        .thenComparingInt(Issue::column))
                .toList();
    }
}
