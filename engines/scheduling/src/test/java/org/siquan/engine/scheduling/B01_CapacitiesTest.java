package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
@Tag("S8")
class B01_CapacitiesTest {

    private static final BlockPattern FREE =
            new BlockPattern("P", List.of(Block.course("campus", 2, 2), Block.work(2, 2)), 4);

    @Test
    void staggersTwoLearnersOverOnePlace() {
        RotationProblemBuilder builder = Small.over(6);
        builder.patterns(FREE)
                .posts(Small.post("a", 1, 20, builder))
                .learners(Small.learner("Chen", "P"), Small.learner("Li", "P"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(schedule.ofPost(0)).allSatisfy(there -> assertThat(there).hasSizeLessThanOrEqualTo(1));
        assertThat(schedule.ofPost(0).stream().mapToInt(List::size).sum()).isEqualTo(4);
    }

    @Test
    void oneMentorForTwoPostsStaggersToo() {
        RotationProblemBuilder builder = Small.over(6).mentors(Mentor.of("one", "F", 1));
        Post a = Small.post("a", 5, 20, builder);
        Post b = Small.post("b", 5, 20, builder);
        builder.patterns(FREE)
                .posts(new Post("a", "F", a.site(), 5, Set.of()), new Post("b", "F", b.site(), 5, Set.of()))
                .learners(Small.learner("Chen", "P"), Small.learner("Li", "P"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(schedule.ofMentor(1)).allSatisfy(there -> assertThat(there).hasSizeLessThanOrEqualTo(1));
        assertThat(schedule.ofMentor(1).stream().mapToInt(List::size).sum()).isEqualTo(4);
    }

    @Test
    void handsOverToAnotherMentorOnlyWhileTheFirstIsAbsent() {
        RotationProblemBuilder builder =
                Small.over(4).mentors(new Mentor("sun", "F", 3, Set.of(2)), Mentor.of("zhou", "F", 1));
        Post site = Small.post("a", 1, 20, builder);
        builder.patterns(new BlockPattern("P", List.of(Block.work(4, 4)), 0))
                .posts(new Post("a", "F", site.site(), 1, Set.of()))
                .learners(Small.learner("Chen", "P"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(schedule.ofLearner(0).stream().map(RotationSchedule.Cell::mentor))
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void laboratoryAndBedsStaggerToo() {
        RotationProblemBuilder builder = Small.over(8)
                .laboratories(new Laboratory("lab", 1))
                .lodgings(new Lodging("hall", 1))
                .travel("hall", "campus", 5);
        builder.patterns(new BlockPattern("P", List.of(Block.courseIn("lab", "campus", 2, 2), Block.work(2, 2)), 8))
                .posts(Small.post("a", 2, 20, builder))
                .travel("hall", "site-a", 25)
                .learners(
                        Small.learner("Chen", "P").withLodgings("hall"),
                        Small.learner("Li", "P").withLodgings("hall"));
        RotationProblem problem = builder.build();

        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThat(schedule.ofLodging(1)).allSatisfy(there -> assertThat(there).hasSize(1));
    }

    @Test
    void keepsBannedWeeksFree() {
        RotationProblemBuilder builder = Small.over(6);
        builder.patterns(FREE)
                .posts(Small.post("a", 2, 20, builder))
                .bans((group, post, week) -> week == 2 || week == 3)
                .learners(Small.learner("Chen", "P"));
        RotationProblem problem = builder.build();

        assertThat(Small.row(problem, Small.solved(problem).schedule(), 0)).endsWith("aa");
    }

    @Test
    void readsBansFromBits() {
        long[] bits = new long[2];
        bits[1] = 1L << (70 - 64);

        Bans bans = Bans.ofBits(bits, 2, 30);

        assertThat(bans.banned(1, 0, 10)).isTrue();
        assertThat(bans.banned(1, 0, 11)).isFalse();
    }
}
