package org.siquan.engine.scheduling.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Room;

class ObstaclesTest {

    private static final Room HALL = new Room("hall", 50);

    private static List<String> reasons(CurriculumProblem problem) {
        return switch (new CurriculumSolver().solve(problem, RunControl.of(1, 1_000))) {
            case CurriculumResult.Infeasible none -> {
                assertThat(none.reasons())
                        .allSatisfy(text -> assertThat(text.zh()).isNotBlank());
                yield none.reasons().stream().map(Text::en).toList();
            }
            case CurriculumResult.Solved solved -> List.of();
            case CurriculumResult.Stopped stopped -> List.of("stopped");
        };
    }

    private static Course course(String id, String teacher, int lectures, int... unavailable) {
        return new Course(
                id, teacher, lectures, 1, 10, IntStream.of(unavailable).boxed().toList());
    }

    @Test
    void moreLecturesThanCellsAreCounted() {
        assertThat(reasons(new CurriculumProblem(
                        1,
                        2,
                        List.of(course("A", "t", 1), course("B", "u", 1), course("C", "v", 1)),
                        List.of(HALL),
                        List.of())))
                .containsExactly("There are 3 lectures, and 1 rooms × 2 periods hold only 2.");
    }

    @Test
    void aCourseWithMoreLecturesThanPeriodsIsNamed() {
        assertThat(reasons(new CurriculumProblem(
                        1, 4, List.of(course("A", "t", 3, 0, 1)), List.of(HALL, HALL), List.of())))
                .containsExactly("Course A has 3 lectures and is available in 2 periods only.");
    }

    @Test
    void coursesOfATeacherOrCurriculumThatShareTooFewPeriodsAreNamedWithoutTheOthers() {
        List<Course> courses = List.of(course("A", "t", 2, 2, 3, 4), course("B", "u", 1, 2, 3, 4), course("C", "v", 1));
        CurriculumProblem problem = new CurriculumProblem(
                1, 5, courses, List.of(HALL, HALL), List.of(new Curriculum("q", List.of(2, 0, 1))));

        assertThat(reasons(problem))
                .containsExactly(
                        "curriculum q: A, B must not meet and have at least 3 lectures, but only 2 periods are available to them together.");
    }

    @Test
    void aGroupThatFitsIntoItsPeriodsIsNoObstacle() {
        List<Course> courses = List.of(course("A", "t", 2, 3, 4), course("B", "t", 1, 2, 3, 4), course("C", "t", 2));

        assertThat(reasons(new CurriculumProblem(1, 5, courses, List.of(HALL), List.of())))
                .isEmpty();
    }

    @Test
    void anEmptyProblemIsSolved() {
        CurriculumResult result = new CurriculumSolver()
                .solve(new CurriculumProblem(1, 1, List.of(), List.of(HALL), List.of()), RunControl.of(1, 10));

        assertThat(result)
                .isInstanceOfSatisfying(
                        CurriculumResult.Solved.class,
                        solved -> assertThat(solved.cost().total()).isZero());
    }

    @Test
    void aProblemThatCannotBeIsRefusedWithNameValueAndRange() {
        assertThatThrownBy(() -> course("A", "t", 0)).hasMessageContaining("lectures of course A must be >= 1, was 0");
        assertThatThrownBy(() -> new CurriculumProblem(1, 63, List.of(), List.of(HALL), List.of()))
                .hasMessageContaining("periodsADay must be 1..62, was 63");
        assertThatThrownBy(() -> new CurriculumProblem(1, 1, List.of(), List.of(), List.of()))
                .hasMessageContaining("rooms must be at least one");
        assertThatThrownBy(() ->
                        new CurriculumProblem(1, 1, List.of(), List.of(HALL), List.of(new Curriculum("q", List.of(0)))))
                .hasMessageContaining("distinct indices");
    }
}
