package org.siquan.engine.scheduling;

import org.jspecify.annotations.Nullable;

/** Tries every plan of one learner of a small model, with a cost counted from nothing; for the tests of the routers. */
final class PlansOfOne {

    private final Model model;
    private final int learner;
    private final long[] price;
    private final @Nullable Kept kept;
    private final RoutedPlan plan = new RoutedPlan();
    private long least = Long.MAX_VALUE;

    private PlansOfOne(Model model, int learner, long[] price, @Nullable Kept kept) {
        this.kept = kept;
        this.model = model;
        this.learner = learner;
        this.price = price;
        plan.reserve(model.shape(learner).blocks);
    }

    /** Cost of the cheapest plan with the square of its burden; the greatest long if there is none. */
    static long cheapest(Model model, int learner, long[] price) {
        return cheapest(model, learner, price, null);
    }

    /** The same less what it saves to leave blocks where they were published. */
    static long cheapest(Model model, int learner, long[] price, @Nullable Kept kept) {
        PlansOfOne plans = new PlansOfOne(model, learner, price, kept);
        plans.extend(0, 0);
        return plans.least;
    }

    /** What a plan saves by leaving blocks where they were published. */
    static long saved(Model model, int learner, RoutedPlan plan, @Nullable Kept kept) {
        long saved = 0;
        for (int b = 0; kept != null && b < model.shape(learner).blocks; b++) {
            int block = model.firstBlock[learner] + b;
            saved += kept.option[block] == plan.option[b] ? kept.worth(block, plan.start[b], plan.length[b]) : 0;
        }
        return saved;
    }

    /** What a plan costs, with the square of its burden. */
    static long cost(Model model, int learner, RoutedPlan plan, long[] price) {
        Options options = model.options;
        long cost = 0;
        long burden = 0;
        int lastPost = -1;
        for (int b = 0; b < model.shape(learner).blocks; b++) {
            int o = plan.option[b];
            for (int t = plan.start[b]; t < plan.start[b] + plan.length[b]; t++) {
                cost += options.weekCost[o] + at(price, options.first[o], t, model);
                cost += at(price, options.second[o], t, model) + at(price, options.third[o], t, model);
                burden += options.burden[o];
            }
            if (options.post[o] >= 0) {
                cost += lastPost >= 0 && lastPost != options.post[o] ? model.weights.continuity() : 0;
                lastPost = options.post[o];
            }
        }
        return cost + model.weights.fairness() * burden * burden;
    }

    private static long at(long[] price, int resource, int week, Model model) {
        return resource < 0 ? 0 : price[resource * model.horizon + week];
    }

    private void extend(int b, int reached) {
        Shape shape = model.shape(learner);
        if (b == shape.blocks) {
            if (model.horizon - reached <= shape.gap) {
                least = Math.min(least, cost(model, learner, plan, price) - saved(model, learner, plan, kept));
            }
            return;
        }
        int block = model.firstBlock[learner] + b;
        for (int s = reached; s <= reached + shape.gap; s++) {
            for (int weeks = shape.min[b]; weeks <= shape.max[b] && s + weeks <= model.horizon; weeks++) {
                for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
                    if (model.free(o, s, s + weeks)) {
                        plan.start[b] = s;
                        plan.length[b] = weeks;
                        plan.option[b] = o;
                        extend(b + 1, s + weeks);
                    }
                }
            }
        }
    }
}
