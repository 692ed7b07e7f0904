package org.siquan.engine.matching;

/**
 * An order class that learners rank.
 *
 * @param id unique
 * @param name as people call it
 * @param least learners below which it does not open, 0..most
 * @param most seats, &ge; 0
 * @param target seats it counts on before other places of its region get more than theirs, 0..most; {@link #SHARED} = its
 *     part of the region's bound, in proportion to the seats. Only flexible deferred acceptance asks for it
 */
public record Place(String id, String name, int least, int most, int target) {

    /** No target of its own. */
    public static final int SHARED = -1;

    /** A place without a target of its own. */
    public Place(String id, String name, int least, int most) {
        this(id, name, least, most, SHARED);
    }
}
