package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Proposes changes for the gaps of one major; each is tried alone on today's curriculum. */
final class Suggestions {

    /** Below this a course is not near enough to take a competency up. */
    private static final double NEAR = 0.1;

    /** What is added to a course may not exceed this part of its hours; beyond, it is another course. */
    private static final double MOST_GROWTH = 0.5;

    private final String major;
    private final Curriculum today;
    private final DemandProfile profile;
    private final HoursRule rule;
    private final Nearness nearness;
    private final Collection<DemandItem> demand;
    private final Map<String, Double> growth = new HashMap<>();

    Suggestions(
            String major,
            Curriculum today,
            DemandProfile profile,
            HoursRule rule,
            Nearness nearness,
            Collection<DemandItem> demand) {
        this.major = major;
        this.today = today;
        this.profile = profile;
        this.rule = rule;
        this.nearness = nearness;
        this.demand = demand;
    }

    /** Largest gain first, then fewer hours, then by id. */
    List<CourseChange> of(List<CompetencyGap> gaps) {
        List<CourseChange> changes = new ArrayList<>();
        for (CompetencyGap gap : gaps) {
            switch (gap.verdict()) {
                case MISSING -> changes.add(added(gap));
                case TOO_SHALLOW -> changes.add(deepened(gap));
                case OVER_TAUGHT -> changes.addAll(reduced(gap));
                case FITS, HARDLY_ASKED, NOT_KNOWN -> {}
            }
        }
        changes.sort(Comparator.comparingDouble((CourseChange c) -> -c.gain())
                .thenComparingDouble(CourseChange::hours)
                .thenComparing(CourseChange::id));
        return changes;
    }

    private CourseChange deepened(CompetencyGap gap) {
        TaughtCourse course = today.courses().stream()
                .filter(c -> c.depth(gap.competency()) == gap.taught())
                .min(Comparator.comparingDouble((TaughtCourse c) -> -c.hours()).thenComparing(TaughtCourse::id))
                .orElseThrow();
        double hours = rule.of(gap.asked() - gap.taught());
        growth.merge(course.id(), hours, Double::sum);
        return change(CourseChange.Kind.DEEPEN, course.id(), gap, gap.taught(), gap.asked(), hours);
    }

    private CourseChange added(CompetencyGap gap) {
        double hours = rule.of(gap.asked());
        Optional<TaughtCourse> nearest = today.courses().stream()
                .filter(c -> nearness.of(c, gap.competency()) >= NEAR)
                .filter(c -> growth.getOrDefault(c.id(), 0.0) + hours <= MOST_GROWTH * c.hours())
                .min(Comparator.comparingDouble((TaughtCourse c) -> -nearness.of(c, gap.competency()))
                        .thenComparing(TaughtCourse::id));
        if (nearest.isPresent()) {
            growth.merge(nearest.get().id(), hours, Double::sum);
            return change(CourseChange.Kind.ADD, nearest.get().id(), gap, 0, gap.asked(), hours);
        }
        String module = CourseChange.NEW_MODULE + nearness.chain(gap.competency());
        return change(CourseChange.Kind.OPEN_MODULE, module, gap, 0, gap.asked(), hours);
    }

    /** Down to the greatest depth that anything asks, at least to depth 1; whole hours, rounded down. */
    private List<CourseChange> reduced(CompetencyGap gap) {
        int keep = Math.max(1, profile.deepest(gap.competency()));
        List<CourseChange> changes = new ArrayList<>();
        for (TaughtCourse course : today.courses()) {
            int depth = course.depth(gap.competency());
            double freed = depth > keep ? Math.floor(course.hours() * (depth - keep) / course.steps() + 1e-9) : 0;
            if (freed > 0) {
                changes.add(change(CourseChange.Kind.REDUCE, course.id(), gap, depth, keep, -freed));
            }
        }
        return changes;
    }

    private CourseChange change(
            CourseChange.Kind kind, String course, CompetencyGap gap, int from, int to, double hours) {
        String id = "%s:%s:%s".formatted(kind, course, gap.competency());
        CourseChange bare = new CourseChange(id, kind, course, gap.competency(), from, to, hours, 0, List.of(), 0);
        Curriculum after = today.with(major, bare);
        TreeSet<String> orders = new TreeSet<>();
        double people = 0;
        int before = today.depth(gap.competency());
        int now = after.depth(gap.competency());
        for (DemandItem item : demand) {
            double whole = item.asked().stream().mapToDouble(Asked::weight).sum();
            for (Asked need : item.source() == DemandSource.ORDERS ? item.asked() : List.<Asked>of()) {
                if (need.major().equals(major)
                        && need.competency().equals(gap.competency())
                        && need.depth() > before
                        && need.depth() <= now) {
                    orders.add(item.id());
                    people += item.amount() * need.weight() / whole;
                }
            }
        }
        double gain = profile.gain(gap.competency(), today, after);
        return new CourseChange(id, kind, course, gap.competency(), from, to, hours, gain, List.copyOf(orders), people);
    }
}
