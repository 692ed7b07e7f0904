package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.List;
import org.siquan.engine.scheduling.search.Portfolio;

/**
 * A proven lower bound by Lagrangian relaxation: every capacity gets a price, then one learner of each class of learners that
 * are alike is routed alone and each post chooses its own load. Any prices &ge; 0 give a valid bound, and everything that
 * counts is integer, so nothing is lost to rounding.
 *
 * <p>The first prices are shared by posts that are much alike, which takes few routings; then each resource has its own. The
 * square of fairness is replaced by a tangent for each class; at last {@link FairRouter} prices the square itself, if that
 * gives more. Polyak's step, shrinking to a hundredth over the budget.
 */
final class DualBound {

    /** How far above the bound the optimum is taken to be, as a share of the cost; only steps depend on it. */
    private static final double DISTANCE = 0.05;

    private static final double TENTH = 0.1;
    private static final double FIRST_STEP = 5;

    /** Prices that were shared are told apart by small steps, which leaves the plans by them good ones. */
    private static final double APART_STEP = 0.1;

    private static final double LATER_STEP = 5;
    private static final double SQUARES_STEP = 0.5;
    private static final int LEAST_ROUNDS = 10;

    /** Classes that are routed between two questions to the watch. */
    private static final int STRIDE = 256;

    /** Parts of a round, each for one thread. */
    private static final int PARTS = 2;

    /** Share of the budget of the first prices in which posts share them. */
    private static final double SHARED = 0.7;

    /** Share of the budget after which the square itself is priced, if it suffices for some rounds. */
    private static final double TANGENTS = 0.5;

    /** A class, routed as one, that is so many times larger than a post cannot tell single posts apart. */
    private static final int LARGE_CLASS = 3;

    private static final int RECENT_ROUNDS = 8;
    private static final int LEAST_FAIR_ROUNDS = 8;

    /** Of the burden, for each block, because what an interval loses adds up. */
    private static final int INTERVALS = 8;

    private static final int LEAST_INTERVALS = 4;

    /** Routings that one routing with intervals takes. */
    private static final int FAIR_ROUTINGS = 25;

    private final Model model;
    private final Prices prices;
    private final long[] bestPrice;
    private final List<ClassRouting> parts;
    private final double[] tangent;
    private final int classes;
    private PriceRows rows;
    private boolean squares;
    private int rounds;

    /** Share of the budget that a recent round with tangents took. */
    private double tangentRound;

    private long value;
    private long best;

    DualBound(Model model, State start) {
        this.model = model;
        classes = model.classes.members().size();
        rows = PriceRows.coarse(model);
        tangent = new double[classes];
        prices = new Prices(model, rows);
        parts = List.of(new ClassRouting(model, tangent), new ClassRouting(model, tangent));
        bestPrice = new long[model.resources * model.horizon];
        for (int p = 0; p < model.posts; p++) {
            for (int cell = p * model.horizon; cell < (p + 1) * model.horizon; cell++) {
                bestPrice[cell] = model.marginal(p, Math.min(start.load[cell], model.capacity[cell]));
            }
        }
        for (int c = 0; c < classes; c++) {
            tangent[c] = model.classes.members().get(c).stream()
                    .mapToInt(l -> start.burden[l])
                    .average()
                    .orElse(0);
        }
    }

    /** The best bound so far, &ge; 0. */
    long best() {
        return Math.max(0, best);
    }

    /** The prices of the best bound so far, and the burdens that classes usually have. */
    Guide guide() {
        return new Guide(bestPrice.clone(), tangent.clone());
    }

    /**
     * Finds prices to plan by, for the first time.
     *
     * @param until share of the budget after which it ends; the first rounds are made even if none is left
     * @param target cost of a known schedule, which sets the scale of the steps and ends the search if it is reached
     * @param threads that may be used, 1 or 2; never changes the result
     */
    void guide(double until, long target, int threads, Watch watch) {
        double begun = watch.used();
        if (stage(begun + SHARED * (until - begun), FIRST_STEP, FIRST_STEP * TENTH * TENTH, target, threads, watch)) {
            share(PriceRows.fine(model));
            stage(until, APART_STEP, APART_STEP * TENTH, target, threads, watch);
        }
    }

    /** Improves the bound further; parameters as for {@link #guide}. */
    void improve(double until, long target, int threads, Watch watch) {
        double begun = watch.used();
        if (!fitsPosts()) {
            share(PriceRows.coarse(model));
        } else if (!stage(begun + TANGENTS * (until - begun), LATER_STEP, LATER_STEP * TENTH, target, threads, watch)) {
            return;
        }
        int wanted = INTERVALS
                * Arrays.stream(model.shapes)
                        .mapToInt(shape -> shape.blocks)
                        .max()
                        .orElse(1);
        int intervals = FairRouter.affordable(model, wanted, learnerClass -> rows.posts(learnerClass).length);
        squares = model.weights.fairness() > 0
                && intervals >= LEAST_INTERVALS
                && until - watch.used() >= LEAST_FAIR_ROUNDS * FAIR_ROUTINGS * tangentRound;
        parts.forEach(part -> part.squares(intervals));
        stage(until, SQUARES_STEP, SQUARES_STEP * TENTH, target, threads, watch);
    }

    private boolean fitsPosts() {
        double places = model.problem.posts().stream()
                .mapToInt(Post::capacity)
                .average()
                .orElse(0);
        return model.learners <= LARGE_CLASS * places * classes;
    }

    private void share(PriceRows newRows) {
        rows = newRows;
        prices.share(newRows);
    }

    /** Rounds from the best prices until this share of the budget is used; false if there is no more to gain or no time. */
    private boolean stage(double until, double firstStep, double lastStep, long target, int threads, Watch watch) {
        prices.restart(bestPrice);
        double begun = watch.used();
        for (int round = 0; rounds < LEAST_ROUNDS || watch.used() < until; round++) {
            double share = until > begun ? Math.min(1, (watch.used() - begun) / (until - begun)) : 1;
            double before = watch.used();
            if (!evaluate(rounds < LEAST_ROUNDS ? Double.MAX_VALUE : until, threads, watch)) {
                return !watch.cancelled();
            }
            if (round == 0 && squares && value < best) {
                // The intervals of the burden lose more than tangents do.
                squares = false;
                continue;
            }
            if (value > best) {
                best = value;
                System.arraycopy(prices.price, 0, bestPrice, 0, bestPrice.length);
            }
            if (!squares) {
                tangentRound += (watch.used() - before - tangentRound) / Math.min(round + 1, RECENT_ROUNDS);
            }
            double theta = firstStep * Math.pow(lastStep / firstStep, share);
            if (best >= target || !prices.step(parts.getFirst().usage, theta * DISTANCE * target)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Finds the value of the relaxation at the current prices; leaves the usage minus the posts' own choice in the usage of
     * the first part.
     *
     * @return false if somebody cancelled or the share of the budget was used up before everybody was routed
     */
    private boolean evaluate(double until, int threads, Watch watch) {
        parts.forEach(ClassRouting::clear);
        value = 0;
        for (int from = 0; from < classes; from += STRIDE) {
            int first = from;
            int end = Math.min(classes, from + STRIDE);
            for (long each : Portfolio.run(PARTS, threads, part -> routed(part, first, end))) {
                value += each;
            }
            long routings = (long) (end - first) * (squares ? FAIR_ROUTINGS : 1);
            if (!watch.spend(routings * Reroute.PROPOSALS) || (watch.used() >= until && end < classes)) {
                return false;
            }
        }
        int[] usage = parts.getFirst().usage;
        for (int cell = 0; cell < usage.length; cell++) {
            usage[cell] += parts.getLast().usage[cell];
        }
        value += places(usage);
        rounds++;
        return true;
    }

    private long routed(int part, int first, int end) {
        ClassRouting routing = parts.get(part);
        return squares
                ? routing.squares(first + part, end, PARTS, prices.price, rows)
                : routing.tangents(first + part, end, PARTS, prices.price, rows);
    }

    /** What the places gain from their prices by choosing their load, which is taken from the usage. */
    private long places(int[] usage) {
        long total = 0;
        for (int resource = 0; resource < model.resources; resource++) {
            for (int cell = resource * model.horizon; cell < (resource + 1) * model.horizon; cell++) {
                int limit = model.capacity[cell];
                int own = 0;
                if (resource < model.posts) {
                    while (own < limit && model.marginal(resource, own + 1) < prices.price[cell]) {
                        own++;
                        total += model.marginal(resource, own) - prices.price[cell];
                    }
                } else {
                    own = limit;
                    total -= prices.price[cell] * limit;
                }
                usage[cell] -= own;
            }
        }
        return total;
    }
}
