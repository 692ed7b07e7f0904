package org.siquan.engine.scheduling;

import java.util.Arrays;

/**
 * Finds a whole plan of one learner for given prices and bounds from below what any plan costs, the square of the burden
 * included. The state of {@link Router} gets one more coordinate, the burden so far in intervals; what is known of the plans
 * in one state is the least cost and, for an interval as a whole, the least burden. A plan costs no less than if it had that
 * burden, so the value is a bound, and exact where each interval holds one burden.
 *
 * @implNote A state is dropped if another with no more burden is no dearer, at its post or with a change of post (dominance
 *     among labels, Desrochers &amp; Soumis 1988, doi:10.1080/03155986.1988.11732063). O(intervals) times a routing.
 */
final class FairRouter extends BurdenLabels {

    private final long[] least;

    /** Least cost over the intervals of less burden, by start. */
    private final long[] lower;

    private final long[] sum;
    private final long[] home;
    private final int[] into;
    private int firstInto;
    private int lastInto;
    private long[] posts = new long[0];

    /** @param intervals of the burden, &ge; 1; more are slower and closer */
    FairRouter(Model model, int intervals) {
        super(model, intervals);
        least = new long[side];
        lower = new long[side];
        sum = new long[side];
        home = new long[side * side];
        into = new int[side * side];
    }

    /**
     * Fills the plan and {@link #value}; the learner must have a plan alone.
     *
     * @param prices shape [resource][open week]
     * @param usual burden up to which the intervals are equally wide
     * @param local posts in reach that are looked at
     */
    void route(int who, long[] prices, int usual, int[] local) {
        begin(who, prices);
        lookAt(local);
        restart(usual);
        if (posts.length < width * side) {
            posts = new long[width * side];
        }
        for (int b = 0; b < shape.blocks; b++) {
            window(b);
            prefixes(b);
            Arrays.fill(lower, NEVER);
            for (int u = 0; u < (b == 0 ? 1 : intervals); u++) {
                if (b == 0 || low[(b - 1) * intervals + u] < Integer.MAX_VALUE) {
                    extend(b, u);
                }
            }
            dominate(b);
        }
        finish();
    }

    /** Fills {@link #least}, but only where no state with less burden is as cheap; false if there is no state at all. */
    private boolean leastOver(int b, int u) {
        boolean any = false;
        Arrays.fill(least, from, to + 1, NEVER);
        for (int q = firstPost(b); q < postEnd(b); q++) {
            for (int s = from; (b == 0 || holds(b - 1, u, q)) && s <= to; s++) {
                least[s] = Math.min(least[s], readyAt(b, u, q, s));
                any |= least[s] < NEVER;
            }
        }
        for (int s = from; s <= to; s++) {
            boolean useful = least[s] < lower[s];
            lower[s] = Math.min(least[s], lower[s]);
            least[s] = useful ? least[s] : NEVER;
        }
        return any;
    }

    private void extend(int b, int u) {
        if (!leastOver(b, u)) {
            return;
        }
        if (shape.work[b]) {
            work(b, u);
        } else {
            course(b, u);
        }
    }

    private void course(int b, int u) {
        int block = model.firstBlock[learner] + b;
        for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
            homes(b, u, o, false);
            for (int q = firstPost(b); q < postEnd(b); q++) {
                if (ready(b, u, q)) {
                    join(b, q, 0);
                }
            }
        }
    }

    private void work(int b, int u) {
        boolean last = b == shape.blocks - 1;
        // Posts of one profile differ in price only, so the costs of their lodgings are found once.
        for (int profile = 0; profile < options.profiles[model.classOf[learner]]; profile++) {
            int first = firstOf(profile);
            int lodgings = first == width - 1 ? 0 : lodgings(first);
            for (int i = 0; i < lodgings; i++) {
                homes(b, u, options.postOptions[places[first]] + i, last && i > 0);
                for (int q = first; (!last || i == lodgings - 1) && q < width - 1; q++) {
                    if (options.profile[places[q]] == profile && arrive(b, u, q)) {
                        join(b, q, q * side);
                    }
                }
            }
        }
    }

    /** The first post of this profile; if none is looked at, one more than the last post. */
    private int firstOf(int profile) {
        int q = 0;
        while (q < width - 1 && options.profile[places[q]] != profile) {
            q++;
        }
        return q;
    }

    private int lodgings(int q) {
        return options.postOptions[places[q] + 1] - options.postOptions[places[q]];
    }

    /** Fills {@link #joined} with the least cost of being ready for course b after work at post q; false if never. */
    private boolean ready(int b, int u, int q) {
        boolean any = false;
        for (int s = from; s <= to; s++) {
            joined[s] = readyAt(b, u, q, s);
            any |= joined[s] < NEVER;
        }
        return any;
    }

    /** Fills {@link #joined} with the least cost of being ready for work block b at post q; false if never. */
    private boolean arrive(int b, int u, int q) {
        boolean first = b == shape.firstWork;
        long change = first ? 0 : model.weights.continuity();
        boolean any = false;
        for (int s = from; s <= to; s++) {
            joined[s] = Math.min(first ? NEVER : readyAt(b, u, q, s), least[s] + change);
            any |= joined[s] < NEVER;
        }
        return any;
    }

    /** Cost of the lodging, of the way and of more burden, and the interval it leads to, for each end and start. */
    private void homes(int b, int u, int o, boolean orElse) {
        beds(o, from, shape.endHigh[b], options.weekCost[o], sum);
        int before = burdenBefore(b, u);
        int pair = 0;
        firstInto = interval(b, before + options.burden[o] * shape.min[b]);
        lastInto = interval(b, before + options.burden[o] * shape.max[b]);
        for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
            for (int s = Math.max(from, e - shape.max[b]); s <= Math.min(to, e - shape.min[b]); s++, pair++) {
                int burden = before + options.burden[o] * (e - s);
                long cost = sum[e] - sum[s] + unfair(before, burden);
                home[pair] = orElse ? Math.min(home[pair], cost) : cost;
                into[pair] = interval(b, burden);
                int at = b * intervals + into[pair];
                low[at] = Math.min(low[at], burden);
            }
        }
    }

    private long unfair(long before, long after) {
        return model.weights.fairness() * (after * after - before * before);
    }

    /** Prices of the posts, or of the laboratory, over the weeks of block b, added up. */
    private void prefixes(int b) {
        int block = model.firstBlock[learner] + b;
        if (!shape.work[b] && model.optionCount[block] > 0) {
            prefix(model.optionFrom[block], from, shape.endHigh[b], posts, 0);
        }
        for (int q = 0; shape.work[b] && q < width - 1; q++) {
            prefix(options.postOptions[places[q]], from, shape.endHigh[b], posts, q * side);
        }
    }

    private void join(int b, int q, int prices) {
        int pair = 0;
        open(b, q, firstInto, lastInto);
        for (int s = from; s <= to; s++) {
            joined[s] -= posts[prices + s];
        }
        for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
            int at = row(b, 0, q) + e - shape.endLow[b];
            int last = Math.min(to, e - shape.min[b]);
            long here = posts[prices + e];
            for (int s = Math.max(from, e - shape.max[b]); s <= last; s++, pair++) {
                int cell = at + into[pair] * width * span;
                long cost = joined[s] + home[pair] + here;
                if (cost < best[cell]) {
                    best[cell] = cost;
                }
            }
        }
    }

    private void finish() {
        int b = shape.blocks - 1;
        int end = 0;
        int q = 0;
        value = NEVER;
        for (int last = firstPost(b + 1); last < postEnd(b + 1); last++) {
            for (int e = shape.endLow[b]; holds(b, 0, last) && e <= shape.endHigh[b]; e++) {
                long cost = best[row(b, 0, last) + e - shape.endLow[b]];
                if (cost < value) {
                    value = cost;
                    end = e;
                    q = last;
                }
            }
        }
        int u = 0;
        for (; b >= 0; b--) {
            window(b);
            u = before(b, u, q, end);
            q = shape.work[b] ? postBefore(b, u, q) : q;
            end = endBefore(b, u, q);
        }
    }

    /** Finds start and option that gave the best value of this state; returns the interval before. */
    private int before(int b, int u, int q, int end) {
        int block = model.firstBlock[learner] + b;
        int begin = shape.work[b] ? options.postOptions[places[q]] : model.optionFrom[block];
        int stop = shape.work[b] ? options.postOptions[places[q] + 1] : begin + model.optionCount[block];
        long wanted = best[row(b, u, q) + end - shape.endLow[b]];
        for (int v = 0; v < (b == 0 ? 1 : intervals); v++) {
            int burden = burdenBefore(b, v);
            for (int s = Math.max(from, end - shape.max[b]);
                    burden < Integer.MAX_VALUE && s <= Math.min(to, end - shape.min[b]);
                    s++) {
                long joinedAt = joinedAt(b, v, q, s);
                for (int o = begin; joinedAt < NEVER && o < stop; o++) {
                    int after = burden + options.burden[o] * (end - s);
                    if (interval(b, after) == u && joinedAt + cost(o, s, end) + unfair(burden, after) == wanted) {
                        start[b] = s;
                        length[b] = end - s;
                        option[b] = o;
                        return v;
                    }
                }
            }
        }
        throw new IllegalStateException("block %d of learner %d must be found again".formatted(b, learner));
    }

    private long joinedAt(int b, int u, int q, int s) {
        if (!shape.work[b]) {
            return readyAt(b, u, q, s);
        }
        if (b == shape.firstWork) {
            return readyAt(b, u, width - 1, s);
        }
        long stay = readyAt(b, u, q, s);
        for (int other = 0; other < width - 1; other++) {
            stay = Math.min(stay, readyAt(b, u, other, s) + model.weights.continuity());
        }
        return stay;
    }

    private long cost(int o, int s, int e) {
        prefix(o, s, e, posts, 0);
        beds(o, s, e, options.weekCost[o], sum);
        return posts[e] + sum[e];
    }

    private int postBefore(int b, int u, int q) {
        if (b == shape.firstWork) {
            return width - 1;
        }
        int cheapest = 0;
        for (int other = 0; other < width - 1; other++) {
            cheapest = readyAt(b, u, other, start[b]) < readyAt(b, u, cheapest, start[b]) ? other : cheapest;
        }
        long changed = readyAt(b, u, cheapest, start[b]) + model.weights.continuity();
        return readyAt(b, u, q, start[b]) <= changed ? q : cheapest;
    }

    private int endBefore(int b, int u, int q) {
        if (b == 0) {
            return 0;
        }
        long wanted = readyAt(b, u, q, start[b]);
        int e = Math.max(shape.endLow[b - 1], start[b] - shape.gap);
        while (best[row(b - 1, u, q) + e - shape.endLow[b - 1]] != wanted) {
            e++;
        }
        return e;
    }
}
