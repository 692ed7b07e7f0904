package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A student.
 *
 * @param courses indices of the courses asked for, without repetition
 */
public record CourseStudent(String id, List<Integer> courses) {
    public CourseStudent {
        courses = List.copyOf(courses);
    }
}
