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
final class Router extends RoutedPlan {

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Model model;
    private final Options options;
    private final int side;

    /** Least cost of having ended block b in week e with the last work at local post q, shape [b][q][e]. */
    private long[] best = new long[0];

    /** Least cost of being ready to begin block b in week s, within the idle limit; shape as {@link #best}. */
    private long[] ready = new long[0];

    /** Least cost over all posts, by start. */
    private final long[] least;

    private final long[] sum;

    /** Cost of the cheapest lodging, shape [profile][pair of end and start]. */
    private long[] homes = new long[0];

    private final long[] joined;

    /** Plans as if nothing were banned; only to find out why there is no plan. */
    boolean ignoresBans;

    /** Published placements that are worth keeping; null = none. */
    @Nullable
    Kept kept;

    private long[] price = new long[0];
    private long rate;
    private boolean wishes;
    private long change;
    private int learner;

    /** Posts that are looked at, as places in {@link Options#postOptions}; q below counts them. */
    private int[] places = new int[0];

    /** One more than there are posts: the last q stands for none. */
    private int width;

    /** Posts at which it may pay to have worked last; the others are dearer than a change from the cheapest. */
    private int[] active = new int[1];

    private int actives;
    private int[] seenProfile = new int[0];
    private int blocksSeen;

    /** Rows of {@link #ready} that were filled carry the number of the routing. */
    private int[] filled = new int[0];

    private int routing;

    /** Starts of the block at hand: from, to; its ends are those of the shape. */
    private int from;

    private int to;

    Router(Model model) {
        this.model = model;
        options = model.options;
        side = model.horizon + 1;
        sum = new long[side];
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
        Shape shape = model.shape(who);
        if (!shape.fits) {
            return false;
        }
        learner = who;
        price = prices;
        rate = burdenRate;
        wishes = withWishes;
        change = withWishes ? model.weights.continuity() : 0;
        width = count + 1;
        choose(first, model.localPosts(who));
        grow(shape.blocks);
        for (int b = 0; b < shape.blocks; b++) {
            window(shape, b);
            reach(shape, b);
            if (bound(b) != State.NONE) {
                begun(shape, b);
            } else if (shape.work[b]) {
                work(shape, b);
            } else {
                course(shape, b);
            }
        }
        return finish(shape);
    }

    private void grow(int blocks) {
        int cells = blocks * side * width;
        if (best.length < cells) {
            best = new long[cells];
            ready = new long[cells];
            filled = new int[cells / side];
            routing = 1;
        }
        reserve(blocks);
    }

    private void choose(int first, int posts) {
        if (active.length < width) {
            places = new int[width];
            active = new int[width];
        }
        int base = options.firstPost[model.classOf[learner]];
        for (int q = 0; q < width - 1; q++) {
            places[q] = base + (first + q) % posts;
        }
        routing++;
        active[0] = width - 1;
        actives = 1;
    }

    private void window(Shape shape, int b) {
        int low = b == 0 ? shape.begin : shape.endLow[b - 1];
        int high = b == 0 ? shape.begin : shape.endHigh[b - 1];
        from = Math.max(Math.max(low, shape.startLow[b]), shape.endLow[b] - shape.max[b]);
        to = Math.min(Math.min(high + shape.gap, shape.startHigh[b]), shape.endHigh[b] - shape.min[b]);
    }

    private int row(int b, int q) {
        return (b * width + q) * side;
    }

    private void reach(Shape shape, int b) {
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
    private void prune(Shape shape, int b) {
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

    private void work(Shape shape, int b) {
        int block = model.firstBlock[learner] + b;
        int learnerClass = model.classOf[learner];
        int pairs = homes(shape, b, learnerClass);
        boolean first = b == shape.firstWork;
        int end = shape.endHigh[b];
        int next = 0;
        for (int q = 0; q < width - 1; q++) {
            int place = places[q];
            prefix(options.postOptions[place], from, end);
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
            keep(shape, b, block, options.localPost[kept.option[block]], kept);
        }
        prune(shape, b);
    }

    /** Fills {@link #homes}; returns how many pairs of end and start there are. */
    private int homes(Shape shape, int b, int learnerClass) {
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
                    home(shape, b, o, profile * pairs);
                }
            }
        }
        return pairs;
    }

    private void home(Shape shape, int b, int o, int firstPair) {
        int end = shape.endHigh[b];
        int beds = options.third[o] * model.horizon;
        long each = each(o);
        long total = 0;
        sum[from] = 0;
        for (int t = from; t < end; t++) {
            total += each + (beds < 0 ? 0 : price[beds + t]);
            sum[t + 1] = total;
        }
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

    /** sum[e] - sum[s] = price of the post or laboratory and its mentors over the weeks [s, e), and what is forbidden. */
    private void prefix(int o, int begin, int end) {
        int first = options.first[o] * model.horizon;
        int second = options.second[o] * model.horizon;
        boolean bans = !ignoresBans && model.anyBan(o);
        long total = 0;
        sum[begin] = 0;
        for (int t = begin; t < end; t++) {
            total += first < 0 ? 0 : price[first + t];
            total += second < 0 ? 0 : price[second + t];
            total += bans && model.banned(o, t) ? Model.FORBIDDEN : 0;
            sum[t + 1] = total;
        }
    }

    private void course(Shape shape, int b) {
        int block = model.firstBlock[learner] + b;
        int end = shape.endHigh[b];
        int pairs = (end - shape.endLow[b] + 1) * (to - from + 1);
        if (homes.length < pairs) {
            homes = new long[pairs];
        }
        Arrays.fill(homes, 0, pairs, NEVER);
        for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
            home(shape, b, o, 0);
        }
        if (model.optionCount[block] > 0) {
            prefix(model.optionFrom[block], from, end);
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
        }
        for (int i = 0; kept != null && kept.option[block] != State.NONE && i < actives; i++) {
            keep(shape, b, block, active[i], kept); // behind the others, because it overwrites the sums
        }
    }

    /** The option of a block that has begun. */
    private int bound(int b) {
        return kept == null ? State.NONE : kept.bound[model.firstBlock[learner] + b];
    }

    /** A block that has begun stays at its post and lodging; only its end may be open. */
    private void begun(Shape shape, int b) {
        if (!shape.work[b]) {
            for (int i = 0; i < actives; i++) {
                begun(shape, b, active[i]);
            }
            return;
        }
        for (int q = 0; q < width - 1; q++) {
            Arrays.fill(best, row(b, q) + shape.endLow[b], row(b, q) + shape.endHigh[b] + 1, NEVER);
        }
        int q = options.localPost[bound(b)];
        begun(shape, b, q);
        active[0] = q;
        actives = 1;
    }

    private void begun(Shape shape, int b, int q) {
        int block = model.firstBlock[learner] + b;
        for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
            long cheapest = NEVER;
            int last = Math.min(to, e - shape.min[b]);
            for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                long before = readyFor(shape, b, q, s);
                if (before < NEVER) {
                    cheapest = Math.min(cheapest, before + cost(block, bound(b), s, e));
                }
            }
            best[row(b, q) + e] = cheapest;
        }
    }

    /** Considers the published place of the block, which is worth something. */
    private void keep(Shape shape, int b, int block, int q, Kept keeping) {
        int s = keeping.start[block];
        int e = s + keeping.length[block];
        if (s >= from && s <= to && e >= shape.endLow[b] && e <= shape.endHigh[b]) {
            long cost = readyFor(shape, b, q, s) + cost(block, keeping.option[block], s, e);
            best[row(b, q) + e] = Math.min(best[row(b, q) + e], cost);
        }
    }

    /** Least cost until work or course b begins in week s with q as its post, or as the post before a course. */
    private long readyFor(Shape shape, int b, int q, int s) {
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
        prefix(o, s, e);
        int beds = options.third[o] * model.horizon;
        long total = sum[e] + each(o) * (e - s);
        for (int t = s; beds >= 0 && t < e; t++) {
            total += price[beds + t];
        }
        return kept != null && kept.option[block] == o ? total - kept.worth(block, s, e - s) : total;
    }

    private boolean finish(Shape shape) {
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
            window(shape, b);
            chosen(shape, b, last, end);
            if (shape.work[b]) {
                last = postBefore(shape, b, last);
            }
            end = endBefore(shape, b, last);
        }
        return true;
    }

    /** Finds the start and the option that gave the best value of this end. */
    private void chosen(Shape shape, int b, int q, int end) {
        int block = model.firstBlock[learner] + b;
        int begin = shape.work[b] ? options.postOptions[places[q]] : model.optionFrom[block];
        int stop = shape.work[b] ? options.postOptions[places[q] + 1] : begin + model.optionCount[block];
        if (bound(b) != State.NONE) {
            begin = bound(b);
            stop = begin + 1;
        }
        long wanted = best[row(b, q) + end];
        for (int s = Math.max(from, end - shape.max[b]); s <= Math.min(to, end - shape.min[b]); s++) {
            long before = readyFor(shape, b, q, s);
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
    private int postBefore(Shape shape, int b, int q) {
        if (b == shape.firstWork) {
            return width - 1;
        }
        int cheapest = 0;
        for (int other = 0; other < width - 1; other++) {
            cheapest = stay(b, other, start[b]) < stay(b, cheapest, start[b]) ? other : cheapest;
        }
        return stay(b, q, start[b]) <= stay(b, cheapest, start[b]) + change ? q : cheapest;
    }

    private int endBefore(Shape shape, int b, int q) {
        for (int e = b == 0 ? 1 : Math.max(shape.endLow[b - 1], start[b] - shape.gap); b > 0 && e <= start[b]; e++) {
            if (e <= shape.endHigh[b - 1] && best[row(b - 1, q) + e] == ready[row(b, q) + start[b]]) {
                return e;
            }
        }
        return 0;
    }
}
