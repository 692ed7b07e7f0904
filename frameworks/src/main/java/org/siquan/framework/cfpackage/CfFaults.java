package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * Gathers what is wrong with a package, each fault at its path in the document (a JSON pointer, RFC 6901), and what was
 * taken with reserve: of the same kind only the first place and how many. Not thread-safe.
 */
final class CfFaults {

    /** Faults that are listed; the others are counted. */
    static final int LISTED = 200;

    private record Counted(Issue first, int times) {}

    private final String file;
    private final List<Issue> errors = new ArrayList<>();
    private final Map<String, Counted> notes = new LinkedHashMap<>();
    private int more;

    /** @param file name as the user knows it */
    CfFaults(String file) {
        this.file = file;
    }

    void error(String path, String code, Text message, Text remedy) {
        add(new Issue(file, 0, 0, path, code, message, remedy));
    }

    void add(Issue issue) {
        if (errors.size() < LISTED) {
            errors.add(issue);
        } else {
            more++;
        }
    }

    /**
     * Names what is no fault.
     *
     * @param kind notes of one code and kind are one note
     */
    void note(String path, String code, String kind, Text message, Text remedy) {
        Issue issue = new Issue(file, 0, 0, path, code, message, remedy);
        notes.merge(code + " " + kind, new Counted(issue, 1), (was, _) -> new Counted(was.first(), was.times() + 1));
    }

    boolean clean() {
        return errors.isEmpty();
    }

    List<Issue> errors() {
        List<Issue> all = new ArrayList<>(errors);
        if (more > 0) {
            all.add(new Issue(
                    file,
                    0,
                    0,
                    "",
                    "case.more",
                    new Text("另有 %,d 处错误未列出".formatted(more), "%,d more faults are not listed".formatted(more)),
                    new Text("先改正已列出的。", "Correct those that are listed first.")));
        }
        return all;
    }

    List<Issue> notes() {
        return notes.values().stream().map(CfFaults::counted).toList();
    }

    private static Issue counted(Counted counted) {
        Issue issue = counted.first();
        if (counted.times() == 1) {
            return issue;
        }
        Text message = new Text(
                "%s（共 %,d 处，此为首处）".formatted(issue.message().zh(), counted.times()),
                "%s (%,d times, this is the first)".formatted(issue.message().en(), counted.times()));
        return new Issue(issue.file(), 0, 0, issue.field(), issue.code(), message, issue.remedy());
    }
}
