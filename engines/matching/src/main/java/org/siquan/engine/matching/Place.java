package org.siquan.engine.matching;

/**
 * An order class that learners rank.
 *
 * @param id unique
 * @param name as people call it
 * @param least learners below which it does not open, 0..most
 * @param most seats, &ge; 0
 * @param target seats the place counts on before other places of its region get more, 0..most; only flexible mechanisms
 *     look at it
 */
public record Place(String id, String name, int least, int most, int target) {

    /** A place that counts on all its seats. */
    public Place(String id, String name, int least, int most) {
        this(id, name, least, most, most);
    }
}
