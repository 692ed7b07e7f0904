package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;
import org.siquan.engine.scheduling.search.Pace;

/**
 * Simulated annealing over the moves (Kirkpatrick, Gelatt &amp; Vecchi 1983), geometric cooling scaled to the proposals
 * given, starting at a temperature taken from sampled differences. Keeps the cheapest plan without overload.
 */
final class Annealing {

    private static final int STEPS = 200;
    private static final double HOT = 0.2;

    /** So many blocks are a small plan. */
    private static final double SMALL = 4_000;

    private static final double COOLED_TO = 0.003;
    private static final long DEAREST_OVERLOAD = 1_000_000_000L;

    private final State state;
    private final RandomGenerator random;
    private final Watch watch;
    private final ChangePost changePost;
    private final SwapPosts swapPosts;
    private final ShiftBoundary shiftBoundary;
    private final TradePlans tradePlans;
    private final Reroute reroute;
    private final int[][] kept;
    private long keptCost = Long.MAX_VALUE;

    Annealing(State state, Router router, RandomGenerator random, Watch watch) {
        this.state = state;
        this.random = random;
        this.watch = watch;
        changePost = new ChangePost(state);
        swapPosts = new SwapPosts(state);
        shiftBoundary = new ShiftBoundary(state);
        tradePlans = new TradePlans(state);
        reroute = new Reroute(state, router);
        kept = new int[][] {state.start.clone(), state.length.clone(), state.option.clone()};
        keep();
    }

    /** Cools down until this share of the budget is used. */
    void cool(double until) {
        double hot = startingTemperature();
        double from = watch.used();
        int step = 0;
        while (watch.used() < until) {
            double share = (watch.used() - from) / (until - from);
            double temperature = hot * Math.pow(COOLED_TO, share);
            long done = 0;
            while (done < Pace.STRIDE) {
                long allowed = (long) (-temperature * Math.log(1 - random.nextDouble()));
                done += propose(allowed);
            }
            if (share * STEPS >= step) {
                step = (int) (share * STEPS) + 1;
                if (state.overload > 0 && state.overloadPrice() < DEAREST_OVERLOAD) {
                    state.overloadPrice(state.overloadPrice() * 3 / 2);
                }
                keep();
            }
            if (!watch.spend(done)) {
                return;
            }
        }
        keep();
    }

    /** Re-routes everybody in turn, downhill only, until nobody gains or the budget is used up. */
    void polish() {
        boolean gained = true;
        while (gained && watch.used() < 1) {
            long before = state.cost();
            for (int learner = 0; learner < state.model.learners && watch.used() < 1; learner++) {
                reroute.of(learner, 0);
                if (!watch.spend(Reroute.PROPOSALS)) {
                    keep();
                    return;
                }
            }
            gained = state.cost() < before;
            keep();
        }
    }

    /** Puts the cheapest plan without overload back, if there was one. */
    void restore() {
        if (keptCost == Long.MAX_VALUE) {
            return;
        }
        for (int block = 0; block < state.option.length; block++) {
            state.set(block, kept[0][block], kept[1][block], kept[2][block]);
        }
    }

    void keep() {
        if (state.overload == 0 && state.soft() < keptCost) {
            keptCost = state.soft();
            System.arraycopy(state.start, 0, kept[0], 0, state.start.length);
            System.arraycopy(state.length, 0, kept[1], 0, state.length.length);
            System.arraycopy(state.option, 0, kept[2], 0, state.option.length);
        }
    }

    private int propose(long allowed) {
        int kind = random.nextInt(256);
        if (kind < 90) {
            changePost.propose(random, allowed);
        } else if (kind < 180) {
            swapPosts.propose(random, allowed);
        } else if (kind < 225) {
            shiftBoundary.propose(random, allowed);
        } else if (kind < 255) {
            tradePlans.propose(random, allowed);
        } else {
            reroute.propose(random, allowed);
            return Reroute.PROPOSALS;
        }
        return 1;
    }

    /**
     * A share of the mean worsening of a change of post that overloads nothing: a fifth for small plans, less for large ones,
     * which get fewer proposals for each block.
     */
    private double startingTemperature() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 2_000; i++) {
            int block = random.nextInt(state.option.length);
            int options = state.model.optionCount[block];
            long delta = state.changeDelta(block, state.model.optionFrom[block] + random.nextInt(options));
            if (delta > 0 && delta < state.overloadPrice()) {
                sum += delta;
                count++;
            }
        }
        return count == 0 ? 1 : HOT * Math.min(1, Math.pow(SMALL / state.option.length, 0.25)) * sum / count;
    }
}
