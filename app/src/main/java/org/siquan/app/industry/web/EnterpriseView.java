package org.siquan.app.industry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as this actor may see it.
 *
 * @param staff people on post with its version; null for everybody but the enterprise and the operator
 * @param mentors with names only for those
 */
public record EnterpriseView(
        String id,
        String zh,
        String origin,
        String chainZh,
        String chainEn,
        String position,
        String size,
        String site,
        String siteName,
        String sector,
        String sectorName,
        @Nullable Staff staff,
        int places,
        List<OrderLine> orders,
        List<MentorLine> mentors,
        List<Way> reach,
        boolean mayEdit) {

    public EnterpriseView {
        orders = List.copyOf(orders);
        mentors = List.copyOf(mentors);
        reach = List.copyOf(reach);
    }

    /**
     * People on post.
     *
     * @param tenth learners of all schools that make up 10 % of them, rounded down
     */
    public record Staff(int staff, int tenth, long version) {}

    public record OrderLine(String id, String zh, String occupationName, int places, int posts, int capacity) {}

    /**
     * A mentor.
     *
     * @param name null where the actor may not see it
     */
    public record MentorLine(String id, @Nullable String name, int learners) {}

    /** A lodging or campus within the hour of the enterprise's site. */
    public record Way(String id, String name, String kind, int minutes, String mode) {}
}
