package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verification;

/** Re-planning in the middle of the year: what is past stays, what has begun goes on where it can. */
@Tag("S5")
class F02_ReplanFromAWeekTest {

    private final Replanner replanner = new Replanner();

    private ReplanResult replan(Round round, int now) {
        return replanner.replan(round, now, new BitSet(), Long.MAX_VALUE, RunControl.of(1, 20_000));
    }

    /** Two posts of one place, work of three to six weeks, then a course of one to six; eight weeks. */
    private static Round eightWeeks(int least) {
        RotationProblemBuilder builder = Small.over(8)
                .patterns(new BlockPattern("P", List.of(Block.work(least, 6), Block.course("campus", 1, 6)), 0));
        Post near = Small.post("n", 1, 10, builder);
        Post far = Small.post("f", 1, 20, builder);
        RotationProblem problem =
                builder.posts(near, far).learners(Small.learner("ji", "P")).build();
        RotationResult.Solved solved = Small.solved(problem);
        RotationSchedule schedule = solved.schedule();
        for (int week = 0; week < 8; week++) {
            schedule = schedule.with(
                    0,
                    week,
                    week < 5
                            ? new RotationSchedule.Cell(0, 0, 0, 0)
                            : new RotationSchedule.Cell(1, RotationSchedule.NONE, RotationSchedule.NONE, 0));
        }
        return new Round(problem, schedule);
    }

    private static void holds(ReplanResult.Replanned result, Round before, int now) {
        Verification verification = new RotationVerifier().verify(result.problem(), result.schedule());
        assertThat(verification.valid()).as("%s", verification.verdicts()).isTrue();
        assertThat(verification.cost()).isEqualTo(result.cost());
        for (int learner = 0; learner < before.published().learners(); learner++) {
            assertThat(result.schedule().ofLearner(learner).subList(0, now))
                    .isEqualTo(before.published().ofLearner(learner).subList(0, now));
        }
    }

    @Test
    void aBlockThatHasBegunEndsEarlierWhereItIsLongEnough() {
        Round now = new Disruption.PostWithdrawn("n", 4).in(eightWeeks(3));

        ReplanResult.Replanned result = (ReplanResult.Replanned) replan(now, 3);

        holds(result, now, 3);
        assertThat(Small.row(result.problem(), result.schedule(), 0)).matches("nnnn?C+");
        assertThat(result.problem()).isSameAs(now.problem());
        assertThat(result.changes()).extracting(Change::block).containsExactly(0, 1);
        assertThat(result.changes().getFirst().before()).isEqualTo(new Change.Placement(0, 0, 0, 4));
    }

    @Test
    void aBlockTooShortToEndIsCutAndTheRestGoesOnAtAnotherPost() {
        Round now = new Disruption.PostWithdrawn("n", 2).in(eightWeeks(5));

        ReplanResult.Replanned result = (ReplanResult.Replanned) replan(now, 2);

        holds(result, now, 2);
        assertThat(Small.row(result.problem(), result.schedule(), 0)).isEqualTo("nnfffCCC");
        assertThat(result.problem().learners().getFirst().pattern()).isEqualTo("P.cut1-2");
        assertThat(result.changes()).hasSize(1);
        assertThat(result.changes().getFirst().block()).isZero();
        assertThat(result.changes().getFirst().before()).isEqualTo(new Change.Placement(0, 0, 2, 4));
        assertThat(result.changes().getFirst().after()).isEqualTo(new Change.Placement(1, 0, 2, 4));
    }

    @Test
    void aBlockThatNobodyMustCutStaysWholeUnderItsOwnPattern() {
        RotationProblemBuilder builder = Small.over(6)
                .patterns(new BlockPattern("P", List.of(Block.work(4, 4), Block.course("campus", 2, 2)), 0));
        Post near = Small.post("n", 2, 10, builder);
        Post far = Small.post("f", 2, 20, builder);
        RotationProblem problem = builder.posts(near, far)
                .learners(Small.learner("ji", "P"), Small.learner("meng", "P"))
                .build();
        Round before = new Round(problem, Small.solved(problem).schedule());
        RotationSchedule both = before.published();
        for (int learner = 0; learner < 2; learner++) {
            for (int week = 0; week < 4; week++) {
                both = both.with(learner, week, new RotationSchedule.Cell(0, 0, 0, 0));
            }
        }
        Round now = new Disruption.CapacityCut("n", 1, 2, 5).in(new Round(problem, both));

        ReplanResult.Replanned result = (ReplanResult.Replanned) replan(now, 2);

        holds(result, now, 2);
        List<String> rows = List.of(
                Small.row(result.problem(), result.schedule(), 0), Small.row(result.problem(), result.schedule(), 1));
        assertThat(rows).containsExactlyInAnyOrder("nnnnCC", "nnffCC");
        assertThat(result.problem().learners()).extracting(Learner::pattern).containsExactlyInAnyOrder("P", "P.cut1-2");
        assertThat(result.changes()).hasSize(1);
        assertThat(result.leastChanges()).isOne();
    }

    @Test
    void whoJoinsInTheMiddleIsNotIdleBefore() {
        Round now = new Disruption.LearnerJoins(Small.learner("new", "P"), 3).in(eightWeeks(3));

        ReplanResult.Replanned result = (ReplanResult.Replanned) replan(now, 3);

        holds(result, now, 3);
        assertThat(Small.row(result.problem(), result.schedule(), 1)).matches("[.]{3}f{3,4}C+");
        assertThat(result.problem().learners().getLast().pattern()).isEqualTo("P.from4");
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void whoCannotCompleteThePatternAnyMoreIsNamed() {
        Round now =
                new Disruption.SiteClosed("site-f", 0, 7).in(new Disruption.PostWithdrawn("n", 2).in(eightWeeks(5)));

        assertThat(replan(now, 2)).isInstanceOfSatisfying(ReplanResult.None.class, none -> {
            assertThat(none.impossible()).isTrue();
            assertThat(none.why().getFirst().en()).contains("ji");
            assertThat(none.why().getFirst().zh()).contains("ji");
        });
    }

    @Test
    void againstEveryScheduleWithTheSamePastHardlyAnyChangesFewer() {
        int compared = 0;
        int optimal = 0;
        int cut = 0;
        for (long seed = 1; seed <= 600; seed++) {
            RotationProblem problem = Small.random(seed);
            if (!(new RotationSolver().solve(problem, RunControl.of(seed, 3_000))
                    instanceof RotationResult.Solved solved)) {
                continue;
            }
            RandomGenerator random = new Seed(seed).generator("past");
            int now = 1 + random.nextInt(problem.weeks() - 2);
            Round round = event(new Round(problem, solved.schedule()), now, random);
            if (Enumeration.size(round.problem()) > 4_000) {
                continue;
            }
            int[] fewest = {Integer.MAX_VALUE};
            Enumeration.forEach(round.problem(), valid -> {
                if (samePast(round.published(), valid.schedule(), now)) {
                    fewest[0] = Math.min(fewest[0], changes(round.published(), valid.schedule()));
                }
            });
            switch (replanner.replan(round, now, new BitSet(), Long.MAX_VALUE, RunControl.of(seed, 10_000))) {
                case ReplanResult.Replanned result -> {
                    holds(result, round, now);
                    if (result.problem() == round.problem()) {
                        assertThat(result.changes()).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(fewest[0]);
                        assertThat(result.leastChanges()).as("seed %d", seed).isLessThanOrEqualTo(fewest[0]);
                        assertThat(changes(round.published(), result.schedule()))
                                .as("seed %d", seed)
                                .isEqualTo(result.changes().size());
                        compared++;
                        optimal += result.changes().size() == fewest[0] ? 1 : 0;
                    } else {
                        cut++;
                    }
                }
                case ReplanResult.None none ->
                    assertThat(fewest[0]).as("seed %d: %s", seed, none.why()).isEqualTo(Integer.MAX_VALUE);
            }
        }

        assertThat(compared).isGreaterThan(100);
        assertThat(cut).as("plans with a cut block").isPositive();
        assertThat(optimal).as("of %d as few as possible", compared).isGreaterThanOrEqualTo(compared * 97 / 100);
    }

    private static Round event(Round before, int now, RandomGenerator random) {
        Post post = before.problem()
                .posts()
                .get(random.nextInt(before.problem().posts().size()));
        int last = before.problem().weeks() - 1;
        return switch (random.nextInt(4)) {
            case 0 -> new Disruption.PostWithdrawn(post.id(), now).in(before);
            case 1 -> new Disruption.CapacityCut(post.id(), 0, Math.min(now + 1, last), last).in(before);
            case 2 -> new Disruption.MentorAbsent("m0", Set.of(now)).in(before);
            default -> new Disruption.SiteClosed(post.site(), now, last).in(before);
        };
    }

    private static boolean samePast(RotationSchedule published, RotationSchedule schedule, int now) {
        for (int learner = 0; learner < published.learners(); learner++) {
            for (int week = 0; week < now; week++) {
                if (published.block(learner, week) != schedule.block(learner, week)
                        || published.post(learner, week) != schedule.post(learner, week)
                        || published.lodging(learner, week) != schedule.lodging(learner, week)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int changes(RotationSchedule published, RotationSchedule schedule) {
        int changes = 0;
        for (int learner = 0; learner < published.learners(); learner++) {
            for (int block = 0; block < 4; block++) {
                changes += cells(published, learner, block).equals(cells(schedule, learner, block)) ? 0 : 1;
            }
        }
        return changes;
    }

    private static List<List<Integer>> cells(RotationSchedule schedule, int learner, int block) {
        List<List<Integer>> cells = new ArrayList<>();
        for (int week = 0; week < schedule.weeks(); week++) {
            if (schedule.block(learner, week) == block) {
                cells.add(List.of(week, schedule.post(learner, week), schedule.lodging(learner, week)));
            }
        }
        return cells;
    }
}
