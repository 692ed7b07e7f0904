package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The courses of one major, before or after changes. Immutable. */
record Curriculum(List<TaughtCourse> courses) {

    Curriculum {
        courses = List.copyOf(courses);
    }

    static Curriculum of(String major, Collection<TaughtCourse> all) {
        TreeMap<String, TaughtCourse> own = new TreeMap<>();
        all.stream().filter(course -> course.major().equals(major)).forEach(course -> own.put(course.id(), course));
        return new Curriculum(List.copyOf(own.values()));
    }

    /** Deepest depth to which a competency is taught; 0 if it is not. */
    int depth(String competency) {
        int deepest = 0;
        for (TaughtCourse course : courses) {
            deepest = Math.max(deepest, course.depth(competency));
        }
        return deepest;
    }

    double hours() {
        return courses.stream().mapToDouble(TaughtCourse::hours).sum();
    }

    /** The curriculum after a change. @throws IllegalArgumentException if its hours would fall below 0 */
    Curriculum with(String major, CourseChange change) {
        List<TaughtCourse> changed = new ArrayList<>();
        boolean found = false;
        for (TaughtCourse course : courses) {
            found |= course.id().equals(change.course());
            changed.add(course.id().equals(change.course()) ? changed(course, change) : course);
        }
        if (!found) {
            changed.add(changed(new TaughtCourse(change.course(), major, 0, 0, List.of()), change));
        }
        return new Curriculum(changed);
    }

    private static TaughtCourse changed(TaughtCourse course, CourseChange change) {
        List<CompetencyDepth> teaches = new ArrayList<>(course.teaches());
        teaches.removeIf(one -> one.competency().equals(change.competency()));
        if (change.to() > 0) {
            teaches.add(new CompetencyDepth(change.competency(), change.to()));
        }
        return new TaughtCourse(
                course.id(), course.major(), course.hours() + change.hours(), course.credits(), teaches);
    }
}
