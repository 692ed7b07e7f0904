package org.siquan.engine.scheduling.verify.curriculum;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param findings the first findings, at most {@value #MOST_LISTED}
 * @param found violations of hard constraints and faults of files in all
 * @param cost recomputed; {@link Cost#NONE} if a file could not be read
 */
public record CurriculumVerdict(List<Finding> findings, long found, Cost cost) {

    /** Findings that are listed; more are only counted. */
    public static final int MOST_LISTED = 200;

    public CurriculumVerdict {
        findings = List.copyOf(findings);
    }

    /** True if both files could be read and every hard constraint holds. */
    public boolean feasible() {
        return found == 0;
    }

    /**
     * The cost by its parts, each with its weight in UD2.
     *
     * @param roomCapacity 1 for each student beyond the capacity of the room of a lecture
     * @param minWorkingDays 5 for each day that the lectures of a course are spread over too few
     * @param compactness 2 for each lecture of a curriculum that is next to no other of it on its day
     * @param roomStability 1 for each room of a course beyond its first
     */
    public record Cost(long roomCapacity, long minWorkingDays, long compactness, long roomStability) {

        /** The cost of nothing. */
        public static final Cost NONE = new Cost(0, 0, 0, 0);

        /** What is to be least. */
        public long total() {
            return roomCapacity + minWorkingDays + compactness + roomStability;
        }
    }
}
