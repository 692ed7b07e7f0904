package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

@Tag("S5")
class FairRouterTest {

    @Test
    void boundsEveryPlanFromBelowAndMissesOnlyTheSpreadOfAnInterval() {
        int exact = 0;
        int tried = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Model model = new Model(Small.random(seed));
            Router router = new Router(model);
            FairRouter fair = new FairRouter(model, 400);
            FairRouter rough = new FairRouter(model, 3);
            long[] price = prices(model, new Seed(seed).generator("prices"));
            for (int l = 0; l < model.learners; l++) {
                if (!router.route(l, price, 0, true)) {
                    continue;
                }
                tried++;
                long least = PlansOfOne.cheapest(model, l, price);

                int[] all = IntStream.range(0, model.localPosts(l)).toArray();
                fair.route(l, price, 399, all);
                rough.route(l, price, 100, all);

                assertThat(fair.value).as("seed %d learner %d", seed, l).isEqualTo(least);
                assertThat(rough.value)
                        .as("seed %d learner %d, roughly", seed, l)
                        .isLessThanOrEqualTo(least);
                assertThat(PlansOfOne.cost(model, l, fair, price))
                        .as("seed %d learner %d, plan", seed, l)
                        .isEqualTo(least);
                exact += rough.value == least ? 1 : 0;
            }
        }
        assertThat(tried).isGreaterThan(80);
        assertThat(exact).isGreaterThan(tried / 3);
    }

    private static long[] prices(Model model, RandomGenerator random) {
        long[] price = new long[model.resources * model.horizon];
        for (int cell = 0; cell < price.length; cell++) {
            price[cell] = random.nextInt(4) * 7_000L;
        }
        return price;
    }
}
