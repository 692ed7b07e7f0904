package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

/** The route near a published plan is the cheapest of all, also where a course between posts has seats that cost. */
@Tag("S5")
class KeptRouterTest {

    private static final long CHANGE = 15_000;

    @Test
    void noPlanOfOneIsCheaperWhenEveryPublishedBlockIsWorthSomething() {
        int tried = 0;
        int whole = 0;
        for (long seed = 1; seed <= 80; seed++) {
            Model model = new Model(problem(new Seed(seed).generator("problem")));
            Kept published = new Kept(model, Small.solved(model.problem).schedule());
            published.price = CHANGE;
            RandomGenerator random = new Seed(seed).generator("prices");
            long[] price = random.longs((long) model.resources * model.horizon, 0, 4)
                    .map(each -> each * 7_000L)
                    .toArray();
            Router router = new Router(model);
            router.kept = published;
            for (int learner = 0; learner < model.learners; learner++) {
                assertThat(router.route(learner, price, 0, true)).isTrue();
                tried++;
                long saved = PlansOfOne.saved(model, learner, router, published);
                whole += saved == 4 * CHANGE ? 1 : 0;
                assertThat(PlansOfOne.cost(model, learner, router, price) - saved)
                        .as("seed %d learner %d", seed, learner)
                        .isEqualTo(PlansOfOne.cheapest(model, learner, price, published));
            }
        }
        assertThat(tried).isEqualTo(240);
        assertThat(whole).as("plans that stay as a whole").isBetween(10, 230);
    }

    /** Work, a course in a laboratory, work, and a course again, at three posts, without the wish for fairness. */
    private static RotationProblem problem(RandomGenerator random) {
        RotationProblemBuilder builder = Small.over(8)
                .laboratories(new Laboratory("lab", 3))
                .patterns(new BlockPattern(
                        "WCWC",
                        List.of(
                                Block.work(1, 3),
                                Block.courseIn("lab", "campus", 1, 3),
                                Block.work(1, 3),
                                Block.courseIn("lab", "campus", 1, 2)),
                        1))
                .weights(new RotationWeights(1, 8_000, 0, 1, 1));
        for (String post : List.of("a", "b", "c")) {
            builder.posts(Small.post(post, 3, 10 + random.nextInt(20), builder));
        }
        for (String learner : List.of("one", "two", "three")) {
            builder.learners(Small.learner(learner, "WCWC"));
        }
        return builder.build();
    }
}
