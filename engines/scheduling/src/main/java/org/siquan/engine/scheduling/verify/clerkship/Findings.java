package org.siquan.engine.scheduling.verify.clerkship;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** What was found: the first are kept, all are counted. */
final class Findings {

    private final List<Finding> kept = new ArrayList<>();
    private long found;

    void add(String rule, String zh, String en) {
        found++;
        if (kept.size() < ClerkshipVerdict.MOST_LISTED) {
            kept.add(new Finding(rule, new Text(zh, en)));
        }
    }

    /** Adds the same finding so many times over, shown once. */
    void add(String rule, long times, String zh, String en) {
        add(rule, zh, en);
        found += times - 1;
    }

    List<Finding> kept() {
        return kept;
    }

    long found() {
        return found;
    }
}
