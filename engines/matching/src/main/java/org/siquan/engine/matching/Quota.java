package org.siquan.engine.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on the learners placed in a set of places, of every group or of one.
 *
 * @param id unique
 * @param name as people call it: an order, an enterprise, "河北院校 in this class"
 * @param least learners at least, 0..most; only mechanisms for minima accept one above 0; unit: seats
 * @param most learners at most, &ge; 0; unit: seats
 * @param places ids of the places it covers, at least one
 * @param group only learners of this group count; null = all
 */
public record Quota(
        String id,
        String name,
        int least,
        int most,
        Set<String> places,
        @Nullable String group) {

    public Quota {
        places = Set.copyOf(places);
    }

    /** An upper bound alone. */
    public Quota(String id, String name, int most, Set<String> places, @Nullable String group) {
        this(id, name, 0, most, places, group);
    }
}
