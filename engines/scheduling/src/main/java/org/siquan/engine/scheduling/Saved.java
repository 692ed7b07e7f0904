package org.siquan.engine.scheduling;

import java.util.Arrays;

/** The plans of a few learners, to go back to. */
final class Saved {

    private final State state;
    private final Model model;
    private int[] learners = new int[8];
    private int[] blocks = new int[64];
    private int count;
    private int filled;

    Saved(State state) {
        this.state = state;
        model = state.model;
    }

    /** Remembers the plan of this learner alone. */
    void keep(int learner) {
        clear();
        add(learner);
    }

    void clear() {
        count = 0;
        filled = 0;
    }

    /** Remembers the plan of this learner, too. */
    void add(int learner) {
        if (count == learners.length) {
            learners = Arrays.copyOf(learners, 2 * count);
        }
        learners[count++] = learner;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            if (filled + 3 > blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            blocks[filled++] = state.start[block];
            blocks[filled++] = state.length[block];
            blocks[filled++] = state.option[block];
        }
    }

    /** Puts everybody remembered back. */
    void restore() {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int learner = learners[i];
            for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
                state.set(block, blocks[at], blocks[at + 1], blocks[at + 2]);
                at += 3;
            }
        }
    }
}
