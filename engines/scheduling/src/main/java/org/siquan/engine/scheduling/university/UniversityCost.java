package org.siquan.engine.scheduling.university;

/**
 * The cost by part, each before weighting.
 *
 * @param time penalties of the times
 * @param room penalties of the rooms
 * @param distribution penalties of the relations
 * @param student pairs of classes that a student cannot attend both
 * @param total weighted sum
 */
public record UniversityCost(long time, long room, long distribution, long student, long total) {

    /** Sums up. */
    public static UniversityCost of(long time, long room, long distribution, long student, UniversityWeights weights) {
        long total = weights.time() * time
                + weights.room() * room
                + weights.distribution() * distribution
                + weights.student() * student;
        return new UniversityCost(time, room, distribution, student, total);
    }
}
