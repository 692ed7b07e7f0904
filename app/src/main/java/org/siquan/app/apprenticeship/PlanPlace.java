package org.siquan.app.apprenticeship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, mentor, laboratory or lodging week by week: a row of figures.
 *
 * @param where enterprise and site in words; may be empty
 * @param capacity learners in one week; null where it is not counted
 * @param limits learners in each week, from week 1, where some weeks take fewer; empty where every week takes the same
 * @param learners whom the actor may see, one figure per week, from week 1
 */
public record PlanPlace(
        PlaceKind kind,
        String id,
        String name,
        String where,
        @Nullable Integer capacity,
        List<Integer> limits,
        List<Integer> learners) {

    public PlanPlace {
        limits = List.copyOf(limits);
        learners = List.copyOf(learners);
    }

    /** Learners that it takes in a week, from 1; null where they are not counted. */
    public @Nullable Integer capacity(int week) {
        return limits.isEmpty() ? capacity : Integer.valueOf(limits.get(week - 1));
    }
}
