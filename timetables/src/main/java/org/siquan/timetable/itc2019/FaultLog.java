package org.siquan.timetable.itc2019;

import java.util.ArrayList;
import java.util.List;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** Gathers the faults of one file: lists as many as a person reads and counts the others. Not thread-safe. */
final class FaultLog {

    /** Faults that are listed. */
    static final int LISTED = 200;

    private static final int SHOWN = 60;

    private final String file;
    private final List<Issue> issues = new ArrayList<>();
    private long more;

    FaultLog(String file) {
        this.file = file;
    }

    /** A fault of an element; {@code attribute} may be empty. */
    void add(Element at, String attribute, String code, Text message, Text remedy) {
        add(at.line(), at.column(), attribute, code, message, remedy);
    }

    void add(int line, int column, String field, String code, Text message, Text remedy) {
        if (issues.size() < LISTED) {
            issues.add(new Issue(file, Math.max(0, line), Math.max(0, column), field, code, message, remedy));
        } else {
            more++;
        }
    }

    boolean clean() {
        return issues.isEmpty();
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    long more() {
        return more;
    }

    /** A value as a message may quote it. */
    static String shown(String value) {
        String whole = value.strip().replaceAll("\\p{Cntrl}", "·");
        return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole;
    }
}
