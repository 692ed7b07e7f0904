package org.siquan.region;

import java.util.List;

/**
 * An order class (订单班): what learners rank.
 *
 * @param majorCodes majors whose learners may rank it; never empty
 * @param least learners below which the class does not open, >= 0
 * @param most learners it can take, >= {@code least}
 * @param patterns how its weeks of study and work alternate; with several, its learners are divided evenly among them so
 *     that their turns at the posts do not coincide; never empty
 */
public record OrderClass(
        ClassId id, OrderId order, String zh, List<String> majorCodes, int least, int most, List<PatternId> patterns) {
    public OrderClass {
        majorCodes = List.copyOf(majorCodes);
        patterns = List.copyOf(patterns);
    }
}
