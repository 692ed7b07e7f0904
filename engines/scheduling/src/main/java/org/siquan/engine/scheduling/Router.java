package org.siquan.engine.scheduling;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest whole plan of one learner for given prices of resources, by dynamic programming over (block, post of
 * the last work block, end week). Exact for every cost but the squares of fairness, which enter as a rate per burden minute.
 * Not thread-safe: one per thread.
 *
 * @implNote O(blocks &times; (posts + profiles &times; lodgings) &times; starts &times; lengths) time. Only values are kept;
 *     the plan is found again by going back over them.
 */
final class Router extends BlockRouting {

    /** Least cost of having ended block b in week e with the last work at local post q, shape [b][q][e]. */
    private long[] best = new long[0];

    /** Least cost of being ready to begin block b in week s, within the idle limit; shape as {@link #best}. */
    private long[] ready = new long[0];

    /** Least cost over all posts, by start. */
    private final long[] least;

    /** Of the block at hand; {@link #alone} is for the cost of one placement while that is in use. */
    private final long[] sum;

    private final long[] alone;

    /** Cost of the cheapest lodging, shape [profile][pair of end and start]. */
    private long[] homes = new long[0];

    private final long[] joined;

    /** Published placements that are worth keeping; null = none. */
    @Nullable
    Kept kept;

    private long rate;
    private boolean wishes;
    private long change;
    /** Posts at which it may pay to have worked last; the others are dearer than a change from the cheapest. */
    private int[] active = new int[1];

    private int actives;
    private int[] seenProfile = new int[0];
    private int blocksSeen;

    /** Rows of {@link #ready} that were filled carry the number of the routing. */
    private int[] filled = new int[0];

    private int routing;

    Router(Model model) {
        super(model);
        sum = new long[side];
        alone = new long[side];
        least = new long[side];
        joined = new long[side];
    }

    /**
     * Fills start, length, option and value.
     *
     * @param who learner
     * @param prices shape [resource][open week], what one more learner costs there
     * @param burdenRate cost of one burden minute
     * @param withWishes false = only prices count
     * @return false if the learner has no plan that avoids everything forbidden
     */
    boolean route(int who, long[] prices, long burdenRate, boolean withWishes) {
        return route(who, prices, burdenRate, withWishes, 0, model.localPosts(who));
    }

    /**
     * The same, looking only at some of the posts that the learner can reach.
     *
     * @param first local post with which they begin; after the last comes the first again
     * @param count how many, at most all
     */
    boolean route(int who, long[] prices, long burdenRate, boolean withWishes, int first, int count) {
        begin(who, prices);
        lookAt(first, count);
        return routed(burdenRate, withWishes);
    }

    /** The same, looking only at these of the posts that the learner can reach. */
    boolean route(int who, long[] prices, long burdenRate, boolean withWishes, int[] local) {
        begin(who, prices);
        lookAt(local);
        return routed(burdenRate, withWishes);
    }

    private boolean routed(long burdenRate, boolean withWishes) {
        if (!shape.fits) {
            return false;
        }
        rate = burdenRate;
        wishes = withWishes;
        change = withWishes ? model.weights.continuity() : 0;
        restart();
        grow(shape.blocks);
        for (int b = 0; b < shape.blocks; b++) {
            window(b);
            reach(b);
            if (bound(b) != State.NONE) {
                begun(b);
            } else if (shape.work[b]) {
                work(b);
            } else {
                course(b);
            }
        }
        return finish();
    }

    private void grow(int blocks) {
        int cells = blocks * side * width;
        if (best.length < cells) {
            best = new long[cells];
            ready = new long[cells];
            filled = new int[cells / side];
            routing = 1;
        }
    }

    private void restart() {
        if (active.length < width) {
            active = new int[width];
        }
        routing++;
        active[0] = width - 1;
        actives = 1;
    }

    private int row(int b, int q) {
        return (b * width + q) * side;
    }

    private void reach(int b) {
        int low = b == 0 ? 0 : shape.endLow[b - 1];
        int high = b == 0 ? 0 : shape.endHigh[b - 1];
        Arrays.fill(least, from, to + 1, NEVER);
        for (int i = 0; i < actives; i++) {
            int q = active[i];
            int at = row(b, q);
            filled[at / side] = routing;
            for (int s = from; s <= to; s++) {
                long reached = b == 0 && s <= shape.begin + shape.gap ? 0 : NEVER;
                for (int e = Math.max(low, s - shape.gap); b > 0 && e <= Math.min(high, s); e++) {
                    reached = Math.min(reached, best[row(b - 1, q) + e]);
                }
                ready[at + s] = reached;
                least[s] = Math.min(least[s], reached);
            }
        }
    }

    /** After work block b: leaves out the posts that nobody would rather have worked at than at the cheapest. */
    private void prune(int b) {
        int low = shape.endLow[b];
        int high = shape.endHigh[b];
        Arrays.fill(least, low, high + 1, NEVER);
        for (int q = 0; q < width - 1; q++) {
            for (int e = low; e <= high; e++) {
                least[e] = Math.min(least[e], best[row(b, q) + e]);
            }
        }
        actives = 0;
        for (int q = 0; q < width - 1; q++) {
            boolean useful = false;
            for (int e = low; e <= high && !useful; e++) {
                useful = best[row(b, q) + e] < least[e] + change || best[row(b, q) + e] == least[e];
            }
            if (useful) {
                active[actives++] = q;
            }
        }
    }

    private void work(int b) {
        int block = model.firstBlock[learner] + b;
        int learnerClass = model.classOf[learner];
        int pairs = homes(b, learnerClass);
        boolean first = b == shape.firstWork;
        int end = shape.endHigh[b];
        int next = 0;
        for (int q = 0; q < width - 1; q++) {
            int place = places[q];
            prefix(options.postOptions[place], from, end, sum, 0);
            int at = row(b, q);
            boolean staying = !first && next < actives && active[next] == q;
            next += staying ? 1 : 0;
            for (int s = from; s <= to; s++) {
                long changed = least[s] + (first ? 0 : change);
                joined[s] = (staying ? Math.min(ready[at + s], changed) : changed) - sum[s];
            }
            int pair = options.profile[place] * pairs;
            for (int e = shape.endLow[b]; e <= end; e++) {
                int last = Math.min(to, e - shape.min[b]);
                long cheapest = NEVER;
                for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                    cheapest = Math.min(cheapest, joined[s] + homes[pair++]);
                }
                best[at + e] = Math.min(cheapest + sum[e], NEVER);
            }
        }
        if (kept != null && kept.option[block] != State.NONE) {
            keep(b, block, options.localPost[kept.option[block]], kept);
        }
        prune(b);
    }

    /** Fills {@link #homes}; returns how many pairs of end and start there are. */
    private int homes(int b, int learnerClass) {
        int pairs = (shape.endHigh[b] - shape.endLow[b] + 1) * (to - from + 1);
        int needed = pairs * options.profiles[learnerClass];
        if (homes.length < needed) {
            homes = new long[needed];
        }
        if (seenProfile.length < options.profiles[learnerClass]) {
            seenProfile = new int[options.profiles[learnerClass]];
        }
        blocksSeen++;
        for (int q = 0; q < width - 1; q++) {
            int profile = options.profile[places[q]];
            if (seenProfile[profile] != blocksSeen) {
                seenProfile[profile] = blocksSeen;
                Arrays.fill(homes, profile * pairs, (profile + 1) * pairs, NEVER);
                for (int o = options.postOptions[places[q]]; o < options.postOptions[places[q] + 1]; o++) {
                    home(b, o, profile * pairs);
                }
            }
        }
        return pairs;
    }

    private void home(int b, int o, int firstPair) {
        int end = shape.endHigh[b];
        beds(o, from, end, each(o), sum);
        int pair = firstPair;
        for (int e = shape.endLow[b]; e <= end; e++) {
            int last = Math.min(to, e - shape.min[b]);
            for (int s = Math.max(from, e - shape.max[b]); s <= last; s++, pair++) {
                homes[pair] = Math.min(homes[pair], sum[e] - sum[s]);
            }
        }
    }

    private long each(int o) {
        return wishes ? options.weekCost[o] + rate * options.burden[o] : 0;
    }

    private void course(int b) {
        int block = model.firstBlock[learner] + b;
        int end = shape.endHigh[b];
        int pairs = (end - shape.endLow[b] + 1) * (to - from + 1);
        if (homes.length < pairs) {
            homes = new long[pairs];
        }
        Arrays.fill(homes, 0, pairs, NEVER);
        for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
            home(b, o, 0);
        }
        if (model.optionCount[block] > 0) {
            prefix(model.optionFrom[block], from, end, sum, 0);
        }
        for (int i = 0; i < actives; i++) {
            int q = active[i];
            int at = row(b, q);
            int pair = 0;
            for (int e = shape.endLow[b]; e <= end; e++) {
                int last = Math.min(to, e - shape.min[b]);
                long cheapest = NEVER;
                for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                    cheapest = Math.min(cheapest, ready[at + s] - sum[s] + homes[pair++]);
                }
                best[at + e] = Math.min(cheapest + sum[e], NEVER);
            }
            if (kept != null && kept.option[block] != State.NONE) {
                keep(b, block, q, kept);
            }
        }
    }

    /** The option of a block that has begun. */
    private int bound(int b) {
        return kept == null ? State.NONE : kept.bound[model.firstBlock[learner] + b];
    }

    /** A block that has begun stays at its post and lodging; only its end may be open. */
    private void begun(int b) {
        if (!shape.work[b]) {
            for (int i = 0; i < actives; i++) {
                begun(b, active[i]);
            }
            return;
        }
        for (int q = 0; q < width - 1; q++) {
            Arrays.fill(best, row(b, q) + shape.endLow[b], row(b, q) + shape.endHigh[b] + 1, NEVER);
        }
        int q = options.localPost[bound(b)];
        begun(b, q);
        active[0] = q;
        actives = 1;
    }

    private void begun(int b, int q) {
        int block = model.firstBlock[learner] + b;
        for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
            long cheapest = NEVER;
            int last = Math.min(to, e - shape.min[b]);
            for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                long before = readyFor(b, q, s);
                if (before < NEVER) {
                    cheapest = Math.min(cheapest, before + cost(block, bound(b), s, e));
                }
            }
            best[row(b, q) + e] = cheapest;
        }
    }

    /** Considers the published place of the block, which is worth something. */
    private void keep(int b, int block, int q, Kept keeping) {
        int s = keeping.start[block];
        int e = s + keeping.length[block];
        if (s >= from && s <= to && e >= shape.endLow[b] && e <= shape.endHigh[b]) {
            long cost = readyFor(b, q, s) + cost(block, keeping.option[block], s, e);
            best[row(b, q) + e] = Math.min(best[row(b, q) + e], cost);
        }
    }

    /** Least cost until work or course b begins in week s with q as its post, or as the post before a course. */
    private long readyFor(int b, int q, int s) {
        if (!shape.work[b]) {
            return ready[row(b, q) + s];
        }
        return b == shape.firstWork ? ready[row(b, width - 1) + s] : Math.min(stay(b, q, s), leastAt(b, s) + change);
    }

    private long stay(int b, int q, int s) {
        int at = row(b, q);
        return filled[at / side] == routing ? ready[at + s] : NEVER;
    }

    private long leastAt(int b, int s) {
        long cheapest = NEVER;
        for (int q = 0; q < width - 1; q++) {
            cheapest = Math.min(cheapest, stay(b, q, s));
        }
        return cheapest;
    }

    /** What one option costs over the weeks [s, e). */
    private long cost(int block, int o, int s, int e) {
        prefix(o, s, e, alone, 0);
        long total = alone[e];
        beds(o, s, e, each(o), alone);
        total += alone[e];
        return kept != null && kept.option[block] == o ? total - kept.worth(block, s, e - s) : total;
    }

    private boolean finish() {
        int b = shape.blocks - 1;
        int end = -1;
        int last = 0;
        value = NEVER;
        for (int i = 0; i < actives; i++) {
            int q = active[i];
            for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
                if (best[row(b, q) + e] < value) {
                    value = best[row(b, q) + e];
                    end = e;
                    last = q;
                }
            }
        }
        if (value >= Model.FORBIDDEN) {
            return false;
        }
        for (; b >= 0; b--) {
            window(b);
            chosen(b, last, end);
            if (shape.work[b]) {
                last = postBefore(b, last);
            }
            end = endBefore(b, last);
        }
        return true;
    }

    /** Finds the start and the option that gave the best value of this end. */
    private void chosen(int b, int q, int end) {
        int block = model.firstBlock[learner] + b;
        int begin = shape.work[b] ? options.postOptions[places[q]] : model.optionFrom[block];
        int stop = shape.work[b] ? options.postOptions[places[q] + 1] : begin + model.optionCount[block];
        if (bound(b) != State.NONE) {
            begin = bound(b);
            stop = begin + 1;
        }
        long wanted = best[row(b, q) + end];
        for (int s = Math.max(from, end - shape.max[b]); s <= Math.min(to, end - shape.min[b]); s++) {
            long before = readyFor(b, q, s);
            for (int o = begin; before < NEVER && o < stop; o++) {
                if (before + cost(block, o, s, end) == wanted) {
                    start[b] = s;
                    length[b] = end - s;
                    option[b] = o;
                    return;
                }
            }
        }
        throw new IllegalStateException("block %d of learner %d must be found again".formatted(b, learner));
    }

    /** The last post before work block b, which begins where it was chosen at post q. */
    private int postBefore(int b, int q) {
        if (b == shape.firstWork) {
            return width - 1;
        }
        int cheapest = 0;
        for (int other = 0; other < width - 1; other++) {
            cheapest = stay(b, other, start[b]) < stay(b, cheapest, start[b]) ? other : cheapest;
        }
        return stay(b, q, start[b]) <= stay(b, cheapest, start[b]) + change ? q : cheapest;
    }

    private int endBefore(int b, int q) {
        for (int e = b == 0 ? 1 : Math.max(shape.endLow[b - 1], start[b] - shape.gap); b > 0 && e <= start[b]; e++) {
            if (e <= shape.endHigh[b - 1] && best[row(b - 1, q) + e] == ready[row(b, q) + start[b]]) {
                return e;
            }
        }
        return 0;
    }
}
