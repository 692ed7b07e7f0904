package org.siquan.engine.scheduling.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSchedule.Cell;

@Tag("S5")
class RotationVerifierTest {

    private static final int NEAR = 0;
    private static final int FAR = 1;
    private static final int STRANGE = 2;

    /** Two learners, six weeks of which the third is closed: two course weeks, then two or three at a post. */
    private static final RotationProblem PROBLEM = RotationProblem.over(6)
            .closedWeeks(List.of(2))
            .patterns(new BlockPattern("P", List.of(Block.courseIn("lab", "campus", 2, 2), Block.work(2, 3)), 1))
            .laboratories(new Laboratory("lab", 2))
            .lodgings(new Lodging("hall", 2), new Lodging("villa", 2))
            .posts(
                    new Post("near", "E", "n", 1, Set.of("order")),
                    new Post("far", "E", "f", 1, Set.of()),
                    new Post("strange", "F", "n", 9, Set.of("other")))
            .mentors(Mentor.of("sun", "E", 1), new Mentor("zhou", "E", 1, Set.of(5)), Mentor.of("wu", "F", 9))
            .travel("hall", "campus", 10)
            .travel("hall", "n", 20)
            .travel("hall", "f", 30)
            .travel("villa", "campus", 61)
            .travel("villa", "n", 5)
            .travel("villa", "f", 5)
            .bans((group, post, week) -> post == FAR && week == 5)
            .learners(
                    Learner.of("Chen", "P", "k", "order", "hall").withLodgings("hall", "villa"),
                    Learner.of("Li", "P", "k", "order", "hall").withPreferences("far", "near"))
            .build();

    private static final RotationSchedule VALID = RotationSchedule.of(List.of(
            List.of(course(), course(), Cell.IDLE, at(NEAR, 0), at(NEAR, 0), at(NEAR, 0)),
            List.of(course(), course(), Cell.IDLE, at(FAR, 1), at(FAR, 1), Cell.IDLE)));

    private static Cell course() {
        return new Cell(0, -1, -1, 0);
    }

    private static Cell at(int post, int mentor) {
        return new Cell(1, post, mentor, 0);
    }

    private static List<String> broken(RotationSchedule schedule) {
        return new RotationVerifier()
                .verify(PROBLEM, schedule).verdicts().stream()
                        .filter(verdict -> !verdict.held())
                        .map(Verdict::rule)
                        .toList();
    }

    @Test
    void acceptsAValidScheduleAndCountsItsCost() {
        Verification verification = new RotationVerifier().verify(PROBLEM, VALID);

        assertThat(verification.valid()).isTrue();
        assertThat(verification.cost().commute()).isEqualTo((4 * 10 + 3 * 20 + 2 * 30) * 1_000);
        // Chen could work five minutes from the villa, Li at the near post: 3 x 15 and 2 x 10 minutes beyond.
        assertThat(verification.cost().fairness()).isEqualTo(45 * 45 + 20 * 20);
        assertThat(verification.cost().preference()).isZero();
        assertThat(verification.cost().load()).isEqualTo(5 * 10_000);
    }

    @Test
    void catchesAnOverfullPost() {
        assertThat(broken(VALID.with(1, 3, at(NEAR, 1)).with(1, 4, at(NEAR, 1))))
                .containsExactly(RotationVerifier.POST_CAPACITY);
    }

    @Test
    void catchesABannedWeekAndAnAbsentMentor() {
        assertThat(broken(VALID.with(1, 5, at(FAR, 1))))
                .containsExactly(RotationVerifier.BANS, RotationVerifier.MENTOR_PRESENT);
    }

    @Test
    void catchesWrongOrderAndMissingBlocks() {
        RotationSchedule swapped =
                VALID.with(0, 0, at(NEAR, 0)).with(0, 1, at(NEAR, 0)).with(0, 3, course());

        assertThat(broken(swapped)).contains(RotationVerifier.BLOCKS_IN_ORDER);
        assertThat(broken(VALID.with(1, 3, Cell.IDLE).with(1, 4, Cell.IDLE)))
                .containsExactly(RotationVerifier.BLOCKS_IN_ORDER, RotationVerifier.IDLE_WEEKS);
    }

    @Test
    void catchesAShortBlockAndAPostChangedWithinABlock() {
        assertThat(broken(VALID.with(1, 4, Cell.IDLE)))
                .containsExactly(RotationVerifier.BLOCK_LENGTH, RotationVerifier.IDLE_WEEKS);
        assertThat(broken(VALID.with(0, 5, new Cell(1, FAR, 0, 0))))
                .containsExactly(RotationVerifier.POST_ACCEPTS, RotationVerifier.BANS);
    }

    @Test
    void catchesAClosedWeek() {
        assertThat(broken(VALID.with(0, 2, course()))).containsExactly(RotationVerifier.CALENDAR);
    }

    @Test
    void catchesAForeignPostAndAForeignMentor() {
        assertThat(broken(VALID.with(1, 3, at(STRANGE, 2)).with(1, 4, at(STRANGE, 2))))
                .containsExactly(RotationVerifier.POST_ACCEPTS);
        assertThat(broken(VALID.with(1, 3, at(FAR, 2)))).containsExactly(RotationVerifier.MENTOR_PRESENT);
        assertThat(broken(VALID.with(1, 3, at(FAR, -1)))).containsExactly(RotationVerifier.MENTOR_PRESENT);
    }

    @Test
    void catchesAMentorWithTooMany() {
        assertThat(broken(VALID.with(1, 3, at(FAR, 0)))).containsExactly(RotationVerifier.MENTOR_CAPACITY);
    }

    @Test
    void catchesALodgingThatIsNotTheirsAndTravelBeyondTheLimit() {
        assertThat(broken(VALID.with(1, 3, new Cell(1, FAR, 1, 1)))).containsExactly(RotationVerifier.BEDS);
        assertThat(broken(VALID.with(0, 0, new Cell(0, -1, -1, 1)))).containsExactly(RotationVerifier.TRAVEL);
    }

    @Test
    void catchesTooFewBedsAndLaboratorySeats() {
        RotationProblem tight = RotationProblem.over(1)
                .patterns(new BlockPattern("P", List.of(Block.courseIn("lab", "campus", 1, 1)), 0))
                .laboratories(new Laboratory("lab", 1))
                .lodgings(new Lodging("hall", 1))
                .travel("hall", "campus", 10)
                .learners(Learner.of("Chen", "P", "k", "o", "hall"), Learner.of("Li", "P", "k", "o", "hall"))
                .build();
        RotationSchedule both = RotationSchedule.of(List.of(List.of(course()), List.of(course())));

        Verification verification = new RotationVerifier().verify(tight, both);

        assertThat(verification.of(RotationVerifier.BEDS).violations()).isOne();
        assertThat(verification
                        .of(RotationVerifier.LABORATORY_CAPACITY)
                        .first()
                        .getFirst()
                        .zh())
                .isEqualTo("lab 第 1 周 2 人，容量 1");
    }

    @Test
    void refusesAScheduleOfAnotherShape() {
        assertThatThrownBy(() -> new RotationVerifier().verify(PROBLEM, RotationSchedule.idle(2, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 x 6");
    }
}
