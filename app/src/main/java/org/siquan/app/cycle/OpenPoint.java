package org.siquan.app.cycle;

import java.time.LocalDate;
import org.siquan.engine.kernel.Text;

/**
 * One rule that some learners' placements do not meet yet.
 *
 * @param severity as the rule's when it is broken; {@code DUTY} when only a paper is missing
 * @param learners how many learners it holds up
 * @param firstDay the earliest first day at a post among them: until then it must be settled
 */
public record OpenPoint(
        String rule,
        String severity,
        String article,
        Text basis,
        Text words,
        Text who,
        int learners,
        LocalDate firstDay) {

    /** Whose list the point stands on. */
    public enum Side {
        SCHOOL,
        ENTERPRISE;

        /** The word in the table. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
