package org.siquan.engine.scheduling.verify;

import java.util.List;
import org.siquan.engine.scheduling.CostBreakdown;

/**
 * What the verifier found.
 *
 * @param verdicts one for each hard rule, in a fixed order
 * @param cost the cost recomputed; only meaningful if {@link #valid()}
 */
public record Verification(List<Verdict> verdicts, CostBreakdown cost) {

    public Verification {
        verdicts = List.copyOf(verdicts);
    }

    /** True if every hard rule holds. */
    public boolean valid() {
        return verdicts.stream().allMatch(Verdict::held);
    }

    /** The verdict on a rule, by id. */
    public Verdict of(String rule) {
        return verdicts.stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule must be one of %s, was %s%nTry: RotationVerifier.BLOCKS_IN_ORDER"
                                .formatted(verdicts.stream().map(Verdict::rule).toList(), rule)));
    }
}
