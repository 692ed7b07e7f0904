package org.siquan.app.industry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.region.EnterpriseId;
import org.siquan.region.MentorId;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.PostId;
import org.siquan.region.SiteId;

/** The posts of the park's enterprises with what a placement there depends on. */
public interface Workplaces {

    /**
     * A post with its order and enterprise.
     *
     * @param capacity learners whom the enterprise takes at the same time
     * @param majorCodes of the order's classes; empty where it has none
     * @param figures what the actor may see of staff and pay
     */
    record Workplace(
            PostId post,
            String zh,
            OrderId order,
            String orderName,
            EnterpriseId enterprise,
            String enterpriseName,
            Origin origin,
            SiteId site,
            int capacity,
            int hoursPerDay,
            boolean night,
            Set<String> majorCodes,
            Figures figures) {
        public Workplace {
            majorCodes = Set.copyOf(majorCodes);
        }
    }

    /**
     * Figures that are not everybody's; null where the actor may not see them. Pay in yuan a month.
     *
     * @param staff people on post at the whole enterprise
     * @param sameKindStaff people on the same kind of post
     */
    record Figures(
            @Nullable Integer monthlyYuan,
            @Nullable Integer samePostYuan,
            @Nullable Integer staff,
            @Nullable Integer sameKindStaff) {}

    Optional<Workplace> find(PostId post);

    /** Every post, in the order of its file. */
    List<Workplace> list();

    /** A mentor, by name where the actor may see it. */
    record Mentor(
            MentorId id, EnterpriseId enterprise, @Nullable String name) {}

    /** Mentors of an enterprise, in the order of their file. */
    List<Mentor> listMentors(EnterpriseId enterprise);
}
