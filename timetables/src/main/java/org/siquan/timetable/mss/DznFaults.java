package org.siquan.timetable.mss;

import java.util.ArrayList;
import java.util.List;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** Faults of one file with place, words and remedy: the first are listed, all are counted. */
final class DznFaults {

    /** Faults that are listed. */
    static final int LISTED = 200;

    private final String file;
    private final List<Issue> listed = new ArrayList<>();
    private long found;

    DznFaults(String file) {
        this.file = file;
    }

    /** Adds a fault of a place; line and column 0 mean the file as a whole. */
    void add(int line, int column, String field, String code, Text message, Text remedy) {
        found++;
        if (listed.size() < LISTED) {
            listed.add(new Issue(file, line, column, field, code, message, remedy));
        }
    }

    /** Something stands where something else belongs. */
    void expected(DznToken found, String zh, String en) {
        String shown = shown(found.text());
        boolean end = found.kind() == DznToken.Kind.END;
        add(
                found.line(),
                found.column(),
                "",
                end ? "dzn.cut" : "dzn.syntax",
                end
                        ? new Text("文件在此结束，缺少" + zh, "the file ends here, " + en + " is missing")
                        : new Text("此处应为" + zh + "，读到“" + shown + "”", "expected " + en + ", found \"" + shown + "\""),
                new Text("每一项写成“名称 = 值;”。", "Write each item as \"Name = value;\"."));
    }

    /** A value is not what the item holds. */
    void wrong(DznItem item, String code, String zh, String en, String remedyZh, String remedyEn) {
        add(
                item.line(),
                item.column(),
                item.name(),
                code,
                new Text(item.name() + " " + zh, item.name() + " " + en),
                new Text(remedyZh, remedyEn));
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "·");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }

    boolean none() {
        return found == 0;
    }

    List<Issue> listed() {
        return List.copyOf(listed);
    }

    long beyondListed() {
        return found - listed.size();
    }
}
