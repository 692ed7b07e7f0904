package org.siquan.engine.matching;

/**
 * An order class that learners rank.
 *
 * @param id unique
 * @param name as people call it
 * @param most seats, &ge; 0
 * @param least learners below which it does not open, 0..most
 */
public record Place(String id, String name, int least, int most) {}
