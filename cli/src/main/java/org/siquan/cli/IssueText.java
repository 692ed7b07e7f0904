package org.siquan.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** Faults as a person reads them in a terminal: where, which, what is wrong and what to do, in both languages. */
final class IssueText {

    private IssueText() {}

    static String lines(List<Issue> issues) {
        return issues.stream().map(IssueText::line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Three lines: {@code file:line:column [code] column}, the fault, the remedy. */
    static String line(Issue issue) {
        return "%s [%s] %s%n    %s  %s%n    → %s  %s"
                .formatted(
                        issue.place(),
                        issue.code(),
                        issue.field(),
                        issue.message().zh(),
                        issue.message().en(),
                        issue.remedy().zh(),
                        issue.remedy().en());
    }

    /** A fault of something as a whole: a file, a folder, an option. */
    static Issue whole(String file, String code, Text message, Text remedy) {
        return new Issue(file, 0, 0, "", code, message, remedy);
    }

    /** The same fault with the path under which the user handed the file in. */
    static Issue at(String path, Issue issue) {
        return new Issue(
                path, issue.line(), issue.column(), issue.field(), issue.code(), issue.message(), issue.remedy());
    }
}
