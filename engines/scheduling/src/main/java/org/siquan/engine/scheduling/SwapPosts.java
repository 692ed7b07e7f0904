package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;

/** Lets two learners exchange their posts in work blocks that overlap in time; each keeps their own weeks. */
final class SwapPosts implements Move {

    private final State state;
    private final Model model;
    private final Options options;

    SwapPosts(State state) {
        this.state = state;
        model = state.model;
        options = model.options;
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        int block = random.nextInt(state.option.length);
        int old = state.option[block];
        if (options.post[old] < 0 || model.optionCount[block] < 2) {
            return false;
        }
        int option = model.optionFrom[block] + random.nextInt(model.optionCount[block]);
        int post = options.post[option];
        int there = state.occupants(post);
        if (post == options.post[old] || there == 0) {
            return false;
        }
        int other = state.occupant(post, random.nextInt(there));
        int from = state.start[block];
        int to = from + state.length[block];
        int otherFrom = state.start[other];
        int otherTo = otherFrom + state.length[other];
        int otherOption = find(other, options.post[old]);
        if (otherOption < 0
                || Math.min(to, otherTo) - Math.max(from, otherFrom) <= Math.max(to - from, otherTo - otherFrom) / 2
                || !model.free(option, from, to)
                || !model.free(otherOption, otherFrom, otherTo)) {
            return false;
        }
        int otherOld = state.option[other];
        long before = state.cost();
        state.set(block, from, to - from, option);
        state.set(other, otherFrom, otherTo - otherFrom, otherOption);
        if (state.cost() - before <= allowed) {
            return true;
        }
        state.set(other, otherFrom, otherTo - otherFrom, otherOld);
        state.set(block, from, to - from, old);
        return false;
    }

    /** The option of this block at the post, or -1; options are ordered by post. */
    private int find(int block, int post) {
        int low = model.optionFrom[block];
        int high = low + model.optionCount[block] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (options.post[middle] < post) {
                low = middle + 1;
            } else if (options.post[middle] > post) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
