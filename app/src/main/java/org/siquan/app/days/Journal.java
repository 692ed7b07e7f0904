package org.siquan.app.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;

/**
 * What a learner wrote.
 *
 * @param part the Monday of its week, or {@link #REPORT}
 * @param handedIn first time
 */
public record Journal(
        PlacementId placement,
        String learnerName,
        String part,
        String words,
        LocalDate handedIn,
        Instant written,
        List<File> files,
        String tutorWords,
        @Nullable Instant tutorAt,
        String mentorWords,
        @Nullable Instant mentorAt,
        int version) {

    /** The report of the whole placement (实习报告). */
    public static final String REPORT = "report";

    public Journal {
        files = List.copyOf(files);
    }

    /** An attached file. */
    public record File(AttachmentId id, String name) {}

    public boolean isReport() {
        return part.equals(REPORT);
    }
}
