package org.siquan.engine.matching.verify.files;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.Verdict;

/** What is wrong with files, each with file and line; the first are kept, all are counted. */
final class Faults {

    private final List<Finding> kept = new ArrayList<>();
    private long found;

    /** @param line from 1; 0 = the file as a whole */
    void add(String code, String file, int line, String zh, String en) {
        found++;
        if (kept.size() < Verdict.MOST_LISTED) {
            String where = line == 0 ? file : file + ":" + line;
            kept.add(new Finding("file." + code, where, new Text(where + "：" + zh, where + ": " + en)));
        }
    }

    boolean none() {
        return found == 0;
    }

    long found() {
        return found;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
