package org.siquan.app.orders;

import java.util.List;
import org.siquan.region.OrderId;

/** What came of saving or publishing a draft. */
public sealed interface DraftOutcome {

    /** Done; the version that holds now. */
    record Done(OrderId order, long version) implements DraftOutcome {}

    /** Nothing was written. */
    record Faulty(List<BodyFault> faults, List<RuleAnswer> rules) implements DraftOutcome {
        public Faulty {
            faults = List.copyOf(faults);
            rules = List.copyOf(rules);
        }
    }
}
