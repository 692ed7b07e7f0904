package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * A proven lower bound by Lagrangian relaxation: every capacity gets a price, then one learner of each class of learners that
 * are alike is routed alone and each post chooses its own load. Any prices &ge; 0 give a valid bound, and everything that
 * counts is integer, so nothing is lost to rounding.
 *
 * <p>First the square of fairness is replaced by a tangent for each class, which is fast; then {@link FairRouter} prices the
 * square itself, which also charges for the spread of burdens among learners that are alike. Prices follow a deflected
 * subgradient (Camerini, Fratta &amp; Maffioli 1975) in the metric of the capacities, so that one learner too many counts as
 * much as a share of a small place as of a large one; Polyak's step, shrinking to a hundredth over the budget.
 */
final class DualBound {

    /** Weight of the newest subgradient. */
    private static final double NEWEST = 0.05;

    /** How far above the bound the optimum is taken to be, as a share of the cost; only steps depend on it. */
    private static final double DISTANCE = 0.05;

    private static final double FIRST_STEP = 5;
    private static final double SHRINKS_TO = 0.01;
    private static final int LEAST_ROUNDS = 10;

    /** Classes that are routed between two questions to the watch. */
    private static final int STRIDE = 64;

    /** Share of the budget after which the square itself is priced, if it suffices for some rounds. */
    private static final double TANGENTS = 0.5;

    private static final int LEAST_FAIR_ROUNDS = 8;
    private static final int INTERVALS = 20;
    private static final int LEAST_INTERVALS = 4;

    /** Routings that one routing with intervals takes. */
    private static final int FAIR_ROUTINGS = 25;

    private static final double TANGENT_FOLLOWS = 0.15;

    private final Model model;
    private final Router router;
    private final FairRouter fair;
    private final int intervals;
    private final List<List<Integer>> classes;
    private final long[] price;
    private final double[] exactPrice;
    private final long[] bestPrice;
    private final double[] direction;
    private final int[] usage;
    private final double[] tangent;
    private long value;
    private long best;

    DualBound(Model model, State start) {
        this.model = model;
        router = new Router(model);
        intervals = FairRouter.affordable(model, INTERVALS);
        fair = new FairRouter(model, intervals);
        classes = model.classes.members();
        int cells = model.resources * model.horizon;
        price = new long[cells];
        exactPrice = new double[cells];
        bestPrice = new long[cells];
        direction = new double[cells];
        usage = new int[cells];
        tangent = new double[classes.size()];
        for (int p = 0; p < model.posts; p++) {
            for (int cell = p * model.horizon; cell < (p + 1) * model.horizon; cell++) {
                price[cell] = model.marginal(p, Math.min(start.load[cell], model.capacity[cell]));
                exactPrice[cell] = price[cell];
            }
        }
        for (int c = 0; c < tangent.length; c++) {
            tangent[c] = classes.get(c).stream()
                    .mapToInt(l -> start.burden[l])
                    .average()
                    .orElse(0);
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
     * @param target cost of a known schedule, which sets the scale of the steps and ends the search if it is reached
     */
    void improve(double until, long target, Watch watch) {
        double begun = watch.used();
        boolean squares = false;
        for (int round = 0; round < LEAST_ROUNDS || watch.used() < until; round++) {
            double share = until > begun ? Math.min(1, (watch.used() - begun) / (until - begun)) : 1;
            if (!squares && share >= TANGENTS && worthSquares(round, share)) {
                squares = true;
                restart();
            }
            if (!evaluate(squares, round < LEAST_ROUNDS ? Double.MAX_VALUE : until, watch)) {
                return;
            }
            if (value > best) {
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
            }
            double theta = FIRST_STEP * Math.pow(SHRINKS_TO, share);
            if (best >= target || !step(theta * DISTANCE * target)) {
                return;
            }
        }
    }

    private boolean worthSquares(int rounds, double share) {
        double fairRound = share / rounds * FAIR_ROUTINGS;
        return model.weights.fairness() > 0
                && intervals >= LEAST_INTERVALS
                && rounds >= LEAST_ROUNDS
                && 1 - share >= LEAST_FAIR_ROUNDS * fairRound;
    }

    private void restart() {
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        for (int cell = 0; cell < price.length; cell++) {
            exactPrice[cell] = price[cell];
        }
        Arrays.fill(direction, 0);
    }

    /**
     * Finds the value of the relaxation at the current prices; leaves the usage minus the posts' own choice in {@code usage}.
     *
     * @return false if somebody cancelled or the share of the budget was used up before everybody was routed
     */
    private boolean evaluate(boolean squares, double until, Watch watch) {
        Arrays.fill(usage, 0);
        long total = 0;
        for (int c = 0; c < tangent.length; c++) {
            int members = classes.get(c).size();
            int learner = classes.get(c).getFirst();
            total += members * (squares ? square(learner, c) : tangent(learner, c));
            int burden = use(learner, squares ? fair : router, members);
            tangent[c] += TANGENT_FOLLOWS * (burden - tangent[c]);
            boolean ask = c % STRIDE == STRIDE - 1 || c == tangent.length - 1;
            long routings = (long) (c % STRIDE + 1) * (squares ? FAIR_ROUTINGS : 1);
            if (ask
                    && (!watch.spend(routings * Reroute.PROPOSALS)
                            || (watch.used() >= until && c < tangent.length - 1))) {
                return false;
            }
        }
        value = total + places();
        return true;
    }

    private long square(int learner, int learnerClass) {
        fair.route(learner, price, 2 * (int) tangent[learnerClass]);
        return fair.value;
    }

    private long tangent(int learner, int learnerClass) {
        long weight = model.weights.fairness();
        long at = Math.round(tangent[learnerClass]);
        router.route(learner, price, 2 * weight * at, true);
        return router.value - weight * at * at;
    }

    /** What the places gain from their prices by choosing their load. */
    private long places() {
        long total = 0;
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

    private int use(int learner, RoutedPlan plan, int members) {
        Options options = model.options;
        int burden = 0;
        for (int b = 0; b < model.shape(learner).blocks; b++) {
            int o = plan.option[b];
            burden += options.burden[o] * plan.length[b];
            for (int t = plan.start[b]; t < plan.start[b] + plan.length[b]; t++) {
                count(options.first[o], t, members);
                count(options.second[o], t, members);
                count(options.third[o], t, members);
            }
        }
        return burden;
    }

    private void count(int resource, int week, int members) {
        if (resource >= 0) {
            usage[resource * model.horizon + week] += members;
        }
    }

    /** Moves the prices; false if they are the best already. */
    private boolean step(double distance) {
        double norm = 0;
        for (int cell = 0; cell < price.length; cell++) {
            double slope = price[cell] == 0 && usage[cell] < 0 ? 0 : usage[cell];
            direction[cell] += NEWEST * (slope - direction[cell]);
            norm += slope * slope / scale(cell);
        }
        if (norm < 1e-9) {
            return false;
        }
        double length = distance / norm;
        for (int cell = 0; cell < price.length; cell++) {
            double moved = exactPrice[cell] + length * direction[cell] / scale(cell);
            exactPrice[cell] = Math.clamp(moved, 0, 1e10);
            price[cell] = Math.round(exactPrice[cell]);
        }
        return true;
    }

    private double scale(int cell) {
        return Math.max(1, model.capacity[cell]);
    }
}
