package org.siquan.engine.scheduling;

import java.util.Arrays;

/**
 * What was published, by block of a model: where each block stood, in open weeks, and what it is worth to leave it there. A
 * block that was not published, or cannot stand there any more, has no option. Not thread-safe.
 */
final class Kept {

    final int[] start;
    final int[] length;
    final int[] option;
    /** Options as published, whether they can stand or not. */
    final int[] found;

    /** Options of blocks that have begun and can be spent in no other way any more; none elsewhere. */
    final int[] bound;
    /** True of a block that was published where it cannot stand any more. */
    final boolean[] lost;

    final int[] postBefore;
    final int[] lodgingBefore;

    /** Cost of one change. */
    long price;

    private final Model model;

    /** @param published learners in the order of the problem; a learner without any block is new */
    Kept(Model model, RotationSchedule published) {
        this.model = model;
        int blocks = model.firstBlock[model.learners];
        start = new int[blocks];
        length = new int[blocks];
        option = new int[blocks];
        lost = new boolean[blocks];
        postBefore = new int[blocks];
        lodgingBefore = new int[blocks];
        found = new int[blocks];
        bound = new int[blocks];
        Arrays.fill(option, State.NONE);
        Arrays.fill(found, State.NONE);
        Arrays.fill(bound, State.NONE);
        for (int learner = 0; learner < model.learners; learner++) {
            for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
                read(published, learner, block);
            }
        }
    }

    private void read(RotationSchedule published, int learner, int block) {
        int index = model.blockIndex(block);
        int first = -1;
        for (int t = 0; t < model.horizon; t++) {
            if (published.block(learner, model.openWeeks[t]) == index) {
                first = first < 0 ? t : first;
                length[block]++;
            }
        }
        if (first < 0) {
            return;
        }
        start[block] = first;
        int week = model.openWeeks[first];
        postBefore[block] = published.post(learner, week);
        lodgingBefore[block] = published.lodging(learner, week);
        found[block] = option(block, postBefore[block], lodgingBefore[block]);
        option[block] = found[block];
        lost[block] = option[block] == State.NONE
                || !model.free(option[block], first, first + length[block])
                || !contiguous(published, learner, index, first, length[block]);
        option[block] = lost[block] ? State.NONE : option[block];
    }

    /** False if the block was published in pieces, between which a week has opened since. */
    private boolean contiguous(RotationSchedule published, int learner, int index, int first, int weeks) {
        for (int t = first; t < first + weeks; t++) {
            if (published.block(learner, model.openWeeks[t]) != index) {
                return false;
            }
        }
        return true;
    }

    private int option(int block, int post, int lodging) {
        for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
            if (model.options.post[o] == post && model.options.lodging[o] == lodging) {
                return o;
            }
        }
        return State.NONE;
    }

    /** True if the block was published at all. */
    boolean published(int block) {
        return option[block] != State.NONE || lost[block];
    }

    /** True if every block of the learner was published and can stay where it was. */
    boolean stands(int learner) {
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            if (option[block] == State.NONE) {
                return false;
            }
        }
        return true;
    }

    /** What it saves to place the block there with its published option. */
    long worth(int block, int from, int weeks) {
        return from == start[block] && weeks == length[block] ? price : 0;
    }

    /** True if the block stands where it was published. */
    boolean keeps(State state, int block) {
        return option[block] == state.option[block]
                && start[block] == state.start[block]
                && length[block] == state.length[block];
    }

    /** Published blocks of the learner that stand elsewhere. */
    int changes(State state, int learner) {
        int changes = 0;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            changes += published(block) && !keeps(state, block) ? 1 : 0;
        }
        return changes;
    }

    /** Places the learner as published. */
    void place(State state, int learner) {
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            state.set(block, start[block], length[block], option[block]);
        }
    }
}
