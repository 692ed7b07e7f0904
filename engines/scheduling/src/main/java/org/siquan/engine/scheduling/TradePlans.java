package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Lets two learners of one pattern exchange their whole plans, where each may be at the other's posts and lodgings. */
final class TradePlans implements Move {

    private final State state;
    private final Model model;
    private final Options options;
    private final int[][] byShape;
    private int[] mine = new int[8];
    private int[] theirs = new int[8];

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
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        int one = random.nextInt(model.learners);
        int[] same = byShape[model.shapeOf[one]];
        int two = same[random.nextInt(same.length)];
        if (one == two || !translate(one, two)) {
            return false;
        }
        long before = state.cost();
        exchange(one, two);
        if (state.cost() - before <= allowed) {
            return true;
        }
        translate(one, two);
        exchange(one, two);
        return false;
    }

    /** Finds for each block the option by which the one can do what the other does now. */
    private boolean translate(int one, int two) {
        int blocks = model.shape(one).blocks;
        if (mine.length < blocks) {
            mine = new int[blocks];
            theirs = new int[blocks];
        }
        for (int b = 0; b < blocks; b++) {
            mine[b] = same(model.firstBlock[one] + b, model.firstBlock[two] + b);
            theirs[b] = mine[b] < 0 ? -1 : same(model.firstBlock[two] + b, model.firstBlock[one] + b);
            if (theirs[b] < 0) {
                return false;
            }
        }
        return true;
    }

    private int same(int block, int other) {
        int wanted = state.option[other];
        int from = state.start[other];
        int end = model.optionFrom[block] + model.optionCount[block];
        for (int o = model.optionFrom[block]; o < end; o++) {
            if (options.post[o] == options.post[wanted] && options.lodging[o] == options.lodging[wanted]) {
                return model.free(o, from, from + state.length[other]) ? o : -1;
            }
        }
        return -1;
    }

    private void exchange(int one, int two) {
        int blocks = model.shape(one).blocks;
        for (int b = 0; b < blocks; b++) {
            int here = model.firstBlock[one] + b;
            int there = model.firstBlock[two] + b;
            int start = state.start[here];
            int length = state.length[here];
            state.set(here, state.start[there], state.length[there], mine[b]);
            state.set(there, start, length, theirs[b]);
        }
    }
}
