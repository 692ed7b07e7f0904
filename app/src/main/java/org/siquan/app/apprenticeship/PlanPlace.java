package org.siquan.app.apprenticeship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, mentor, laboratory or lodging week by week: a row of figures.
 *
 * @param where enterprise and site in words; may be empty
 * @param capacity learners in one week; null where it is not counted
 * @param learners whom the actor may see, one figure per week, from week 1
 */
public record PlanPlace(
        PlaceKind kind,
        String id,
        String name,
        String where,
        @Nullable Integer capacity,
        List<Integer> learners) {

    public PlanPlace {
        learners = List.copyOf(learners);
    }
}
