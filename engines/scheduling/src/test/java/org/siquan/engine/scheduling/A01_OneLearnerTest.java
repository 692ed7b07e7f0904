package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class A01_OneLearnerTest {

    @Test
    void alternatesCourseAndWorkInThePatternsOrder() {
        RotationProblemBuilder builder = Small.over(8);
        builder.patterns(new BlockPattern(
                        "P",
                        List.of(
                                Block.course("campus", 2, 2),
                                Block.work(2, 2),
                                Block.course("campus", 2, 2),
                                Block.work(2, 2)),
                        0))
                .posts(Small.post("a", 1, 20, builder))
                .learners(Small.learner("Chen", "P"));
        RotationProblem problem = builder.build();

        RotationResult.Solved solved = Small.solved(problem);

        assertThat(Small.row(problem, solved.schedule(), 0)).isEqualTo("CCaaCCaa");
        assertThat(solved.cost().commute()).isEqualTo((4 * 10 + 4 * 20) * 1_000);
        assertThat(solved.gap()).isZero();
    }

    @Test
    void pausesABlockOverAClosedWeek() {
        RotationProblemBuilder builder = Small.over(6);
        builder.patterns(new BlockPattern("P", List.of(Block.course("campus", 2, 2), Block.work(2, 3)), 0))
                .closedWeeks(List.of(1, 3))
                .posts(Small.post("a", 1, 20, builder))
                .learners(Small.learner("Chen", "P"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(Small.row(problem, schedule, 0)).isEqualTo("C.C.aa");
    }

    @Test
    void takesTheNearerPostAndStaysThere() {
        RotationProblemBuilder builder = Small.over(6);
        builder.patterns(new BlockPattern(
                        "P", List.of(Block.work(2, 2), Block.course("campus", 2, 2), Block.work(2, 2)), 0))
                .posts(Small.post("a", 1, 40, builder), Small.post("b", 1, 15, builder))
                .learners(Small.learner("Chen", "P"));
        RotationProblem problem = builder.build();

        RotationResult.Solved solved = Small.solved(problem);

        assertThat(Small.row(problem, solved.schedule(), 0)).isEqualTo("bbCCbb");
        assertThat(solved.cost().continuity()).isZero();
    }

    @Test
    void neverTravelsLongerThanTheLimit() {
        RotationProblemBuilder builder = Small.over(4);
        builder.patterns(new BlockPattern("P", List.of(Block.course("campus", 2, 2), Block.work(2, 2)), 0))
                .posts(Small.post("a", 9, 61, builder), Small.post("b", 1, 60, builder))
                .learners(Small.learner("Chen", "P").withPreferences("a", "b"));
        RotationProblem problem = builder.build();

        assertThat(Small.row(problem, Small.solved(problem).schedule(), 0)).isEqualTo("CCbb");
    }

    @Test
    void livesInTheDormitoryNearTheBlock() {
        RotationProblemBuilder builder = Small.over(4);
        builder.patterns(new BlockPattern("P", List.of(Block.course("campus", 2, 2), Block.work(2, 2)), 0))
                .lodgings(new Lodging("far", 1))
                .posts(Small.post("a", 1, 90, builder))
                .travel("far", "site-a", 5)
                .travel("far", "campus", 90)
                .learners(Small.learner("Chen", "P").withLodgings("dorm", "far"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(schedule.lodging(0, 1)).isZero();
        assertThat(schedule.lodging(0, 2)).isEqualTo(1);
    }
}
