package org.siquan.region;

/**
 * A place of work for learners of one order.
 *
 * @param capacity learners at the same time, >= 0
 * @param sameKindStaff the enterprise's own people on this kind of post; learners stay generally within 20 % of them
 * @param hoursPerDay working hours of a day, 1 to 12
 * @param night work between 22:00 and 6:00 occurs
 */
public record Post(
        PostId id,
        OrderId order,
        String zh,
        String occupationCode,
        SiteId site,
        int capacity,
        int sameKindStaff,
        int hoursPerDay,
        boolean night) {}
