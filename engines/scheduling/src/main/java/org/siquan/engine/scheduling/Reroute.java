package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;

/** Takes one learner out and gives them the best whole plan that the others leave. */
final class Reroute implements Move {

    /** What one such proposal counts in the budget: it looks at about as many single changes. */
    static final int PROPOSALS = 64;

    /** So many posts are looked at where more are in reach: those the learner has, and others in turn. */
    private static final int POSTS = 96;

    private final State state;
    private final Model model;
    private final Router router;
    private final int[] local = new int[POSTS];
    private int[] saved = new int[24];
    private int turn;

    Reroute(State state, Router router) {
        this.state = state;
        this.router = router;
        model = state.model;
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        return of(random.nextInt(model.learners), allowed);
    }

    /** Re-routes this learner if that costs no more than allowed. */
    boolean of(int learner, long allowed) {
        int from = model.firstBlock[learner];
        int blocks = model.firstBlock[learner + 1] - from;
        if (saved.length < 3 * blocks) {
            saved = new int[3 * blocks];
        }
        System.arraycopy(state.start, from, saved, 0, blocks);
        System.arraycopy(state.length, from, saved, blocks, blocks);
        System.arraycopy(state.option, from, saved, 2 * blocks, blocks);
        long before = state.cost();
        // The tangent of the square at the burden the learner has now stands in for fairness.
        long rate = 2 * model.weights.fairness() * state.burden[learner];
        boolean some = model.localPosts(learner) > POSTS;
        if (some) {
            choosePosts(learner);
        }
        state.lift(learner);
        if (some
                ? router.route(learner, state.price, rate, true, local)
                : router.route(learner, state.price, rate, true)) {
            state.place(learner, router);
            if (state.cost() - before <= allowed) {
                return true;
            }
        }
        for (int b = 0; b < blocks; b++) {
            state.set(from + b, saved[b], saved[blocks + b], saved[2 * blocks + b]);
        }
        return false;
    }

    /** Fills {@link #local}. */
    private void choosePosts(int learner) {
        int all = model.localPosts(learner);
        int count = 0;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            int o = state.option[block];
            boolean known = model.options.post[o] < 0 || count == POSTS / 2;
            for (int i = 0; i < count && !known; i++) {
                known = local[i] == model.options.localPost[o];
            }
            if (!known) {
                local[count++] = model.options.localPost[o];
            }
        }
        int own = count;
        while (count < POSTS) {
            turn = (turn + 1) % all;
            boolean known = false;
            for (int i = 0; i < own && !known; i++) {
                known = local[i] == turn;
            }
            if (!known) {
                local[count++] = turn;
            }
        }
    }
}
