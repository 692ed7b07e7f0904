package org.siquan.engine.scheduling;

import java.util.Set;

/**
 * A kind of work place (岗位) at an enterprise.
 *
 * @param id unique
 * @param enterprise id of the enterprise; its mentors supervise the learners of this post
 * @param site where the work is done
 * @param capacity most learners in one week, &ge; 0
 * @param acceptedOrders order classes or competence groups that may work here; empty = all
 */
public record Post(String id, String enterprise, String site, int capacity, Set<String> acceptedOrders) {

    public Post {
        acceptedOrders = Set.copyOf(acceptedOrders);
    }

    /** True if learners of this order may work here. */
    public boolean accepts(String order) {
        return acceptedOrders.isEmpty() || acceptedOrders.contains(order);
    }
}
