package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verification;

/** Against every valid schedule of small problems, and by the verifier on larger ones; the seed stands in the message. */
@Tag("S5")
class F01_ReplanPropertyTest {

    private final RotationVerifier verifier = new RotationVerifier();
    private final Replanner replanner = new Replanner();

    @Test
    void noValidScheduleChangesFewerThanTheBoundAndHardlyAnyFewerThanTheResult() {
        int replanned = 0;
        int optimal = 0;
        int changing = 0;
        Map<Change.Reason, Integer> reasons = new HashMap<>();
        for (long seed = 1; seed <= 500; seed++) {
            RotationProblem problem = Small.random(seed);
            if (!(new RotationSolver().solve(problem, RunControl.of(seed, 5_000))
                    instanceof RotationResult.Solved solved)) {
                continue;
            }
            Round now = disrupted(new Round(problem, solved.schedule()), seed);
            if (Enumeration.size(now.problem()) > 4_000) {
                continue;
            }
            int[] fewest = {Integer.MAX_VALUE};
            Enumeration.forEach(
                    now.problem(),
                    valid -> fewest[0] =
                            Math.min(fewest[0], changes(now, valid.schedule()).size()));
            switch (replanner.replan(
                    now.problem(), now.published(), new BitSet(), Long.MAX_VALUE, RunControl.of(seed, 20_000))) {
                case ReplanResult.Replanned result -> {
                    check(now, result, seed);
                    assertThat(result.leastChanges()).as("seed %d", seed).isLessThanOrEqualTo(fewest[0]);
                    assertThat(result.changes().size()).as("seed %d", seed).isGreaterThanOrEqualTo(fewest[0]);
                    optimal += result.changes().size() == fewest[0] ? 1 : 0;
                    changing += fewest[0] > 0 ? 1 : 0;
                    result.changes().forEach(change -> reasons.merge(change.reason(), 1, Integer::sum));
                    replanned++;
                }
                case ReplanResult.None none ->
                    assertThat(fewest[0]).as("seed %d: %s", seed, none.why()).isEqualTo(Integer.MAX_VALUE);
            }
        }

        assertThat(changing).as("rounds that must change").isGreaterThan(40);
        assertThat(optimal).as("of %d as few as possible", replanned).isGreaterThanOrEqualTo(replanned * 98 / 100);
        assertThat(reasons).containsKeys(Change.Reason.LOST, Change.Reason.CROWDED, Change.Reason.OWN_BLOCK);
    }

    @Test
    void aRegionIsReplannedWithinTheRulesAndPinnedLearnersStay() {
        for (long seed = 1; seed <= 4; seed++) {
            RotationProblem problem = InventedRotation.of(200, 52, 0.8, seed);
            RotationResult.Solved solved =
                    (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(seed, 300_000));
            String post = busiest(problem, solved.schedule());
            Round now = new Disruption.PostWithdrawn(post, 0).in(new Round(problem, solved.schedule()));
            BitSet pinned =
                    pinned(now, problem.posts().stream().map(Post::id).toList().indexOf(post));

            ReplanResult.Replanned result = (ReplanResult.Replanned) replanner.replan(
                    now.problem(), now.published(), pinned, Long.MAX_VALUE, RunControl.of(seed, 100_000));

            check(now, result, seed);
            assertThat(result.changes()).as("seed %d", seed).noneMatch(change -> pinned.get(change.learner()));
            assertThat(result.leastChanges()).as("seed %d", seed).isPositive();
            assertThat(result.changes().size())
                    .as("seed %d, at least %d", seed, result.leastChanges())
                    .isLessThanOrEqualTo(4 * result.leastChanges());
        }
    }

    @Test
    void nothingChangesWhereNothingHappened() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);
        RotationResult.Solved solved =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(3, 100_000));

        ReplanResult.Replanned result = (ReplanResult.Replanned)
                replanner.replan(problem, solved.schedule(), new BitSet(), Long.MAX_VALUE, RunControl.of(3, 100_000));

        assertThat(result.changes()).isEmpty();
        assertThat(result.schedule()).isEqualTo(solved.schedule());
        assertThat(result.cost()).isEqualTo(solved.cost());
    }

    @Test
    void aLowerCostIsBoughtWithMoreChangesOnlyWhereItIsAskedFor() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);
        RotationResult.Solved rough = (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(3, 1));
        RotationResult.Solved fine =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(3, 400_000));
        long between = (rough.cost().total() + fine.cost().total()) / 2;

        ReplanResult.Replanned result = (ReplanResult.Replanned)
                replanner.replan(problem, rough.schedule(), new BitSet(), between, RunControl.of(3, 400_000));

        assertThat(result.withinCost()).isTrue();
        assertThat(result.cost().total()).isLessThanOrEqualTo(between);
        assertThat(result.changes())
                .isNotEmpty()
                .allMatch(change -> !change.why().en().isEmpty());
        check(new Round(problem, rough.schedule()), result, 3);
    }

    @Test
    void theSameSeedAndBudgetGiveTheSame() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.85, 5);
        RotationResult.Solved solved =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(5, 100_000));
        Round now = new Disruption.PostWithdrawn(busiest(problem, solved.schedule()), 10)
                .in(new Round(problem, solved.schedule()));

        assertThat(replanner.replan(
                        now.problem(), now.published(), new BitSet(), Long.MAX_VALUE, RunControl.of(5, 50_000)))
                .isEqualTo(replanner.replan(
                        now.problem(), now.published(), new BitSet(), Long.MAX_VALUE, RunControl.of(5, 50_000)));
    }

    @Test
    void aPinThatCannotHoldIsNamedAndNothingIsPlanned() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);
        RotationResult.Solved solved =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(3, 50_000));
        String post = busiest(problem, solved.schedule());
        int index = problem.posts().stream().map(Post::id).toList().indexOf(post);
        Round now = new Disruption.PostWithdrawn(post, 0).in(new Round(problem, solved.schedule()));
        BitSet pinned = new BitSet();
        pinned.set(0, 120);

        ReplanResult result =
                replanner.replan(now.problem(), now.published(), pinned, Long.MAX_VALUE, RunControl.of(3, 1_000));

        int there = solved.schedule().ofPost(index).stream()
                .filter(learners -> !learners.isEmpty())
                .findFirst()
                .orElseThrow()
                .getFirst();
        assertThat(result).isInstanceOfSatisfying(ReplanResult.None.class, none -> {
            assertThat(none.impossible()).isTrue();
            assertThat(none.why())
                    .anyMatch(why ->
                            why.en().contains(problem.learners().get(there).id())
                                    && why.zh().contains("锁定"));
        });
    }

    private void check(Round now, ReplanResult.Replanned result, long seed) {
        Verification verification = verifier.verify(now.problem(), result.schedule());
        assertThat(verification.valid()).as("seed %d", seed).isTrue();
        assertThat(verification.cost()).as("seed %d", seed).isEqualTo(result.cost());
        assertThat(result.changes().stream()
                        .map(change -> List.of(change.learner(), change.block()))
                        .toList())
                .as("seed %d", seed)
                .isEqualTo(changes(now, result.schedule()));
    }

    /** Published blocks that stand elsewhere, recounted from the grids. */
    private static List<List<Integer>> changes(Round now, RotationSchedule schedule) {
        List<List<Integer>> changes = new ArrayList<>();
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int block = 0; block < 20; block++) {
                List<List<Integer>> before = cells(now.published(), learner, block);
                if (!before.isEmpty() && !before.equals(cells(schedule, learner, block))) {
                    changes.add(List.of(learner, block));
                }
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

    private static Round disrupted(Round before, long seed) {
        RandomGenerator random = new Seed(seed).generator("disruption");
        RotationProblem problem = before.problem();
        String used = busiest(problem, before.published());
        Post post = problem.posts().stream()
                .filter(each -> each.id().equals(used))
                .findFirst()
                .orElseThrow();
        Disruption disruption = switch (random.nextInt(6)) {
            case 0 -> new Disruption.PostWithdrawn(post.id(), random.nextInt(3));
            case 1 -> new Disruption.CapacityChanged(post.id(), Math.max(0, post.capacity() - 1));
            case 2 -> new Disruption.MentorAbsent("m0", Set.of(random.nextInt(problem.weeks())));
            case 3 -> new Disruption.SiteClosed(post.site(), 1, 2 + random.nextInt(2));
            case 4 -> new Disruption.LearnerJoins(Learner.of("new", "CW", "class", "order", "dorm"));
            default -> new Disruption.LearnerLeaves("S0");
        };
        return disruption.in(before);
    }

    private static String busiest(RotationProblem problem, RotationSchedule schedule) {
        int best = 0;
        long most = -1;
        for (int post = 0; post < problem.posts().size(); post++) {
            long weeks = schedule.ofPost(post).stream().mapToLong(List::size).sum();
            if (weeks > most) {
                most = weeks;
                best = post;
            }
        }
        return problem.posts().get(best).id();
    }

    /** Every third learner who is never at the post. */
    private static BitSet pinned(Round now, int post) {
        BitSet pinned = new BitSet();
        for (int learner = 0; learner < now.published().learners(); learner += 3) {
            pinned.set(learner, now.published().ofLearner(learner).stream().noneMatch(cell -> cell.post() == post));
        }
        return pinned;
    }
}
