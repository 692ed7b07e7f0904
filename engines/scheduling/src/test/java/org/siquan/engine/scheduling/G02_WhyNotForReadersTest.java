package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.WhyNot.Candidate;
import org.siquan.engine.scheduling.invented.InventedRotation;

/** Why not, for who may not know everybody: others are counted; and the posts where least would have to change come first. */
@Tag("S5")
class G02_WhyNotForReadersTest {

    private static final int WEEKS = 6;

    @Test
    void whoMayNotBeNamedIsCountedAndNeverInTheWords() {
        RotationProblem problem = InventedRotation.of(150, 52, 0.9, 7);
        RotationResult.Solved solved =
                (RotationResult.Solved) new RotationSolver().solve(problem, RunControl.of(7, 100_000));
        WhyNot whyNot = new WhyNot(problem, solved.schedule());
        int counted = 0;
        for (int learner = 0; learner < 150; learner++) {
            for (int block : works(solved.schedule(), learner)) {
                List<Candidate> all = whyNot.insteadOf(learner, block);
                List<Candidate> none = whyNot.insteadOf(learner, block, (_, _, _) -> false);
                List<Candidate> even = whyNot.insteadOf(learner, block, (other, _, _) -> other % 2 == 0);

                for (int i = 0; i < all.size(); i++) {
                    assertThat(none.get(i).costDifference())
                            .isEqualTo(all.get(i).costDifference());
                    for (int o = 0; o < all.get(i).obstacles().size(); o++) {
                        Obstacle full = none.get(i).obstacles().get(o);
                        List<Integer> there = all.get(i).obstacles().get(o).learners();
                        assertThat(full.learners()).isEqualTo(there);
                        assertThat(named(problem, full, 1)).isEmpty();
                        assertThat(named(problem, even.get(i).obstacles().get(o), 2))
                                .isEmpty();
                        if (!full.weeks().isEmpty()) {
                            boolean one = full.weeks().size() == 1;
                            assertThat(full.why().en()).contains(one ? " in week " : " in weeks ");
                            assertThat(full.remedy().en()).contains(one ? "that week" : "these weeks");
                        }
                        if (full.kind() == Obstacle.Kind.CAPACITY && there.size() > 1) {
                            counted++;
                            assertThat(full.why().zh()).endsWith("：" + there.size() + " 名学生");
                            assertThat(full.why().en()).endsWith(": " + there.size() + " learners");
                        }
                    }
                }
            }
        }
        assertThat(counted).as("full posts of several learners").isGreaterThan(20);
    }

    /** Ids of every n-th learner but the first that stand in the words. */
    private static List<String> named(RotationProblem problem, Obstacle obstacle, int step) {
        String words = String.join(
                " ",
                obstacle.why().zh(),
                obstacle.why().en(),
                obstacle.remedy().zh(),
                obstacle.remedy().en());
        List<String> tokens = List.of(words.split("[^A-Za-z0-9.-]+"));
        return IntStream.iterate(step - 1, i -> i < problem.learners().size(), i -> i + step)
                .mapToObj(i -> problem.learners().get(i).id())
                .filter(tokens::contains)
                .toList();
    }

    private static int[] works(RotationSchedule schedule, int learner) {
        return schedule.ofLearner(learner).stream()
                .filter(cell -> cell.post() >= 0)
                .mapToInt(RotationSchedule.Cell::block)
                .distinct()
                .toArray();
    }

    @Test
    void freePostsComeByCostAndThenThoseWhereLeastWouldHaveToChange() {
        List<Candidate> candidates = new ArrayList<>(List.of(
                blocked(0, obstacle(Obstacle.Kind.BAN, 1)),
                blocked(1, obstacle(Obstacle.Kind.ORDER, 0), obstacle(Obstacle.Kind.CAPACITY, 1)),
                blocked(2, obstacle(Obstacle.Kind.TRAVEL, 0)),
                blocked(3, obstacle(Obstacle.Kind.CAPACITY, 2)),
                free(4, 70),
                blocked(5, obstacle(Obstacle.Kind.BEDS, 6), obstacle(Obstacle.Kind.BEDS, 1)),
                free(6, -5),
                blocked(7, obstacle(Obstacle.Kind.CAPACITY, 2))));

        candidates.sort(new NearestFirst(WEEKS));

        assertThat(candidates).extracting(Candidate::post).containsExactly(6, 4, 5, 3, 7, 2, 1, 0);
    }

    private static Candidate free(int post, long difference) {
        return new Candidate(post, List.of(), OptionalLong.of(difference));
    }

    private static Candidate blocked(int post, Obstacle... obstacles) {
        return new Candidate(post, List.of(obstacles), OptionalLong.empty());
    }

    private static Obstacle obstacle(Obstacle.Kind kind, int weeks) {
        Text words = new Text("因", "why");
        return new Obstacle(kind, IntStream.range(0, weeks).boxed().toList(), List.of(), words, words);
    }
}
