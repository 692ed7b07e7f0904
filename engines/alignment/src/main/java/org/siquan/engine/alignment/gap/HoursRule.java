package org.siquan.engine.alignment.gap;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many teaching hours one step of depth takes: the median, over courses with hours and stated competencies, of hours
 * over steps of depth taught.
 *
 * @param hours &gt; 0
 * @param basis whose courses it was taken from
 * @param courses how many
 */
public record HoursRule(double hours, Basis basis, int courses) {

    /** Half of a usual course of 32 hours; only where no course says anything. */
    private static final double ASSUMED = 16;

    /** Where the figure comes from. */
    public enum Basis {
        /** The major's own courses. */
        MAJOR,
        /** All courses given, because the major's own say nothing. */
        ALL,
        /** An assumption, because no course says anything. */
        ASSUMED
    }

    static HoursRule of(String major, Collection<TaughtCourse> courses) {
        HoursRule own = median(courses, course -> course.major().equals(major), Basis.MAJOR);
        if (own.courses > 0) {
            return own;
        }
        HoursRule all = median(courses, _ -> true, Basis.ALL);
        return all.courses > 0 ? all : new HoursRule(ASSUMED, Basis.ASSUMED, 0);
    }

    private static HoursRule median(Collection<TaughtCourse> courses, Predicate<TaughtCourse> which, Basis basis) {
        List<Double> each = courses.stream()
                .filter(which)
                .filter(course -> course.hours() > 0 && course.steps() > 0)
                .map(course -> course.hours() / course.steps())
                .sorted()
                .toList();
        int n = each.size();
        return n == 0
                ? new HoursRule(ASSUMED, basis, 0)
                : new HoursRule((each.get((n - 1) / 2) + each.get(n / 2)) / 2, basis, n);
    }

    /** Whole hours that so many steps take. */
    double of(int steps) {
        return Math.ceil(steps * hours - 1e-9);
    }
}
