package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The states of {@link FairRouter}: what the plans cost at least that end a block in a week with a burden in an interval. */
abstract class BurdenLabels extends BlockRouting {

    private static final long MOST_STATES = 1 << 24;

    final int intervals;
    final int span;

    /** Least cost, shape [block][interval][last local post or none][end - first end of the block]. */
    long[] best = new long[0];

    /** Least burden by block and interval; the largest integer where the interval is empty. */
    int[] low = new int[0];

    /** Rows of {@link #best} that hold something carry the number of the routing. */
    private int[] stamp = new int[0];

    private int routing;
    private int step;
    final long[] joined;

    BurdenLabels(Model model, int intervals) {
        super(model);
        this.intervals = intervals;
        span = span(model);
        joined = new long[side];
    }

    /** Most weeks in which a block can end. */
    private static int span(Model model) {
        int widest = 1;
        for (Shape each : model.shapes) {
            for (int b = 0; each.fits && b < each.blocks; b++) {
                widest = Math.max(widest, each.endHigh[b] - each.endLow[b] + 1);
            }
        }
        return widest;
    }

    /**
     * So many intervals, or as many as memory allows, which may be none.
     *
     * @param posts that are looked at for a class of learners
     */
    static int affordable(Model model, int wanted, IntUnaryOperator posts) {
        long most = 1;
        for (int learner = 0; learner < model.learners; learner++) {
            long width = posts.applyAsInt(model.classOf[learner]) + 1L;
            most = Math.max(most, model.shape(learner).blocks * width);
        }
        return (int) Math.min(wanted, MOST_STATES / (most * span(model)));
    }

    /** Empties the table; the burdens up to the usual one get intervals that are equally wide. */
    final void restart(int usual) {
        step = 1 + usual / intervals;
        int cells = shape.blocks * intervals * width * span;
        if (best.length < cells) {
            best = new long[cells];
        }
        if (low.length < shape.blocks * intervals) {
            low = new int[shape.blocks * intervals];
        }
        if (stamp.length < cells / span) {
            stamp = new int[cells / span];
        }
        Arrays.fill(low, 0, shape.blocks * intervals, Integer.MAX_VALUE);
        routing++;
    }

    final int row(int b, int u, int q) {
        return ((b * intervals + u) * width + q) * span;
    }

    final int burdenBefore(int b, int u) {
        return b == 0 ? 0 : low[(b - 1) * intervals + u];
    }

    final int firstPost(int b) {
        return b <= shape.firstWork ? width - 1 : 0;
    }

    final int postEnd(int b) {
        return b <= shape.firstWork ? width : width - 1;
    }

    final boolean holds(int b, int u, int q) {
        return stamp[(b * intervals + u) * width + q] == routing;
    }

    final long readyAt(int b, int u, int q, int s) {
        if (b == 0) {
            return s <= shape.begin + shape.gap ? 0 : NEVER;
        }
        long reached = NEVER;
        if (holds(b - 1, u, q)) {
            int at = row(b - 1, u, q) - shape.endLow[b - 1];
            int last = Math.min(shape.endHigh[b - 1], s);
            for (int e = Math.max(shape.endLow[b - 1], s - shape.gap); e <= last; e++) {
                reached = Math.min(reached, best[at + e]);
            }
        }
        return reached;
    }

    /** After the last block the burden does not matter any more. */
    final int interval(int b, int burden) {
        return b == shape.blocks - 1 ? 0 : Math.min(intervals - 1, burden / step);
    }

    /** Empties the rows of these intervals that are about to be reached for the first time. */
    final void open(int b, int q, int from, int to) {
        for (int u = from; u <= to; u++) {
            if (!holds(b, u, q)) {
                stamp[(b * intervals + u) * width + q] = routing;
                Arrays.fill(best, row(b, u, q), row(b, u, q) + span, NEVER);
            }
        }
    }

    /** Drops what costs no less than something with no more burden, at the same post or with a change of post. */
    final void dominate(int b) {
        long change = model.weights.continuity();
        int ends = shape.endHigh[b] - shape.endLow[b] + 1;
        Arrays.fill(joined, 0, ends, NEVER);
        for (int u = 0; u < intervals; u++) {
            for (int q = firstPost(b + 1); q < postEnd(b + 1); q++) {
                for (int e = 0; holds(b, u, q) && e < ends; e++) {
                    joined[e] = Math.min(joined[e], best[row(b, u, q) + e]);
                }
            }
            for (int q = firstPost(b + 1); q < postEnd(b + 1); q++) {
                for (int e = 0; holds(b, u, q) && e < ends; e++) {
                    int cell = row(b, u, q) + e;
                    best[cell] = best[cell] > joined[e] + change ? NEVER : best[cell];
                }
            }
        }
        for (int q = firstPost(b + 1); q < postEnd(b + 1); q++) {
            Arrays.fill(joined, 0, ends, NEVER);
            for (int u = 0; u < intervals; u++) {
                for (int e = 0; holds(b, u, q) && e < ends; e++) {
                    int cell = row(b, u, q) + e;
                    long cost = best[cell];
                    best[cell] = cost >= joined[e] ? NEVER : cost;
                    joined[e] = Math.min(joined[e], cost);
                }
            }
        }
    }
}
