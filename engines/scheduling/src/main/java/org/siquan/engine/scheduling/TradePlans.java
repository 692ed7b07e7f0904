package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Lets two learners of one pattern exchange their plans, or a part that begins and ends in weeks that fit both, where each may
 * be at the other's posts and lodgings. All that is in use stays in use, so only burdens, changes of post and wishes differ:
 * this is what evens burdens out among learners who are alike.
 */
final class TradePlans implements Move {

    private final State state;
    private final Model model;
    private final Options options;
    private final int[][] byShape;
    private final int[][] byClass;

    /** The options by which one does what the other does now, by block index. */
    private int[] mine = new int[8];

    private int[] theirs = new int[8];
    private int from;
    private int to;

    TradePlans(State state) {
        this.state = state;
        model = state.model;
        options = model.options;
        byShape = new int[model.shapes.length][];
        for (int shape = 0; shape < byShape.length; shape++) {
            int wanted = shape;
            byShape[shape] = IntStream.range(0, model.learners)
                    .filter(l -> model.shapeOf[l] == wanted)
                    .toArray();
        }
        byClass = model.classes.members().stream()
                .map(members -> members.stream().mapToInt(l -> l).toArray())
                .toArray(int[][]::new);
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        int one = random.nextInt(model.learners);
        int[] same = random.nextBoolean() ? byClass[model.classOf[one]] : byShape[model.shapeOf[one]];
        int two = same[random.nextInt(same.length)];
        if (one == two) {
            return false;
        }
        cut(one, two, random);
        if (from == to || !translate(one, two) || difference(one, two) > allowed) {
            return false;
        }
        exchange(one, two);
        return true;
    }

    /** Chooses a part of the plans: from a week that fits both to the next such week or to the end. */
    private void cut(int one, int two, RandomGenerator random) {
        int blocks = model.shape(one).blocks;
        from = random.nextInt(blocks);
        while (from > 0 && !fits(one, two, from)) {
            from--;
        }
        to = blocks;
        if (random.nextBoolean()) {
            to = from + 1;
            while (to < blocks && !fits(one, two, to)) {
                to++;
            }
        }
    }

    /** True if each could go on with the other's plan from block b on. */
    private boolean fits(int one, int two, int b) {
        int here = model.firstBlock[one] + b;
        int there = model.firstBlock[two] + b;
        int gap = model.shape(one).gap;
        int mineAfter = state.start[there] - state.start[here - 1] - state.length[here - 1];
        int theirsAfter = state.start[here] - state.start[there - 1] - state.length[there - 1];
        return mineAfter >= 0 && mineAfter <= gap && theirsAfter >= 0 && theirsAfter <= gap;
    }

    private boolean translate(int one, int two) {
        if (mine.length < to) {
            mine = new int[to];
            theirs = new int[to];
        }
        boolean alike = model.classOf[one] == model.classOf[two];
        for (int b = from; b < to; b++) {
            int here = model.firstBlock[one] + b;
            int there = model.firstBlock[two] + b;
            mine[b] = alike ? state.option[there] : same(here, there);
            theirs[b] = alike ? state.option[here] : mine[b] < 0 ? -1 : same(there, here);
            if (theirs[b] < 0) {
                return false;
            }
        }
        return true;
    }

    private int same(int block, int other) {
        int wanted = state.option[other];
        int start = state.start[other];
        int end = model.optionFrom[block] + model.optionCount[block];
        for (int o = model.optionFrom[block]; o < end; o++) {
            if (options.post[o] == options.post[wanted] && options.lodging[o] == options.lodging[wanted]) {
                return model.free(o, start, start + state.length[other]) ? o : -1;
            }
        }
        return -1;
    }

    private long difference(int one, int two) {
        long linear = 0;
        long mineMore = 0;
        long theirsMore = 0;
        for (int b = from; b < to; b++) {
            int here = model.firstBlock[one] + b;
            int there = model.firstBlock[two] + b;
            int o = state.option[here];
            int p = state.option[there];
            linear += state.length[there] * (options.weekCost[mine[b]] - options.weekCost[p]);
            linear += state.length[here] * (options.weekCost[theirs[b]] - options.weekCost[o]);
            mineMore += (long) state.length[there] * options.burden[mine[b]]
                    - (long) state.length[here] * options.burden[o];
            theirsMore += (long) state.length[here] * options.burden[theirs[b]]
                    - (long) state.length[there] * options.burden[p];
        }
        long squares = growth(state.burden[one], mineMore) + growth(state.burden[two], theirsMore);
        long changes = changes(one, two) + changes(two, one) - changes(one, one) - changes(two, two);
        return linear + squares * model.weights.fairness() + changes * model.weights.continuity();
    }

    private static long growth(long burden, long more) {
        return more * (2 * burden + more);
    }

    /** Changes of post of a plan that is the one's, but the other's in the part. */
    private long changes(int one, int other) {
        int changes = 0;
        int last = -1;
        for (int b = 0; b < model.shape(one).blocks; b++) {
            int who = b >= from && b < to ? other : one;
            int post = options.post[state.option[model.firstBlock[who] + b]];
            if (post >= 0) {
                changes += last >= 0 && last != post ? 1 : 0;
                last = post;
            }
        }
        return changes;
    }

    private void exchange(int one, int two) {
        for (int b = from; b < to; b++) {
            int here = model.firstBlock[one] + b;
            int there = model.firstBlock[two] + b;
            int start = state.start[here];
            int length = state.length[here];
            state.set(here, state.start[there], state.length[there], mine[b]);
            state.set(there, start, length, theirs[b]);
        }
    }
}
