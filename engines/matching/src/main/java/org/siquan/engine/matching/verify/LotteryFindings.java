package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.siquan.engine.kernel.Text;

/** What is wrong with a lottery; of each rule the first hundred, because one false seed makes every number wrong. */
final class LotteryFindings {

    private static final int SHOWN = 100;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    void add(String rule, String subject, String zh, String en) {
        if (times.merge(rule, 1, Integer::sum) <= SHOWN) {
            findings.add(new Finding(rule, subject, new Text(zh, en)));
        }
    }

    void require(boolean holds, String rule, String subject, String zh, String en) {
        if (!holds) {
            add(rule, subject, zh, en);
        }
    }

    /** Whether the text is the one form of 32 bytes; if not, that is a finding. */
    boolean hash(String subject, String text) {
        boolean right = HASH.matcher(text).matches();
        if (!right) {
            add("shape", subject, subject + " 不是 64 位小写十六进制数", subject + " is not 64 of 0-9a-f");
        }
        return right;
    }

    boolean none() {
        return findings.isEmpty();
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        times.forEach((rule, count) -> {
            if (count > SHOWN) {
                int more = count - SHOWN;
                all.add(new Finding(rule, "", new Text("另有 %d 处".formatted(more), "and %d more".formatted(more))));
            }
        });
        return List.copyOf(all);
    }
}
