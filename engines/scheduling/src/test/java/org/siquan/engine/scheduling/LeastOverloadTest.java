package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.invented.InventedRotation;

/** Where a first plan overloads something: prices at which everybody needs more than there is, or a plan in fractions. */
@Tag("S5")
class LeastOverloadTest {

    private static final RotationWeights NO_WISHES = new RotationWeights(0, 0, 0, 0, 0);

    @Test
    void whatIsProvenStandsWhenEveryPlanOfEveryLearnerIsTried() {
        int proven = 0;
        int open = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Model model = new Model(RotationProblemBuilder.like(Small.random(seed))
                    .weights(NO_WISHES)
                    .build());
            Router router = new Router(model);
            if (!new ConflictFinder(model, router).structural().isEmpty()) {
                continue;
            }
            Optional<long[]> prices = prices(model, router);
            if (prices.isEmpty()) {
                open++;
                continue;
            }
            long needed = 0;
            for (int learner = 0; learner < model.learners; learner++) {
                needed += PlansOfOne.cheapest(model, learner, prices.get());
            }
            long available = 0;
            for (int cell = 0; cell < model.capacity.length; cell++) {
                available += prices.get()[cell] * model.capacity[cell];
            }
            assertThat(needed).as("seed %d", seed).isGreaterThan(available);
            proven++;
        }
        assertThat(proven).isGreaterThan(30);
        assertThat(open).isGreaterThan(30);
    }

    @Test
    void aPlanInFractionsIsNoProof() {
        for (long seed = 1; seed <= 6; seed++) {
            Model model = new Model(InventedRotation.of(60, 52, 0.75, seed));

            assertThat(prices(model, new Router(model))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 0.9, 1", "200, 0.93, 2", "200, 0.93, 7", "200, 0.93, 8", "400, 0.92, 4", "1000, 0.9, 2"})
    void regionsWithTooFewPlacesAreProvenSo(int learners, double use, long seed) {
        RotationProblem problem = InventedRotation.of(learners, 52, use, seed);

        RotationResult result = new RotationSolver().solve(problem, RunControl.of(seed, 8_000_000));

        assertThat(result).isInstanceOfSatisfying(RotationResult.Infeasible.class, infeasible -> {
            Conflict conflict = infeasible.conflicts().getFirst();
            assertThat(conflict.needed()).isGreaterThan(conflict.available());
            assertThat(conflict.words().zh()).contains("第 ").contains("合计至少需要").contains("请每周增加");
            assertThat(conflict.words().en()).contains("must take at least").contains("more per week");
        });
    }

    private static Optional<long[]> prices(Model model, Router router) {
        Watch watch = new Watch(RunControl.of(1, 10_000_000));
        State state = new State(model, 400_000);
        Construction construction = new Construction(state, router);
        construction.build(watch);
        construction.repair(watch);
        return new LeastOverload(state, router, LearnerClasses.of(model).members(), watch).prices(1);
    }
}
