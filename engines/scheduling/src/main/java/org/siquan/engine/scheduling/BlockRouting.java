package org.siquan.engine.scheduling;

/** What the routers share: the learner at hand, the prices, and in which weeks a block can begin. */
abstract class BlockRouting extends RoutedPlan {

    static final long NEVER = Long.MAX_VALUE / 4;

    final Model model;
    final Options options;

    /** Ends of weeks: one more than there are open weeks. */
    final int side;

    /** Plans as if nothing were banned; only to find out why there is no plan. */
    boolean ignoresBans;

    /** Shape [resource][open week], what one more learner costs there. */
    long[] price = new long[0];

    Shape shape;
    int learner;

    /** One more than there are posts to look at: the last q stands for none. */
    int width;

    /** Posts that are looked at, as places in {@link Options#postOptions}; q counts them. */
    int[] places = new int[0];

    /** Starts of the block at hand: from, to; its ends are those of the shape. */
    int from;

    int to;

    BlockRouting(Model model) {
        this.model = model;
        options = model.options;
        side = model.horizon + 1;
        shape = model.shapes[0];
    }

    final void begin(int who, long[] prices) {
        learner = who;
        price = prices;
        shape = model.shape(who);
        reserve(shape.blocks);
    }

    /** Looks at so many of the posts in reach, from this one on; after the last comes the first again. */
    final void lookAt(int first, int count) {
        widen(count);
        int base = options.firstPost[model.classOf[learner]];
        int posts = model.localPosts(learner);
        for (int q = 0; q < count; q++) {
            places[q] = base + (first + q) % posts;
        }
    }

    /** Looks at these of the posts in reach only. */
    final void lookAt(int[] local) {
        widen(local.length);
        int base = options.firstPost[model.classOf[learner]];
        for (int q = 0; q < local.length; q++) {
            places[q] = base + local[q];
        }
    }

    private void widen(int count) {
        width = count + 1;
        if (places.length < width) {
            places = new int[width];
        }
    }

    final void window(int b) {
        int low = b == 0 ? shape.begin : shape.endLow[b - 1];
        int high = b == 0 ? shape.begin : shape.endHigh[b - 1];
        from = Math.max(Math.max(low, shape.startLow[b]), shape.endLow[b] - shape.max[b]);
        to = Math.min(Math.min(high + shape.gap, shape.startHigh[b]), shape.endHigh[b] - shape.min[b]);
    }

    /**
     * Fills sum[at + e] - sum[at + s] = price of the post or laboratory of an option and of its mentors over the weeks
     * [s, e), and what is forbidden.
     */
    final void prefix(int o, int begin, int end, long[] sum, int at) {
        int first = options.first[o] * model.horizon;
        int second = options.second[o] * model.horizon;
        boolean bans = !ignoresBans && model.anyBan(o);
        long total = 0;
        sum[at + begin] = 0;
        for (int t = begin; t < end; t++) {
            total += first < 0 ? 0 : price[first + t];
            total += second < 0 ? 0 : price[second + t];
            total += bans && model.banned(o, t) ? Model.FORBIDDEN : 0;
            sum[at + t + 1] = total;
        }
    }

    /** Fills sum[e] - sum[s] = cost of the bed of an option over the weeks [s, e), with so much more a week. */
    final void beds(int o, int begin, int end, long each, long[] sum) {
        int beds = options.third[o] * model.horizon;
        long total = 0;
        sum[begin] = 0;
        for (int t = begin; t < end; t++) {
            total += each + (beds < 0 ? 0 : price[beds + t]);
            sum[t + 1] = total;
        }
    }
}
