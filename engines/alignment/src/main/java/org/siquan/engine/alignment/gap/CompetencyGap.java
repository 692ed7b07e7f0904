package org.siquan.engine.alignment.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One competency of a major: what is asked, what is taught.
 *
 * @param share its part in the demand that all sources together make on the major, 0..1
 * @param met part of its demand that is taught deep enough, 0..1; 0 without demand
 * @param taught deepest depth taught, 0 = not taught
 * @param asked least depth that answers nine tenths of its demand, 0 = not asked
 * @param demand by source, in the order of {@link DemandSource}; sources that do not ask for it are left out
 * @param courses that teach it, deepest first, then by id
 * @param trend of its share over the quarters of each series; empty where no dated source speaks of it
 */
public record CompetencyGap(
        String competency,
        GapVerdict verdict,
        double share,
        double met,
        int taught,
        int asked,
        List<SourceDemand> demand,
        List<TeachingCourse> courses,
        List<DemandTrend> trend) {

    public CompetencyGap {
        demand = List.copyOf(demand);
        courses = List.copyOf(courses);
        trend = List.copyOf(trend);
    }

    /**
     * What one source asks.
     *
     * @param amount in the source's unit, each item with the major's part in it
     * @param share part of all that the source asks of the major, 0..1
     * @param evidence ids of the first 20 items, largest part first
     */
    public record SourceDemand(DemandSource source, double amount, double share, List<String> evidence) {
        public SourceDemand {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A course that teaches it.
     *
     * @param hours of the course spent on it: its hours spread evenly over the steps of depth it teaches
     */
    public record TeachingCourse(String course, int depth, double hours) {}

    /** What one source asks, or {@code null} if it does not ask for it. */
    public @Nullable SourceDemand of(DemandSource source) {
        return demand.stream().filter(d -> d.source() == source).findFirst().orElse(null);
    }
}
