package org.siquan.engine.rules;

import java.util.Set;
import org.siquan.engine.kernel.Text;

/** How far this project goes with a rule. */
public sealed interface Coverage {

    /** Decided from facts. */
    record Decided(Moment moment, Set<Fact<?>> reads) implements Coverage {
        public Decided {
            reads = Set.copyOf(reads);
        }
    }

    /** Nothing to decide, or not by software; what is kept of it. */
    record Recorded(Text how) implements Coverage {}

    /** Not covered, and why. */
    record Open(Text why) implements Coverage {}
}
