package org.siquan.cli;

import java.util.List;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

/** The input cannot be used. Every fault of every file is listed, and nothing has been written. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Issue> issues;

    BadInput(List<Issue> issues) {
        this(issues, 0);
    }

    /** @param more faults that are not listed */
    BadInput(List<Issue> issues, long more) {
        super("%s%n%s共 %d 处错误，没有写入任何内容。 %d fault(s); nothing was written."
                .formatted(
                        IssueText.lines(issues),
                        more == 0 ? "" : "另有 %d 处未列出 and %d more%n".formatted(more, more),
                        issues.size() + more,
                        issues.size() + more));
        this.issues = List.copyOf(issues);
    }

    /** What was read. @throws BadInput if it was refused */
    static <P> P unlessSound(FileRead<P> read) {
        return switch (read) {
            case FileRead.Accepted<P>(P problem) -> problem;
            case FileRead.Refused<P>(var issues, var more) -> throw new BadInput(issues, more);
        };
    }

    /** Never empty. */
    List<Issue> issues() {
        return issues;
    }
}
