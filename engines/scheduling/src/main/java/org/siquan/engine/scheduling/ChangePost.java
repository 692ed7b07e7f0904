package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;

/** Moves one block to another post or lodging in the same weeks. */
final class ChangePost implements Move {

    private final State state;
    private final Model model;

    ChangePost(State state) {
        this.state = state;
        model = state.model;
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        int block = random.nextInt(state.option.length);
        if (model.optionCount[block] < 2) {
            return false;
        }
        int option = model.optionFrom[block] + random.nextInt(model.optionCount[block]);
        int from = state.start[block];
        if (option == state.option[block]
                || state.changeDelta(block, option) > allowed
                || !model.free(option, from, from + state.length[block])) {
            return false;
        }
        state.set(block, from, state.length[block], option);
        return true;
    }
}
