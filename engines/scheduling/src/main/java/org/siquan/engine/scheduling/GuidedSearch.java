package org.siquan.engine.scheduling;

import org.siquan.engine.kernel.Seed;

/** Plans everybody again by the prices of the relaxation, then improves the plan by annealing and re-routing. */
final class GuidedSearch {

    /** Share of the budget in which the plan cools down; the rest re-routes everybody. */
    private static final double COOLED = 0.9;

    private final State state;
    private final Router router;
    private final Seed seed;
    private final Watch watch;
    private final Construction construction;

    /** @param state a plan for everybody, which is improved */
    GuidedSearch(State state, Router router, Seed seed, Watch watch) {
        this.state = state;
        this.router = router;
        this.seed = seed;
        this.watch = watch;
        construction = new Construction(state, router);
    }

    /** Leaves the cheapest plan without overload that was found; if none was found, one with little overload. */
    void run(Guide guide) {
        if (!watch.cancelled()) {
            planAgain(guide);
        }
        watch.step("rotation.improve");
        Annealing annealing = new Annealing(state, router, seed.generator("scheduling.annealing"), watch);
        if (!watch.cancelled()) {
            annealing.cool(COOLED);
            if (state.overload > 0) {
                construction.repair(watch);
                annealing.keep();
            }
            annealing.polish();
        }
        annealing.restore();
    }

    /** Keeps the plan that was there if it is the cheaper one. */
    private void planAgain(Guide guide) {
        int[] start = state.start.clone();
        int[] length = state.length.clone();
        int[] option = state.option.clone();
        long before = state.cost();
        watch.step("rotation.construct");
        construction.guided(guide, seed.generator("scheduling.guided"), watch);
        if (state.cost() >= before) {
            for (int block = 0; block < option.length; block++) {
                state.set(block, start[block], length[block], option[block]);
            }
        }
    }
}
