package org.siquan.engine.scheduling;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest whole plan of one learner for given prices of resources, by dynamic programming over (block, end
 * week, post of the last work block). Exact for every cost but the squares of fairness, which enter as a rate per burden
 * minute. O(blocks &times; ends &times; lengths &times; options) time. Not thread-safe: one per thread.
 */
final class Router {

    private static final long NEVER = Long.MAX_VALUE / 4;

    /** The plan found: by block index of the learner. */
    int[] start = new int[8];

    int[] length = new int[8];
    int[] option = new int[8];

    /** Cost of the plan found. */
    long value;

    private final Model model;
    private final Options options;
    private final int horizon;
    private long[] best = new long[0];
    private long[] before = new long[0];
    private int[] beforeEnd = new int[0];
    private int[] chosenStart = new int[0];
    private int[] chosenOption = new int[0];
    private int[] chosenLast = new int[0];
    private final long[] sum;
    private final long[] least;
    private final int[] leastLast;
    private final long[] course;
    private final int[] courseOption;
    private int width;

    /** Plans as if nothing were banned; only to find out why there is no plan. */
    boolean ignoresBans;

    /** Published placements that are worth keeping; null = none. */
    @Nullable
    Kept kept;

    Router(Model model) {
        this.model = model;
        options = model.options;
        horizon = model.horizon;
        sum = new long[horizon + 1];
        least = new long[horizon + 1];
        leastLast = new int[horizon + 1];
        course = new long[(horizon + 1) * (horizon + 1)];
        courseOption = new int[(horizon + 1) * (horizon + 1)];
    }

    /**
     * Fills start, length, option and value.
     *
     * @param price shape [resource][open week], what one more learner costs there
     * @param rate cost of one burden minute
     * @param wishes false = only prices count
     * @return false if the learner has no plan that avoids everything forbidden
     */
    boolean route(int learner, long[] price, long rate, boolean wishes) {
        Shape shape = model.shape(learner);
        if (!shape.fits) {
            return false;
        }
        width = model.localPosts[learner] + 1;
        reserve(shape.blocks);
        long change = wishes ? model.weights.continuity() : 0;
        int low = 0;
        int high = 0;
        for (int b = 0; b < shape.blocks; b++) {
            int from = Math.max(low, shape.endLow[b] - shape.max[b]);
            int to = Math.min(high + shape.gap, shape.endHigh[b] - shape.min[b]);
            int layer = b * (horizon + 1) * width;
            Arrays.fill(best, layer, layer + (horizon + 1) * width, NEVER);
            reach(b, from, to, low, high, shape.gap);
            int at = model.firstBlock[learner] + b;
            if (shape.work[b]) {
                work(shape, b, at, from, to, price, rate, wishes, change);
            } else {
                course(shape, b, at, from, to, price, rate, wishes);
            }
            low = shape.endLow[b];
            high = shape.endHigh[b];
        }
        return finish(shape);
    }

    private void reserve(int blocks) {
        int cells = blocks * (horizon + 1) * width;
        if (best.length < cells) {
            best = new long[cells];
            before = new long[cells];
            beforeEnd = new int[cells];
            chosenStart = new int[cells];
            chosenOption = new int[cells];
            chosenLast = new int[cells];
        }
        if (start.length < blocks) {
            start = new int[blocks];
            length = new int[blocks];
            option = new int[blocks];
        }
    }

    /** For each start of block b and last post: the cheapest way to have ended the block before, within the idle limit. */
    private void reach(int b, int from, int to, int low, int high, int gap) {
        int layer = b * (horizon + 1) * width;
        for (int s = from; s <= to; s++) {
            int row = layer + s * width;
            Arrays.fill(before, row, row + width, NEVER);
            if (b == 0) {
                before[row + width - 1] = 0;
                beforeEnd[row + width - 1] = 0;
            } else {
                for (int e = Math.max(low, s - gap); e <= Math.min(high, s); e++) {
                    int old = layer - (horizon + 1) * width + e * width;
                    for (int q = 0; q < width; q++) {
                        if (best[old + q] < before[row + q]) {
                            before[row + q] = best[old + q];
                            beforeEnd[row + q] = e;
                        }
                    }
                }
            }
        }
    }

    private void work(
            Shape shape, int b, int at, int from, int to, long[] price, long rate, boolean wishes, long change) {
        int layer = b * (horizon + 1) * width;
        boolean first = b == shape.firstWork;
        for (int s = from; s <= to; s++) {
            int row = layer + s * width;
            int arg = width - 1;
            for (int q = 0; !first && q < width - 1; q++) {
                arg = before[row + q] < before[row + arg] ? q : arg;
            }
            leastLast[s] = arg;
            least[s] = before[row + arg] + (first ? 0 : change);
        }
        int end = shape.endHigh[b];
        int optionEnd = model.optionFrom[at] + model.optionCount[at];
        for (int o = model.optionFrom[at]; o < optionEnd; o++) {
            int q = options.localPost[o];
            Kept keeping = kept != null && kept.option[at] == o ? kept : null;
            prefix(o, from, end, price, rate, wishes);
            for (int e = shape.endLow[b]; e <= end; e++) {
                int cell = layer + e * width + q;
                int last = Math.min(to, e - shape.min[b]);
                for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                    long stay = before[layer + s * width + q];
                    boolean stays = !first && stay <= least[s];
                    long cost = (stays ? stay : least[s]) + sum[e] - sum[s];
                    cost -= keeping == null ? 0 : keeping.worth(at, s, e - s);
                    if (cost < best[cell]) {
                        best[cell] = cost;
                        chosenStart[cell] = s;
                        chosenOption[cell] = o;
                        chosenLast[cell] = stays ? q : leastLast[s];
                    }
                }
            }
        }
    }

    private void course(Shape shape, int b, int at, int from, int to, long[] price, long rate, boolean wishes) {
        int layer = b * (horizon + 1) * width;
        int side = horizon + 1;
        int end = shape.endHigh[b];
        int optionEnd = model.optionFrom[at] + model.optionCount[at];
        for (int o = model.optionFrom[at]; o < optionEnd; o++) {
            Kept keeping = kept != null && kept.option[at] == o ? kept : null;
            prefix(o, from, end, price, rate, wishes);
            boolean firstOption = o == model.optionFrom[at];
            for (int e = shape.endLow[b]; e <= end; e++) {
                int last = Math.min(to, e - shape.min[b]);
                for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                    long cost = sum[e] - sum[s] - (keeping == null ? 0 : keeping.worth(at, s, e - s));
                    if (firstOption || cost < course[s * side + e]) {
                        course[s * side + e] = cost;
                        courseOption[s * side + e] = o;
                    }
                }
            }
        }
        if (model.optionCount[at] == 0) {
            return;
        }
        for (int e = shape.endLow[b]; e <= end; e++) {
            int last = Math.min(to, e - shape.min[b]);
            for (int s = Math.max(from, e - shape.max[b]); s <= last; s++) {
                long cost = course[s * side + e];
                for (int q = 0; q < width; q++) {
                    int cell = layer + e * width + q;
                    long total = before[layer + s * width + q] + cost;
                    if (total < best[cell]) {
                        best[cell] = total;
                        chosenStart[cell] = s;
                        chosenOption[cell] = courseOption[s * side + e];
                        chosenLast[cell] = q;
                    }
                }
            }
        }
    }

    /** sum[e] - sum[s] = cost of the option over the weeks [s, e). */
    private void prefix(int o, int from, int end, long[] price, long rate, boolean wishes) {
        long each = wishes ? options.weekCost[o] + rate * options.burden[o] : 0;
        int first = options.first[o] < 0 ? -1 : options.first[o] * horizon;
        int second = options.second[o] < 0 ? -1 : options.second[o] * horizon;
        int third = options.third[o] < 0 ? -1 : options.third[o] * horizon;
        long total = 0;
        sum[from] = 0;
        for (int t = from; t < end; t++) {
            total += each;
            total += first < 0 ? 0 : price[first + t];
            total += second < 0 ? 0 : price[second + t];
            total += third < 0 ? 0 : price[third + t];
            if (!ignoresBans && model.banned(o, t)) {
                total += Model.FORBIDDEN;
            }
            sum[t + 1] = total;
        }
    }

    private boolean finish(Shape shape) {
        int b = shape.blocks - 1;
        int layer = b * (horizon + 1) * width;
        int end = -1;
        int last = 0;
        value = NEVER;
        for (int e = shape.endLow[b]; e <= shape.endHigh[b]; e++) {
            for (int q = 0; q < width; q++) {
                if (best[layer + e * width + q] < value) {
                    value = best[layer + e * width + q];
                    end = e;
                    last = q;
                }
            }
        }
        if (value >= Model.FORBIDDEN) {
            return false;
        }
        for (; b >= 0; b--) {
            int cell = (b * (horizon + 1) + end) * width + last;
            start[b] = chosenStart[cell];
            length[b] = end - start[b];
            option[b] = chosenOption[cell];
            last = chosenLast[cell];
            end = beforeEnd[(b * (horizon + 1) + start[b]) * width + last];
        }
        return true;
    }
}
