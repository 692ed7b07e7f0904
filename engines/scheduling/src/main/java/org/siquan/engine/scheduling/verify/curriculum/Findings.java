package org.siquan.engine.scheduling.verify.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** What was found: the first are kept, all are counted. */
final class Findings {

    static final String LECTURES = "lectures";
    static final String CONFLICTS = "conflicts";
    static final String AVAILABILITY = "availability";
    static final String ROOM_OCCUPANCY = "room-occupancy";
    static final String PROBLEM_FILE = "file.problem";
    static final String SOLUTION_FILE = "file.solution";

    private final List<Finding> kept = new ArrayList<>();
    private long found;

    void add(String rule, String zh, String en) {
        found++;
        if (kept.size() < CurriculumVerdict.MOST_LISTED) {
            kept.add(new Finding(rule, new Text(zh, en)));
        }
    }

    /** A fault of a line of a file; line 0 = the file as a whole. */
    void fault(String file, int line, String zh, String en) {
        if (line == 0) {
            add(file, zh, en);
        } else {
            add(file, "第 %d 行：%s".formatted(line, zh), "line %d: %s".formatted(line, en));
        }
    }

    List<Finding> kept() {
        return kept;
    }

    long found() {
        return found;
    }
}
