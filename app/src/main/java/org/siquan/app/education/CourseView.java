package org.siquan.app.education;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Course;

/**
 * A course with the names of what it refers to.
 *
 * @param laboratory name of the shared laboratory it needs; null when it needs none
 */
public record CourseView(
        Course course, String major, @Nullable String laboratory, List<TaughtCompetency> taught) {

    public CourseView {
        taught = List.copyOf(taught);
    }

    /**
     * A competency the course teaches.
     *
     * @param depth 1 knows, 2 under guidance, 3 alone
     */
    public record TaughtCompetency(String id, String zh, String en, int depth) {}
}
