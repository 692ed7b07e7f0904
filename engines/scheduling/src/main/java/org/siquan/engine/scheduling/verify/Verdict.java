package org.siquan.engine.scheduling.verify;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * Whether one hard rule holds.
 *
 * @param rule stable id such as {@code "R05"}
 * @param name what the rule demands
 * @param violations how often it is broken
 * @param first the first few violations in words
 */
public record Verdict(String rule, Text name, long violations, List<Text> first) {

    public Verdict {
        first = List.copyOf(first);
    }

    /** True if the rule is never broken. */
    public boolean held() {
        return violations == 0;
    }
}
