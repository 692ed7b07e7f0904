package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
@Tag("S8")
class D01_ConflictsInWordsTest {

    private static final BlockPattern EARLY =
            new BlockPattern("E", List.of(Block.work(4, 4), Block.course("campus", 4, 4)), 0);
    private static final BlockPattern LATE =
            new BlockPattern("L", List.of(Block.course("campus", 4, 4), Block.work(4, 4)), 0);

    private static RotationProblem eightLearners(int places) {
        RotationProblemBuilder builder = Small.over(8).patterns(EARLY, LATE);
        builder.posts(Small.post("a", 2, 20, builder), Small.post("b", places - 2, 30, builder));
        for (int i = 0; i < 4; i++) {
            builder.learners(Small.learner("E" + i, "E"), Small.learner("L" + i, "L"));
        }
        return builder.build();
    }

    @Test
    void justEnoughPostsAreAllUsed() {
        assertThat(Small.solved(eightLearners(4)).schedule().ofPost(1))
                .allSatisfy(there -> assertThat(there).hasSize(2));
    }

    @Test
    void onePostTooFewYieldsTheConflictInWords() {
        Conflict conflict = Small.conflict(eightLearners(3));

        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.POST);
        assertThat(conflict.places()).containsExactly("a", "b");
        assertThat(conflict.needed()).isEqualTo(conflict.available() + 1);
        assertThat(conflict.weeks()).hasSize(1);
        assertThat(conflict.learners()).hasSize(4);
        assertThat(conflict.words().zh()).contains("岗位 a、b 合计至少需要 4 人周，只有 3 人周，缺 1");
        assertThat(conflict.words().en()).contains("posts a, b must take at least 4 learner-weeks but have 3, 1 short");
    }

    @Test
    void droppingAnyNamedWeekOrPostRemovesTheContradiction() {
        RotationProblemBuilder builder = Small.over(8).patterns(EARLY);
        builder.posts(
                Small.post("a", 1, 20, builder),
                Small.post("b", 1, 30, builder),
                new Post("other", "E", "site-a", 50, Set.of("another order")));
        for (int i = 0; i < 3; i++) {
            builder.learners(Small.learner("E" + i, "E"));
        }

        Conflict conflict = Small.conflict(builder.build());

        assertThat(conflict.places()).containsExactly("a", "b");
        assertThat(conflict.weeks()).hasSize(1);
    }

    @Test
    void namesMentorsLaboratoryOrBedsWhenTheyRunShort() {
        RotationProblemBuilder mentors = RotationProblem.over(8)
                .lodgings(new Lodging("dorm", Lodging.UNLIMITED))
                .travel("dorm", "campus", 10)
                .mentors(Mentor.of("only", "E", 1))
                .patterns(EARLY);
        mentors.posts(Small.post("a", 9, 20, mentors)).learners(Small.learner("1", "E"), Small.learner("2", "E"));
        RotationProblemBuilder laboratory = Small.over(8)
                .laboratories(new Laboratory("lab", 1))
                .patterns(new BlockPattern("E", List.of(Block.work(4, 4), Block.courseIn("lab", "campus", 4, 4)), 0));
        laboratory.posts(Small.post("a", 9, 20, laboratory)).learners(Small.learner("1", "E"), Small.learner("2", "E"));
        RotationProblemBuilder beds =
                Small.over(8).patterns(EARLY).lodgings(new Lodging("hall", 1)).travel("hall", "campus", 5);
        beds.posts(Small.post("a", 9, 20, beds)).travel("hall", "site-a", 9);
        beds.learners(
                Small.learner("1", "E").withLodgings("hall"),
                Small.learner("2", "E").withLodgings("hall"));

        assertThat(Small.conflict(mentors.build()))
                .returns(Conflict.Kind.MENTOR, Conflict::kind)
                .returns(List.of("E"), Conflict::places);
        assertThat(Small.conflict(laboratory.build()))
                .returns(Conflict.Kind.LABORATORY, Conflict::kind)
                .returns(List.of("lab"), Conflict::places);
        assertThat(Small.conflict(beds.build()))
                .returns(Conflict.Kind.BED, Conflict::kind)
                .returns(List.of("hall"), Conflict::places);
    }

    @Test
    void saysThatAPatternDoesNotFitTheCalendar() {
        RotationProblemBuilder builder = Small.over(7).patterns(EARLY);
        builder.posts(Small.post("a", 1, 20, builder)).learners(Small.learner("1", "E"));

        Conflict conflict = Small.conflict(builder.build());

        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.HORIZON);
        assertThat(conflict.words().zh()).contains("最少需要 8 周").contains("只有 7 个可安排周");
    }

    @Test
    void saysThatNoPostIsWithinAnHour() {
        RotationProblemBuilder builder = Small.over(8).patterns(EARLY);
        builder.posts(Small.post("a", 1, 75, builder)).learners(Small.learner("1", "E"), Small.learner("2", "E"));

        Conflict conflict = Small.conflict(builder.build());

        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.LEARNER);
        assertThat(conflict.learners()).containsExactly("1", "2");
        assertThat(conflict.words().zh()).contains("75 分钟，超过 60 分钟");
        assertThat(conflict.words().en()).contains("75 minutes from dorm, more than 60");
    }

    @Test
    void saysThatNoPostAcceptsTheOrderOrThatBansLeaveNone() {
        RotationProblemBuilder order = Small.over(8).patterns(EARLY).travel("dorm", "s", 5);
        order.posts(new Post("a", "E", "s", 4, Set.of("other"))).learners(Small.learner("1", "E"));
        RotationProblemBuilder bans = Small.over(8).patterns(EARLY).bans((group, post, week) -> week == 1);
        bans.posts(Small.post("a", 1, 20, bans)).learners(Small.learner("1", "E"));

        assertThat(Small.conflict(order.build()).words().zh()).contains("没有岗位接收 order");
        assertThat(Small.conflict(bans.build()).words().zh()).contains("禁排");
    }
}
