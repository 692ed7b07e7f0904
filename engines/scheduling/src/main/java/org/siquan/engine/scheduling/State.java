package org.siquan.engine.scheduling;

import java.util.Arrays;

/**
 * A plan for every learner, with loads, costs and the price of one more learner at every resource and week kept up to date
 * by exact differences. Overload is allowed and costs {@link #overloadPrice()} per learner-week. Not thread-safe.
 */
final class State {

    static final int NONE = -1;

    final Model model;
    final int[] start;
    final int[] length;
    final int[] option;
    final int[] load;

    /** What one more learner costs, shape [resource][open week]. */
    final long[] price;

    final int[] burden;
    long overload;
    private final Options options;
    private final int horizon;
    private final Occupants occupants;
    private final long[] history;
    private long[] floor = new long[0];
    private long linear;
    private long changes;
    private long fairness;
    private long loads;
    private long overloadPrice;

    State(Model model, long overloadPrice) {
        this.model = model;
        this.overloadPrice = overloadPrice;
        options = model.options;
        horizon = model.horizon;
        int blocks = model.firstBlock[model.learners];
        start = new int[blocks];
        length = new int[blocks];
        option = new int[blocks];
        Arrays.fill(option, NONE);
        load = new int[model.resources * horizon];
        price = new long[model.resources * horizon];
        history = new long[model.resources * horizon];
        burden = new int[model.learners];
        occupants = new Occupants(model);
        reprice();
    }

    long cost() {
        return soft() + overload * overloadPrice;
    }

    long soft() {
        return linear + changes * model.weights.continuity() + fairness * model.weights.fairness() + loads;
    }

    long overloadPrice() {
        return overloadPrice;
    }

    void overloadPrice(long newPrice) {
        overloadPrice = newPrice;
        reprice();
    }

    /** Makes every overloaded resource and week dearer from now on. */
    void remember(long extra) {
        for (int cell = 0; cell < load.length; cell++) {
            if (load[cell] > model.capacity[cell]) {
                history[cell] += extra;
            }
        }
        reprice();
    }

    /**
     * From now on nothing is cheaper than these prices, shape [resource][open week], so that plans leave to others what is
     * scarce; none = no such prices. Costs and their differences must not be asked for meanwhile.
     */
    void guide(long... prices) {
        floor = prices;
        reprice();
    }

    void forget() {
        Arrays.fill(history, 0);
        reprice();
    }

    /** Puts a block there, in place of where it was; {@code newOption} may be {@link #NONE}. */
    void set(int block, int newStart, int newLength, int newOption) {
        int learner = model.learnerOf[block];
        int old = option[block];
        long was = square(burden[learner]);
        changes -= changesAt(block);
        if (old == newOption && old != NONE) {
            shift(block, newStart, newLength);
        } else {
            if (old != NONE) {
                use(old, start[block], start[block] + length[block], -1);
                account(learner, old, -length[block]);
                occupants.leave(block, options.post[old]);
            }
            option[block] = newOption;
            if (newOption != NONE) {
                use(newOption, newStart, newStart + newLength, 1);
                account(learner, newOption, newLength);
                occupants.enter(block, options.post[newOption]);
            }
        }
        start[block] = newStart;
        length[block] = newLength;
        changes += changesAt(block);
        fairness += square(burden[learner]) - was;
    }

    /** Takes the learner out of every block. */
    void lift(int learner) {
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            set(block, start[block], length[block], NONE);
        }
    }

    /** Gives the learner the plan that the router found. */
    void place(int learner, Router router) {
        for (int block = model.firstBlock[learner], b = 0; block < model.firstBlock[learner + 1]; block++, b++) {
            set(block, router.start[b], router.length[b], router.option[b]);
        }
    }

    /** Cost difference of another option in the same weeks, without doing it. */
    long changeDelta(int block, int newOption) {
        int old = option[block];
        int from = start[block];
        int to = from + length[block];
        int learner = model.learnerOf[block];
        long delta = length[block] * (options.weekCost[newOption] - options.weekCost[old]);
        int newBurden = burden[learner] + length[block] * (options.burden[newOption] - options.burden[old]);
        delta += model.weights.fairness() * (square(newBurden) - square(burden[learner]));
        delta += slotDelta(options.first[old], options.first[newOption], from, to);
        delta += slotDelta(options.second[old], options.second[newOption], from, to);
        delta += slotDelta(options.third[old], options.third[newOption], from, to);
        int post = options.post[newOption];
        if (post >= 0 && post != options.post[old]) {
            int before = model.previousWork[block];
            int after = model.nextWork[block];
            long difference = 0;
            if (before >= 0) {
                difference += differs(post, before) - differs(options.post[old], before);
            }
            if (after >= 0) {
                difference += differs(post, after) - differs(options.post[old], after);
            }
            delta += difference * model.weights.continuity();
        }
        return delta;
    }

    /** Number of work blocks at a post. */
    int occupants(int post) {
        return occupants.count(post);
    }

    /** The i-th work block at a post, in no particular but a deterministic order. */
    int occupant(int post, int i) {
        return occupants.at(post, i);
    }

    CostBreakdown breakdown() {
        long commute = 0;
        long preference = 0;
        for (int block = 0; block < option.length; block++) {
            int o = option[block];
            int post = options.post[o];
            long minutes;
            if (post >= 0) {
                minutes = model.problem.travelMinutes(
                        options.lodging[o], model.problem.posts().get(post).site());
                long way = minutes * model.weights.commute();
                commute += way * length[block];
                preference += (options.weekCost[o] - way) * length[block];
            } else {
                commute += options.weekCost[o] * length[block];
            }
        }
        return new CostBreakdown(
                commute, changes * model.weights.continuity(), fairness * model.weights.fairness(), preference, loads);
    }

    private long slotDelta(int old, int fresh, int from, int to) {
        if (old == fresh) {
            return 0;
        }
        long delta = 0;
        if (fresh >= 0) {
            for (int cell = fresh * horizon + from; cell < fresh * horizon + to; cell++) {
                delta += price[cell] - (load[cell] >= model.capacity[cell] ? history[cell] : 0);
            }
        }
        if (old >= 0) {
            for (int cell = old * horizon + from; cell < old * horizon + to; cell++) {
                delta -= last(old, cell);
            }
        }
        return delta;
    }

    /** What the last learner of this cell costs. */
    private long last(int resource, int cell) {
        long over = load[cell] > model.capacity[cell] ? overloadPrice : 0;
        return over + (resource < model.posts ? model.marginal(resource, load[cell]) : 0);
    }

    private void shift(int block, int newStart, int newLength) {
        int o = option[block];
        int oldStart = start[block];
        int oldEnd = oldStart + length[block];
        int newEnd = newStart + newLength;
        if (newStart >= oldEnd || newEnd <= oldStart) {
            use(o, oldStart, oldEnd, -1);
            use(o, newStart, newEnd, 1);
        } else {
            use(o, oldStart, newStart, -1);
            use(o, newStart, oldStart, 1);
            use(o, newEnd, oldEnd, -1);
            use(o, oldEnd, newEnd, 1);
        }
        account(model.learnerOf[block], o, newLength - length[block]);
    }

    private void account(int learner, int o, int weeks) {
        linear += options.weekCost[o] * weeks;
        burden[learner] += options.burden[o] * weeks;
    }

    private void use(int o, int from, int to, int by) {
        if (from < to) {
            useSlot(options.first[o], from, to, by);
            useSlot(options.second[o], from, to, by);
            useSlot(options.third[o], from, to, by);
        }
    }

    private void useSlot(int resource, int from, int to, int by) {
        if (resource < 0) {
            return;
        }
        boolean post = resource < model.posts;
        for (int cell = resource * horizon + from; cell < resource * horizon + to; cell++) {
            int limit = model.capacity[cell];
            if (by > 0) {
                overload += load[cell] >= limit ? 1 : 0;
                load[cell]++;
                loads += post ? model.marginal(resource, load[cell]) : 0;
            } else {
                overload -= load[cell] > limit ? 1 : 0;
                loads -= post ? model.marginal(resource, load[cell]) : 0;
                load[cell]--;
            }
            price[cell] = priceOf(resource, cell);
        }
    }

    private long priceOf(int resource, int cell) {
        long soft = resource < model.posts ? model.marginal(resource, load[cell] + 1) : 0;
        long real = soft + (load[cell] >= model.capacity[cell] ? overloadPrice + history[cell] : 0);
        return floor.length == 0 ? real : Math.max(real, floor[cell]);
    }

    private void reprice() {
        for (int resource = 0; resource < model.resources; resource++) {
            for (int cell = resource * horizon; cell < (resource + 1) * horizon; cell++) {
                price[cell] = priceOf(resource, cell);
            }
        }
    }

    private long changesAt(int block) {
        int o = option[block];
        int post = o == NONE ? NONE : options.post[o];
        if (post < 0) {
            return 0;
        }
        int before = model.previousWork[block];
        int after = model.nextWork[block];
        return (before >= 0 ? differs(post, before) : 0) + (after >= 0 ? differs(post, after) : 0);
    }

    private long differs(int post, int other) {
        int o = option[other];
        return o != NONE && options.post[o] != post ? 1 : 0;
    }

    private static long square(long value) {
        return value * value;
    }
}
