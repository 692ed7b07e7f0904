package org.siquan.app.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * Why somebody should look at a day (提示). It decides nothing.
 *
 * @param because codes from which the messages say why, such as {@code TUTOR PRESENT GATE_FILE ABSENT}
 * @param appeal the learner's words; empty without
 * @param answer a person's reason; empty before
 */
public record Flag(
        UUID id,
        PlacementId placement,
        Kind kind,
        LocalDate day,
        String because,
        State state,
        Instant raised,
        String appeal,
        String answer,
        @Nullable Instant answered,
        int version) {

    /** What raised it. */
    public enum Kind {
        /** Two words about a day contradict. */
        DISAGREE,
        /** Away, and nobody knew why. */
        ABSENT,
        /** At work although no shift was planned (Art. 17, 2). */
        REST_DAY,
        /** Longer at the unit than eight hours (Art. 17, 3). */
        LONG_DAY,
        /** Work days in a row without a check: about the tutors, not the learner (Art. 23). */
        UNCHECKED
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        /** The learner contradicted. */
        APPEALED,
        /** A person answered that it stays. */
        UPHELD,
        /** A person answered that it was wrong. */
        LIFTED,
        /** Its reason is gone. */
        SETTLED;

        /** True while a person has to answer. */
        public boolean open() {
            return this == OPEN || this == APPEALED;
        }
    }

    /** The codes of its reason. */
    public List<String> codes() {
        return Arrays.asList(because.split(" ", -1));
    }
}
