package org.siquan.app.days;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.file.Issue;

/**
 * Gate files (门禁、刷卡导出): learner, day, first in, last out, from xlsx or csv. Nothing else of a file is read or kept, no place and
 * no picture. What a gate says never replaces a person's word, and is no check by a tutor.
 */
public interface GateFiles {

    /** A file that was looked at. */
    sealed interface Offer {

        /** Nothing of it is used. */
        record Faulty(List<Issue> faults) implements Offer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /**
         * It may be taken over.
         *
         * @param upload to confirm it
         * @param known the same bytes were taken over before
         * @param changed lines that would change something
         */
        record Sound(UUID upload, String name, boolean known, List<Line> lines, int changed) implements Offer {
            public Sound {
                lines = List.copyOf(lines);
            }
        }
    }

    /**
     * A row.
     *
     * @param minutes between in and out; null where one is missing
     * @param before what counts today; null where nobody said anything
     * @param changes the gate said something else, or nothing, before
     */
    record Line(
            String learnerName,
            LocalDate day,
            PresenceState says,
            @Nullable Integer minutes,
            @Nullable PresenceState before,
            boolean changes) {}

    Offer offer(UploadedFile file);

    /** Takes a previewed file over; it is read again. */
    Offer accept(UUID upload);
}
