package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verification;

/** One block is put elsewhere by hand; everybody else stays, and the verifier judges. */
class F03_ProposedBlockTest {

    private static final RotationVerifier VERIFIER = new RotationVerifier();

    @Test
    void aBlockMovesToAnotherPostWithAMentorOfItsEnterprise() {
        RotationProblem problem = problem();
        RotationSchedule schedule = Small.solved(problem).schedule();
        int other = 1 - schedule.post(0, first(schedule));

        RotationSchedule proposed = proposal(schedule, other, 0).in(problem, schedule);

        int week = first(schedule);
        assertThat(proposed.post(0, week)).isEqualTo(other);
        assertThat(problem.mentors().get(proposed.mentor(0, week)).enterprise())
                .isEqualTo(problem.posts().get(other).enterprise());
        assertThat(VERIFIER.verify(problem, proposed).valid()).isTrue();
        assertThat(proposed.ofLearner(1)).isEqualTo(schedule.ofLearner(1));
    }

    @Test
    void aBlockInTheWeeksOfAnotherLeavesThatOneShortAndTheVerifierSaysSo() {
        RotationProblem problem = problem();
        RotationSchedule schedule = Small.solved(problem).schedule();
        int start = first(schedule);

        RotationSchedule proposed =
                new ProposedBlock(0, 1, schedule.post(0, start), start - 2, start + 1).in(problem, schedule);

        Verification verification = VERIFIER.verify(problem, proposed);
        assertThat(verification.of(RotationVerifier.BLOCK_LENGTH).held()).isFalse();
        assertThat(verification.of(RotationVerifier.POST_CAPACITY).held()).isTrue();
    }

    @Test
    void whereThePresentLodgingIsFullOrTooFarAnotherOfTheLearnersIsTaken() {
        RotationProblem problem = RotationProblem.over(8)
                .patterns(new BlockPattern("p", List.of(Block.work(4, 4)), 4))
                .lodgings(new Lodging("small", 1), new Lodging("large", 2), new Lodging("far", 2))
                .posts(new Post("a", "A", "site-a", 2, Set.of()))
                .mentors(Mentor.of("m-a", "A", 2))
                .learners(
                        Learner.of("one", "p", "class", "order", "small").withLodgings("small", "far", "large"),
                        Learner.of("two", "p", "class", "order", "small"))
                .travel("small", "site-a", 10)
                .travel("large", "site-a", 20)
                .travel("far", "site-a", 70)
                .build();
        RotationSchedule apart = RotationSchedule.of(List.of(weeks(0, 4), weeks(4, 8)));

        RotationSchedule proposed = new ProposedBlock(0, 0, 0, 4, 7).in(problem, apart);

        assertThat(proposed.lodging(0, 4)).as("small is full, far is too far").isEqualTo(1);
        assertThat(VERIFIER.verify(problem, proposed).valid()).isTrue();
    }

    private static List<RotationSchedule.Cell> weeks(int from, int to) {
        List<RotationSchedule.Cell> row = new ArrayList<>(Collections.nCopies(8, RotationSchedule.Cell.IDLE));
        for (int week = from; week < to; week++) {
            row.set(week, new RotationSchedule.Cell(0, 0, 0, 0));
        }
        return row;
    }

    @Test
    void closedWeeksAreLeftOut() {
        RotationProblem problem = problem();
        RotationSchedule schedule = Small.solved(problem).schedule();

        RotationSchedule proposed = new ProposedBlock(0, 0, RotationSchedule.NONE, 0, 5).in(problem, schedule);

        assertThat(proposed.block(0, 2)).as("closed").isEqualTo(RotationSchedule.NONE);
        assertThat(proposed.block(0, 1)).isZero();
        assertThat(proposed.block(0, 3)).isZero();
    }

    @Test
    void weeksBeyondTheHorizonAreRefused() {
        RotationProblem problem = problem();
        RotationSchedule schedule = Small.solved(problem).schedule();

        assertThatThrownBy(() -> new ProposedBlock(0, 1, 0, 10, 14).in(problem, schedule))
                .hasMessageContaining("0..12");
        assertThatThrownBy(() -> new ProposedBlock(0, 1, 0, 5, 4).in(problem, schedule))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whereABlockIsPutBackNothingHasChanged(long seed) {
        RandomGenerator random = new Seed(seed).generator("proposal");
        RotationProblem problem = problem();
        RotationSchedule schedule = Small.solved(problem).schedule();
        int start = first(schedule);
        int last = last(schedule);
        int post = schedule.post(0, start);
        int there = random.nextInt(0, 13 - (last - start));

        RotationSchedule away =
                new ProposedBlock(0, 1, random.nextInt(2), there, there + last - start).in(problem, schedule);
        RotationSchedule back = restored(problem, schedule, away, post, start, last);

        assertThat(VERIFIER.verify(problem, back).cost())
                .as("seed %d", seed)
                .isEqualTo(VERIFIER.verify(problem, schedule).cost());
        assertThat(back.ofLearner(1)).as("seed %d", seed).isEqualTo(schedule.ofLearner(1));
    }

    /** The work block back at its post; the course block, whose weeks it may have taken, as well. */
    private static RotationSchedule restored(
            RotationProblem problem, RotationSchedule schedule, RotationSchedule away, int post, int start, int last) {
        RotationSchedule back = new ProposedBlock(0, 1, post, start, last).in(problem, away);
        int courseFirst = 0;
        while (schedule.block(0, courseFirst) != 0) {
            courseFirst++;
        }
        int courseLast = courseFirst;
        for (int week = courseFirst; week < start; week++) {
            courseLast = schedule.block(0, week) == 0 ? week : courseLast;
        }
        return new ProposedBlock(0, 0, RotationSchedule.NONE, courseFirst, courseLast).in(problem, back);
    }

    private static ProposedBlock proposal(RotationSchedule schedule, int post, int weeks) {
        return new ProposedBlock(0, 1, post, first(schedule) + weeks, last(schedule) + weeks);
    }

    private static int first(RotationSchedule schedule) {
        int week = 0;
        while (schedule.block(0, week) != 1) {
            week++;
        }
        return week;
    }

    private static int last(RotationSchedule schedule) {
        int last = 0;
        for (int week = 0; week < schedule.weeks(); week++) {
            last = schedule.block(0, week) == 1 ? week : last;
        }
        return last;
    }

    /** Thirteen weeks, the third closed; a course and then work, two posts of two enterprises. */
    private static RotationProblem problem() {
        return RotationProblem.over(13)
                .closedWeeks(Set.of(2))
                .patterns(new BlockPattern("p", List.of(Block.course("campus", 4, 6), Block.work(4, 6)), 8))
                .lodgings(new Lodging("dorm", 2))
                .posts(new Post("a", "A", "site-a", 2, Set.of()), new Post("b", "B", "site-b", 2, Set.of()))
                .mentors(Mentor.of("m-a", "A", 2), Mentor.of("m-b", "B", 2))
                .learners(
                        Learner.of("one", "p", "class", "order", "dorm"),
                        Learner.of("two", "p", "class", "order", "dorm"))
                .travel("dorm", "campus", 10)
                .travel("dorm", "site-a", 20)
                .travel("dorm", "site-b", 25)
                .build();
    }
}
