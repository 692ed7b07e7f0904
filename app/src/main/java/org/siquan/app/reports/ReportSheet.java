package org.siquan.app.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ProblemException;

/**
 * A file that was made for the platform.
 *
 * @param edition of its period, from 1
 * @param supplement made after another one of the period was handed in: it holds what differs
 * @param sha256 of the file
 * @param handedOn null while the school has not handed it in
 * @param receipt number of the platform's receipt; may be empty
 */
public record ReportSheet(
        Id id,
        ReportPeriod period,
        int edition,
        boolean supplement,
        int lines,
        String sha256,
        Instant made,
        @Nullable LocalDate handedOn,
        String receipt) {

    /** Identifies a file. */
    public record Id(UUID value) {

        /**
         * From a URL.
         *
         * @throws ProblemException 404 for anything that is no id
         */
        public static Id of(String text) {
            try {
                return new Id(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                throw ProblemException.notFound("report-sheet-unknown");
            }
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What a line does to what was handed in before. */
    public enum Change {
        /** 新增. */
        ADDED,
        /** 更正. */
        CHANGED,
        /** 撤回. */
        WITHDRAWN
    }

    /**
     * A line that differs from what was handed in.
     *
     * @param cells as they stand in the file; of a withdrawn line as they were handed in
     * @param before as they were handed in; empty for an added line
     */
    public record Difference(PlacementId placement, Change change, List<String> cells, List<String> before) {
        public Difference {
            cells = List.copyOf(cells);
            before = List.copyOf(before);
        }
    }
}
