package org.siquan.app.apprenticeship;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * What the identifiers of a rotation stand for, each by its id.
 *
 * @param mentors name by id
 * @param laboratories name by id
 * @param closedWeeks why nobody studies or works in a week, by week from 1
 */
public record PlanNames(
        Map<String, Person> learners,
        Map<String, WorkPlace> posts,
        Map<String, String> mentors,
        Map<String, Place> sites,
        Map<String, String> laboratories,
        Map<String, String> lodgings,
        Map<Integer, Text> closedWeeks) {

    public PlanNames {
        learners = Map.copyOf(learners);
        posts = Map.copyOf(posts);
        mentors = Map.copyOf(mentors);
        sites = Map.copyOf(sites);
        laboratories = Map.copyOf(laboratories);
        lodgings = Map.copyOf(lodgings);
        closedWeeks = Map.copyOf(closedWeeks);
    }

    /**
     * A learner.
     *
     * @param schoolId organisation that owns the learner's rows
     */
    public record Person(
            String name,
            String schoolId,
            String school,
            String programmeId,
            String programme,
            String classId,
            String className) {}

    /**
     * A post.
     *
     * @param enterpriseId organisation that the post belongs to
     * @param occupation code; learners of a post that is withdrawn are first offered to posts of the same occupation
     * @param chain the industry chain of the enterprise
     */
    public record WorkPlace(String name, String enterpriseId, String enterprise, String occupation, String chain) {}

    /** A site, in its zone; outside all zones the zone is null. */
    public record Place(
            String name, @Nullable String zoneId, @Nullable String zone) {}
}
