package org.siquan.engine.scheduling;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A first plan: learners one by one, those with the fewest posts first and cohorts in turn, each routed exactly through
 * what is left; then those in overloaded weeks again at rising prices (negotiated congestion, McMurchie &amp; Ebeling 1995).
 */
final class Construction {

    private final State state;
    private final Model model;
    private final Router router;

    /** A first plan looks at so many posts in turn; enough to choose from, and quick where there are thousands. */
    private static final int POSTS = 96;

    private static final int REPAIR_PASSES = 12;

    private Guide guide = Guide.NONE;
    private int[] order;

    Construction(State state, Router router) {
        this.state = state;
        this.router = router;
        model = state.model;
        order = order();
    }

    /**
     * Plans everybody anew by the prices of the relaxation, which leave to others what is scarce (a Lagrangian heuristic), in
     * random order; whatever was planned before is taken out.
     */
    void guided(Guide by, RandomGenerator random, Watch watch) {
        for (int learner = 0; learner < model.learners; learner++) {
            state.lift(learner);
        }
        guide = by;
        order = shuffled(random);
        state.guide(by.price());
        build(watch);
        repair(watch);
        state.guide();
    }

    /** Gives every learner a plan; overload may be left. */
    void build(Watch watch) {
        int turn = 0;
        for (int learner : order) {
            int posts = model.localPosts(learner);
            int first = posts > POSTS ? turn % posts : 0;
            turn += POSTS;
            long rate = rate(learner);
            if (!router.route(learner, state.price, rate, true, first, Math.min(posts, POSTS))
                    && !router.route(learner, state.price, rate, true)) {
                throw new IllegalStateException(
                        "learner %s must have a plan alone%nTry: ConflictFinder.structural first"
                                .formatted(model.problem.learners().get(learner).id()));
            }
            state.place(learner, router);
            // A plan for everybody is owed even to a cancelled run; one pass over the learners is short.
            watch.spend(Reroute.PROPOSALS);
        }
    }

    /** Re-routes learners in overloaded weeks until none is left or some passes are used up. */
    void repair(Watch watch) {
        for (int pass = 0; pass < REPAIR_PASSES && state.overload > 0; pass++) {
            state.remember(Math.max(1, state.overloadPrice() / 4));
            for (int learner : order) {
                if (state.overload > 0 && overloaded(learner)) {
                    state.lift(learner);
                    router.route(learner, state.price, rate(learner), true);
                    state.place(learner, router);
                    if (!watch.spend(Reroute.PROPOSALS)) {
                        state.forget();
                        return;
                    }
                }
            }
        }
        state.forget();
    }

    private long rate(int learner) {
        return 2 * model.weights.fairness() * guide.usual(model.classOf[learner]);
    }

    private boolean overloaded(int learner) {
        Options options = model.options;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            int o = state.option[block];
            for (int t = state.start[block]; t < state.start[block] + state.length[block]; t++) {
                if (over(options.first[o], t) || over(options.second[o], t) || over(options.third[o], t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean over(int resource, int week) {
        int cell = resource * model.horizon + week;
        return resource >= 0 && state.load[cell] > model.capacity[cell];
    }

    private int[] shuffled(RandomGenerator random) {
        int[] all = IntStream.range(0, model.learners).toArray();
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        return all;
    }

    private int[] order() {
        Map<String, Integer> seen = new HashMap<>();
        int[] turn = new int[model.learners];
        for (int l = 0; l < model.learners; l++) {
            turn[l] = seen.merge(model.problem.learners().get(l).cohort(), 1, Integer::sum);
        }
        return IntStream.range(0, model.learners)
                .boxed()
                .sorted((a, b) -> {
                    int byPosts = Integer.compare(model.localPosts(a), model.localPosts(b));
                    int byTurn = byPosts != 0 ? byPosts : Integer.compare(turn[a], turn[b]);
                    return byTurn != 0 ? byTurn : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
