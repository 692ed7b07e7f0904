package org.siquan.app.apprenticeship;

import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.CostBreakdown;

/**
 * What a changed block breaks and costs.
 *
 * @param broken hard rules that hold now and would not hold then; empty = allowed
 * @param before cost of the plan as it is, by wish
 * @param after cost with the change; only meaningful if allowed
 */
public record ProposalVerdict(List<BrokenRule> broken, CostBreakdown before, CostBreakdown after) {

    public ProposalVerdict {
        broken = List.copyOf(broken);
    }

    /**
     * A hard rule.
     *
     * @param rule id of the engine, such as {@code R07}
     * @param name what it demands
     * @param first the first violations in words, with names
     */
    public record BrokenRule(String rule, Text name, List<Text> first) {

        public BrokenRule {
            first = List.copyOf(first);
        }
    }

    /** True if no hard rule would break. */
    public boolean allowed() {
        return broken.isEmpty();
    }
}
