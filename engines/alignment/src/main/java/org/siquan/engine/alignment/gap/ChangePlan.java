package org.siquan.engine.alignment.gap;

import java.util.List;

/**
 * Changes made one after the other, each time the one that gains most beside those before it.
 *
 * @param before coverage of today's curriculum, 0..1
 * @param steps in order
 */
public record ChangePlan(double before, List<Step> steps) {

    public ChangePlan {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param gain what it adds to the coverage beside the steps before it
     * @param coverage after it, 0..1
     * @param hours balance of hours after it against today; below 0 fewer than today
     */
    public record Step(CourseChange change, double gain, double coverage, double hours) {}

    /** Coverage with all of them, 0..1. */
    public double after() {
        return steps.isEmpty() ? before : steps.getLast().coverage();
    }

    /** Hours of all of them against today; below 0 fewer than today. */
    public double hours() {
        return steps.isEmpty() ? 0 : steps.getLast().hours();
    }
}
