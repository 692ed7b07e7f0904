package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.Verification;

/** Why a learner is not at another post, against the verifier: whatever is free costs what is said, whatever is not breaks. */
@Tag("S5")
class G01_WhyNotTest {

    private static final Set<String> MENTORS =
            Set.of(RotationVerifier.MENTOR_PRESENT, RotationVerifier.MENTOR_CAPACITY);

    @Test
    void namesTheLearnerWhoHoldsTheOnlyPlace() {
        RotationProblemBuilder builder = Small.over(4)
                .patterns(new BlockPattern("P", List.of(Block.course("campus", 1, 1), Block.work(3, 3)), 0));
        RotationProblem problem = builder.posts(
                        Small.post("near", 1, 5, builder),
                        Small.post("far", 1, 20, builder),
                        Small.post("moon", 9, 90, builder))
                .learners(Small.learner("ji", "P").withPreferences("near"), Small.learner("meng", "P"))
                .build();
        RotationSchedule schedule = Small.solved(problem).schedule();
        int far = schedule.post(0, 1) == 1 ? 0 : 1;

        WhyNot.Candidate near = new WhyNot(problem, schedule).insteadOf(far, 1).getFirst();
        List<WhyNot.Candidate> all = new WhyNot(problem, schedule).insteadOf(far, 1);

        assertThat(near.obstacles()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.CAPACITY);
        Obstacle full = near.obstacles().getFirst();
        assertThat(full.weeks()).containsExactly(1, 2, 3);
        assertThat(full.learners()).containsExactly(1 - far);
        String other = problem.learners().get(1 - far).id();
        assertThat(full.why().en()).isEqualTo("the post is full in weeks 2–4: " + other);
        assertThat(full.remedy().en()).isEqualTo("1 more place in these weeks, or " + other + " elsewhere.");
        assertThat(full.remedy().zh()).contains(other, "位置");
        assertThat(all.getLast().obstacles()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.TRAVEL);
        assertThat(all.getLast().obstacles().getFirst().remedy().en()).contains("30 minutes nearer");
    }

    @Test
    void theCostsOfAllLearnersAddUpToTheCostOfTheScheduleButForTheRoundingOfTheLoad() {
        RotationProblem problem = InventedRotation.of(150, 52, 0.8, 4);
        RotationResult.Solved solved =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(4, 100_000));
        WhyNot whyNot = new WhyNot(problem, solved.schedule());

        long[] sums = new long[5];
        for (int learner = 0; learner < 150; learner++) {
            CostBreakdown cost = whyNot.costOf(learner);
            sums[0] += cost.commute();
            sums[1] += cost.continuity();
            sums[2] += cost.fairness();
            sums[3] += cost.preference();
            sums[4] += cost.load();
        }

        assertThat(sums[0]).isEqualTo(solved.cost().commute());
        assertThat(sums[1]).isEqualTo(solved.cost().continuity());
        assertThat(sums[2]).isEqualTo(solved.cost().fairness());
        assertThat(sums[3]).isEqualTo(solved.cost().preference());
        assertThat(sums[4])
                .isBetween(solved.cost().load() - 150 * 52, solved.cost().load());
    }

    @Test
    void whatIsFreeIsValidAtTheCostThatIsSaidAndWhatIsNotBreaksARule() {
        Set<Obstacle.Kind> seen = new TreeSet<>();
        int free = 0;
        for (long seed = 1; seed <= 300; seed++) {
            RotationProblem problem = Small.random(seed);
            if (!(new RotationSolver().solve(problem, RunControl.of(seed, 2_000))
                    instanceof RotationResult.Solved solved)) {
                continue;
            }
            WhyNot whyNot = new WhyNot(problem, solved.schedule());
            for (int learner = 0; learner < problem.learners().size(); learner++) {
                for (int block = 0; block < 3; block++) {
                    if (!works(solved.schedule(), learner, block)) {
                        continue;
                    }
                    for (WhyNot.Candidate candidate : whyNot.insteadOf(learner, block)) {
                        candidate.obstacles().forEach(obstacle -> seen.add(obstacle.kind()));
                        OptionalLong least = least(problem, solved, learner, block, candidate);
                        boolean onlyMentors = candidate.obstacles().stream()
                                .allMatch(obstacle -> obstacle.kind() == Obstacle.Kind.MENTOR);
                        if (candidate.obstacles().isEmpty()) {
                            free++;
                            assertThat(candidate.costDifference())
                                    .as("seed %d", seed)
                                    .isEqualTo(least);
                        } else if (!onlyMentors) {
                            assertThat(least).as("seed %d: %s", seed, candidate).isEmpty();
                        }
                    }
                }
            }
        }

        assertThat(free).isGreaterThan(50);
        assertThat(seen)
                .contains(
                        Obstacle.Kind.TRAVEL,
                        Obstacle.Kind.BAN,
                        Obstacle.Kind.CAPACITY,
                        Obstacle.Kind.MENTOR,
                        Obstacle.Kind.BEDS);
    }

    @Test
    void refusesACourseBlockAndAScheduleThatIsNotValid() {
        RotationProblem problem = Small.random(1);
        RotationSchedule idle = RotationSchedule.idle(problem.learners().size(), problem.weeks());

        assertThatThrownBy(() -> new WhyNot(problem, idle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("S0");
    }

    private static boolean works(RotationSchedule schedule, int learner, int block) {
        return schedule.ofLearner(learner).stream().anyMatch(cell -> cell.block() == block && cell.post() >= 0);
    }

    /** The least cost difference over all lodgings that break nothing but who supervises. */
    private static OptionalLong least(
            RotationProblem problem, RotationResult.Solved solved, int learner, int block, WhyNot.Candidate candidate) {
        OptionalLong least = OptionalLong.empty();
        for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
            RotationSchedule moved = solved.schedule();
            for (int week = 0; week < problem.weeks(); week++) {
                if (moved.block(learner, week) == block) {
                    moved = moved.with(
                            learner,
                            week,
                            new RotationSchedule.Cell(block, candidate.post(), RotationSchedule.NONE, lodging));
                }
            }
            Verification verification = new RotationVerifier().verify(problem, moved);
            if (verification.verdicts().stream()
                    .filter(verdict -> !MENTORS.contains(verdict.rule()))
                    .allMatch(Verdict::held)) {
                long difference = verification.cost().total() - solved.cost().total();
                least = OptionalLong.of(Math.min(least.orElse(Long.MAX_VALUE), difference));
            }
        }
        return least;
    }
}
