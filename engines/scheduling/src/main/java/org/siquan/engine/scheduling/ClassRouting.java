package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * Routes classes of learners that are alike at given prices, one learner for all of a class, and adds up what they use. Not
 * thread-safe: one per thread.
 */
final class ClassRouting {

    private static final double TANGENT_FOLLOWS = 0.15;

    /** What the classes routed so far use, shape [resource][open week]. */
    final int[] usage;

    private final Model model;
    private final Router router;
    private final List<List<Integer>> classes;
    private final double[] tangent;
    private FairRouter fair;

    /**
     * @param tangent mean burden of each class, where the square is touched; shared, each class is written by one part only
     */
    ClassRouting(Model model, double[] tangent) {
        this.model = model;
        this.tangent = tangent;
        router = new Router(model);
        fair = new FairRouter(model, 1);
        classes = model.classes.members();
        usage = new int[model.resources * model.horizon];
    }

    void clear() {
        Arrays.fill(usage, 0);
    }

    /** Prices squares with so many intervals of the burden from now on. */
    void squares(int intervals) {
        fair = new FairRouter(model, intervals);
    }

    /** Routes every {@code parts}-th class from the first on; returns the sum of their values, each times its members. */
    long tangents(int first, int end, int parts, long[] price, PriceRows rows) {
        long total = 0;
        long weight = model.weights.fairness();
        for (int c = first; c < end; c += parts) {
            long at = Math.round(tangent[c]);
            router.route(classes.get(c).getFirst(), price, 2 * weight * at, true, rows.posts(c));
            total += classes.get(c).size() * (router.value - weight * at * at);
            use(c, router);
        }
        return total;
    }

    /** The same with the square of the burden itself. */
    long squares(int first, int end, int parts, long[] price, PriceRows rows) {
        long total = 0;
        for (int c = first; c < end; c += parts) {
            fair.route(classes.get(c).getFirst(), price, 2 * (int) tangent[c], rows.posts(c));
            total += classes.get(c).size() * fair.value;
            use(c, fair);
        }
        return total;
    }

    private void use(int learnerClass, RoutedPlan plan) {
        Options options = model.options;
        int members = classes.get(learnerClass).size();
        int burden = 0;
        for (int b = 0; b < model.shape(classes.get(learnerClass).getFirst()).blocks; b++) {
            int o = plan.option[b];
            burden += options.burden[o] * plan.length[b];
            for (int t = plan.start[b]; t < plan.start[b] + plan.length[b]; t++) {
                count(options.first[o], t, members);
                count(options.second[o], t, members);
                count(options.third[o], t, members);
            }
        }
        tangent[learnerClass] += TANGENT_FOLLOWS * (burden - tangent[learnerClass]);
    }

    private void count(int resource, int week, int members) {
        if (resource >= 0) {
            usage[resource * model.horizon + week] += members;
        }
    }
}
