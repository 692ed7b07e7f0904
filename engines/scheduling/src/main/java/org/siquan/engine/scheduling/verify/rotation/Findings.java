package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** What was found: the first are kept, all are counted. */
final class Findings {

    private final List<Finding> kept = new ArrayList<>();
    private long found;

    void add(String rule, String zh, String en) {
        found++;
        if (kept.size() < RotationVerdict.MOST_LISTED) {
            kept.add(new Finding(rule, new Text(zh, en)));
        }
    }

    /** A fault of a file. */
    void file(String where, String zh, String en) {
        add(RotationFileVerifier.FILES, where + "：" + zh, where + ": " + en);
    }

    List<Finding> kept() {
        return kept;
    }

    long found() {
        return found;
    }
}
