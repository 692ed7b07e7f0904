package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;

@Tag("S5")
@Tag("S8")
class E01_RealisticRotationTest {

    @Test
    void twoThousandLearnersRotateOverAYearWithPostsNinetyPercentUsed() {
        RotationProblem problem = InventedRotation.of(2_000, 52, 0.9, 1);

        RotationResult result = new RotationSolver().solve(problem, RunControl.of(1, 1_500_000));

        assertThat(result).isInstanceOfSatisfying(RotationResult.Solved.class, solved -> {
            var verification = new RotationVerifier().verify(problem, solved.schedule());
            assertThat(verification.verdicts()).allMatch(Verdict::held);
            assertThat(verification.cost()).isEqualTo(solved.cost());
            assertThat(use(problem, solved.schedule())).isGreaterThanOrEqualTo(0.9);
            assertThat(solved.lowerBound())
                    .isPositive()
                    .isLessThanOrEqualTo(solved.cost().total());
        });
    }

    /** Share of all learner-weeks at posts in open weeks that is used. */
    private static double use(RotationProblem problem, RotationSchedule schedule) {
        long used = 0;
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int week = 0; week < schedule.weeks(); week++) {
                used += schedule.post(learner, week) == RotationSchedule.NONE ? 0 : 1;
            }
        }
        long places = problem.posts().stream().mapToLong(Post::capacity).sum();
        return (double) used / (places * problem.openWeeks().length);
    }
}
