package org.siquan.engine.intake;

/**
 * A programme that may get seats, as whole classes.
 *
 * @param id unique
 * @param school who runs it; may be empty
 * @param current seats of the approved plan now, &ge; 0
 * @param leastClass learners below which no class is formed, &ge; 0; the plan gives 0 or whole classes
 * @param largestClass learners of a class at most, &ge; leastClass
 * @param classes classes at most, &ge; 0
 * @param pipeline the cohorts before
 */
public record Programme(
        String id, String school, int current, int leastClass, int largestClass, int classes, Pipeline pipeline) {

    /** Seats of one programme that can be planned, and the largest cohort. */
    public static final int MOST_SEATS = 100_000;

    public Programme {
        if (current < 0
                || current > MOST_SEATS
                || leastClass < 0
                || largestClass < leastClass
                || classes < 0
                || (long) largestClass * classes > MOST_SEATS) {
            throw new IllegalArgumentException(
                    "programme %s must have 0 <= leastClass <= largestClass, classes >= 0, current and all seats 0..%d, had %d, %d, %d, %d%nTry: correct the plan"
                            .formatted(id, MOST_SEATS, leastClass, largestClass, classes, current));
        }
    }

    /** A programme of one class, without older cohorts. */
    public Programme(String id, int current, int leastClass, int most) {
        this(id, "", current, leastClass, most, 1, Pipeline.NONE);
    }

    /** Seats at most: all classes full. */
    public int most() {
        return largestClass * classes;
    }

    Programme withLeastClass(int newLeast) {
        return new Programme(id, school, current, newLeast, largestClass, classes, pipeline);
    }
}
