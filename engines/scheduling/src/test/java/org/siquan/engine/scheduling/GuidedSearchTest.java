package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.invented.InventedRotation;

@Tag("S5")
class GuidedSearchTest {

    @Test
    void planningByThePricesOfTheBoundIsCheaperThanPlanningOneByOne() {
        for (long seed : new long[] {1, 3, 4}) {
            Model model = new Model(InventedRotation.of(800, 104, 0.8, seed));
            State state = new State(model, 400_000);
            Construction construction = new Construction(state, new Router(model));
            Watch free = new Watch(RunControl.of(seed, 1));
            construction.build(free);
            construction.repair(free);
            long oneByOne = state.soft();
            DualBound bound = new DualBound(model, state);
            bound.guide(1, oneByOne, 1, new Watch(RunControl.of(seed, 5_000_000)));

            construction.guided(bound.guide(), new Seed(seed).generator("guided"), free);

            assertThat(state.overload).as("seed %d", seed).isZero();
            assertThat(state.soft()).as("seed %d", seed).isBetween(bound.best(), oneByOne * 99 / 100);
        }
    }

    @Test
    void whereThereAreManyPostsAReroutingLooksAtSomeAndNeverCostsMoreThanAllowed() {
        Model model = new Model(InventedRotation.of(11_000, 52, 0.8, 1));
        Router router = new Router(model);
        State state = new State(model, 400_000);
        new Construction(state, router).build(new Watch(RunControl.of(1, 1)));
        Reroute reroute = new Reroute(state, router);
        int cheaper = 0;
        int many = 0;
        for (int learner = 0; learner < 500; learner++) {
            many += model.localPosts(learner) > 96 ? 1 : 0;
            long before = state.cost();

            boolean done = reroute.of(learner, 0);

            assertThat(state.cost()).as("learner %d", learner).isLessThanOrEqualTo(before);
            cheaper += done && state.cost() < before ? 1 : 0;
        }
        assertThat(many).isGreaterThan(250);
        assertThat(cheaper).isGreaterThan(50);
    }
}
