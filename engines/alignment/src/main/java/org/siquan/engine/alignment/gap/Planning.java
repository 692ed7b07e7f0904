package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts changes into an order, greedily: each time the one whose gain, recomputed beside those before it, is the largest.
 * What frees hours and costs nothing goes first.
 */
final class Planning {

    private static final double NOTHING = 1e-12;

    private final String major;
    private final DemandProfile profile;
    private final Curriculum today;

    Planning(String major, DemandProfile profile, Curriculum today) {
        this.major = major;
        this.profile = profile;
        this.today = today;
    }

    /** All changes, by gain. */
    ChangePlan all(List<CourseChange> changes) {
        return plan(changes, Double.POSITIVE_INFINITY, (gain, change) -> gain);
    }

    /** Those for which the freed hours pay, by gain for an hour. */
    ChangePlan paidByFreedHours(List<CourseChange> changes) {
        return plan(changes, 0, (gain, change) -> gain / Math.max(1, change.hours()));
    }

    private interface Worth {
        double of(double gain, CourseChange change);
    }

    /** A change and what it would gain beside those that are taken. */
    private record Tried(CourseChange change, double gain) {}

    private ChangePlan plan(List<CourseChange> changes, double mostHours, Worth worth) {
        double before = profile.coverage(today::depth);
        List<ChangePlan.Step> steps = new ArrayList<>();
        List<Tried> left = new ArrayList<>();
        changes.forEach(change -> left.add(new Tried(change, gain(today, change))));
        Curriculum now = today;
        double coverage = before;
        double hours = 0;
        while (true) {
            double spent = hours;
            Tried best = left.stream()
                    .filter(tried -> frees(tried)
                            || (tried.gain() > NOTHING && spent + tried.change().hours() <= mostHours))
                    .min(Comparator.comparingDouble((Tried tried) ->
                                    frees(tried) ? Double.NEGATIVE_INFINITY : -worth.of(tried.gain(), tried.change()))
                            .thenComparingDouble(tried -> tried.change().hours())
                            .thenComparing(tried -> tried.change().id()))
                    .orElse(null);
            if (best == null) {
                return new ChangePlan(before, steps);
            }
            now = now.with(major, best.change());
            coverage += best.gain();
            hours += best.change().hours();
            steps.add(new ChangePlan.Step(best.change(), best.gain(), coverage, hours));
            left.remove(best);
            Curriculum after = now;
            String touched = best.change().competency();
            left.replaceAll(tried -> tried.change().competency().equals(touched)
                    ? new Tried(tried.change(), gain(after, tried.change()))
                    : tried);
        }
    }

    private static boolean frees(Tried tried) {
        return tried.change().hours() < 0 && tried.gain() >= -NOTHING;
    }

    private double gain(Curriculum now, CourseChange change) {
        return profile.gain(change.competency(), now, now.with(major, change));
    }
}
