package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * Classes of a university to times and rooms, students to classes, at least cost, as the International Timetabling
 * Competition 2019 states it (M&uuml;ller, Rudov&aacute; and M&uuml;llerov&aacute;, PATAT 2018; itc2019.org/format).
 *
 * <p>Indices in the parts are positions in the lists here. Immutable once {@link RoomTravel} is left alone.
 *
 * @param name name of the instance
 * @param days days of a week, 1..31
 * @param weeks weeks of the term, 1..64
 * @param slotsPerDay slots of a day, &ge; 1
 */
public record UniversityProblem(
        String name,
        int days,
        int weeks,
        int slotsPerDay,
        UniversityWeights weights,
        List<TeachingRoom> rooms,
        RoomTravel travel,
        List<Course> courses,
        List<CourseClass> classes,
        List<Distribution> distributions,
        List<CourseStudent> students) {

    /** Most days of a week. */
    public static final int MOST_DAYS = 31;
    /** Most weeks of a term. */
    public static final int MOST_WEEKS = 64;

    public UniversityProblem {
        if (days < 1 || days > MOST_DAYS || weeks < 1 || weeks > MOST_WEEKS || slotsPerDay < 1) {
            throw new IllegalArgumentException(
                    "days must be 1..31, weeks 1..64, slotsPerDay >= 1, were %d, %d, %d%nTry: 7, 16, 288"
                            .formatted(days, weeks, slotsPerDay));
        }
        rooms = List.copyOf(rooms);
        courses = List.copyOf(courses);
        classes = List.copyOf(classes);
        distributions = List.copyOf(distributions);
        students = List.copyOf(students);
    }
}
