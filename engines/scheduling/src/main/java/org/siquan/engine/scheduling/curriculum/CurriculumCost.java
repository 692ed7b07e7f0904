package org.siquan.engine.scheduling.curriculum;

/**
 * The cost of a timetable by its parts, each with its weight.
 *
 * @param roomCapacity 1 for each student beyond the capacity of the room of a lecture
 * @param minWorkingDays 5 for each day that the lectures of a course are spread over too few
 * @param compactness 2 for each lecture of a curriculum that is next to no other of it on its day
 * @param roomStability 1 for each room of a course beyond its first
 */
public record CurriculumCost(long roomCapacity, long minWorkingDays, long compactness, long roomStability) {

    static final int DAY = 5;
    static final int LONELY = 2;
    static final int ROOM = 1;

    /** What is to be least. */
    public long total() {
        return roomCapacity + minWorkingDays + compactness + roomStability;
    }
}
