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

    private record Tried(CourseChange change, Curriculum after, double coverage, double worth) {}

    private ChangePlan plan(List<CourseChange> changes, double mostHours, Worth worth) {
        double before = profile.coverage(today::depth);
        List<ChangePlan.Step> steps = new ArrayList<>();
        List<CourseChange> left = new ArrayList<>(changes);
        Curriculum now = today;
        double coverage = before;
        double hours = 0;
        while (true) {
            List<Tried> possible = new ArrayList<>();
            for (CourseChange change : left) {
                Curriculum after = now.with(major, change);
                double reached = profile.coverage(after::depth);
                double gain = reached - coverage;
                boolean frees = change.hours() < 0 && gain >= -NOTHING;
                if (frees || (gain > NOTHING && hours + change.hours() <= mostHours)) {
                    double value = frees ? Double.POSITIVE_INFINITY : worth.of(gain, change);
                    possible.add(new Tried(change, after, reached, value));
                }
            }
            Tried best = possible.stream()
                    .min(Comparator.comparingDouble((Tried t) -> -t.worth())
                            .thenComparingDouble(t -> t.change().hours())
                            .thenComparing(t -> t.change().id()))
                    .orElse(null);
            if (best == null) {
                return new ChangePlan(before, steps);
            }
            hours += best.change().hours();
            steps.add(new ChangePlan.Step(best.change(), best.coverage() - coverage, best.coverage(), hours));
            left.remove(best.change());
            coverage = best.coverage();
            now = best.after();
        }
    }
}
