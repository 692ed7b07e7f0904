package org.siquan.engine.scheduling;

import java.util.Arrays;

/**
 * A proven lower bound by Lagrangian relaxation: every capacity gets a price, then each learner is routed alone (exactly)
 * and each post chooses its own load; the square of fairness is replaced by tangents. Any prices &ge; 0 and any tangents
 * give a valid bound, and everything is integer, so nothing is lost to rounding. Prices follow a deflected subgradient
 * (Camerini, Fratta &amp; Maffioli 1975) with Polyak's step, halved and restarted from the best prices when it stalls.
 */
final class DualBound {

    private static final int LEAST_ROUNDS = 10;
    private static final int MOST_ROUNDS = 300;
    private static final double DEFLECTION = 0.85;

    private final Model model;
    private final Router router;
    private final long[] price;
    private final long[] bestPrice;
    private final double[] direction;
    private final int[] usage;
    private final double[] tangent;
    private long best;

    DualBound(Model model, Router router, State start) {
        this.model = model;
        this.router = router;
        int cells = model.resources * model.horizon;
        price = new long[cells];
        bestPrice = new long[cells];
        direction = new double[cells];
        usage = new int[cells];
        tangent = new double[model.learners];
        for (int p = 0; p < model.posts; p++) {
            for (int cell = p * model.horizon; cell < (p + 1) * model.horizon; cell++) {
                price[cell] = model.marginal(p, Math.min(start.load[cell], model.capacity[cell]));
            }
        }
        for (int l = 0; l < model.learners; l++) {
            tangent[l] = start.burden[l];
        }
    }

    /** The best bound so far, &ge; 0. */
    long best() {
        return Math.max(0, best);
    }

    /**
     * Improves the bound.
     *
     * @param until share of the budget after which it ends; the first rounds are made even if none is left
     * @param target cost of a known schedule, used only to choose steps
     */
    void improve(double until, long target, Watch watch) {
        double theta = 1;
        int patience = 10;
        int stale = 0;
        for (int round = 0; round < MOST_ROUNDS && (round < LEAST_ROUNDS || watch.used() < until); round++) {
            long value = evaluate();
            if (value > best) {
                stale = value - best > best / 2_000 ? 0 : stale;
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
            }
            if (++stale > patience) {
                theta *= 0.5;
                stale = 0;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                Arrays.fill(direction, 0);
            }
            double missing = (double) (Math.max(target, best + best / 100) - value);
            if (best >= target || !step(theta, Math.max(missing, 1))) {
                return;
            }
            if (!watch.spend((long) model.learners * Reroute.PROPOSALS)) {
                return;
            }
        }
    }

    /** Value of the relaxation at the current prices; leaves the usage minus the posts' own choice in {@code usage}. */
    private long evaluate() {
        Arrays.fill(usage, 0);
        long total = 0;
        long weight = model.weights.fairness();
        for (int l = 0; l < model.learners; l++) {
            long at = Math.round(tangent[l]);
            router.route(l, price, 2 * weight * at, true);
            total += router.value - weight * at * at;
            int burden = use(l);
            tangent[l] += 0.15 * (burden - tangent[l]);
        }
        for (int resource = 0; resource < model.resources; resource++) {
            for (int cell = resource * model.horizon; cell < (resource + 1) * model.horizon; cell++) {
                int limit = model.capacity[cell];
                int own = 0;
                if (resource < model.posts) {
                    while (own < limit && model.marginal(resource, own + 1) < price[cell]) {
                        own++;
                        total += model.marginal(resource, own) - price[cell];
                    }
                } else {
                    own = limit;
                    total -= price[cell] * limit;
                }
                usage[cell] -= own;
            }
        }
        return total;
    }

    private int use(int learner) {
        Options options = model.options;
        int burden = 0;
        for (int b = 0; b < model.shape(learner).blocks; b++) {
            int o = router.option[b];
            burden += options.burden[o] * router.length[b];
            for (int t = router.start[b]; t < router.start[b] + router.length[b]; t++) {
                count(options.first[o], t);
                count(options.second[o], t);
                count(options.third[o], t);
            }
        }
        return burden;
    }

    private void count(int resource, int week) {
        if (resource >= 0) {
            usage[resource * model.horizon + week]++;
        }
    }

    private boolean step(double theta, double missing) {
        double norm = 0;
        double steepest = 0;
        for (int cell = 0; cell < price.length; cell++) {
            double slope = price[cell] == 0 && usage[cell] < 0 ? 0 : usage[cell];
            direction[cell] = DEFLECTION * direction[cell] + (1 - DEFLECTION) * slope;
            norm += direction[cell] * direction[cell];
            steepest += slope * slope;
        }
        if (norm < 1e-9) {
            return false;
        }
        double length = theta * missing / Math.max(norm, steepest);
        for (int cell = 0; cell < price.length; cell++) {
            double moved = price[cell] + length * direction[cell];
            price[cell] = Math.round(Math.clamp(moved, 0, 1e10));
        }
        return true;
    }
}
