package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/** One class to another time, another room, or both. */
final class MoveClass implements UniversityMove {

    private final UniversityState state;
    private final Model model;
    private final Pick pick;
    private int c;
    private int time;
    private int option;

    MoveClass(UniversityState state, Pick pick) {
        this.state = state;
        model = state.model;
        this.pick = pick;
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        c = pick.aClass(random, 1);
        return c >= 0 && draw(random) ? state.difference(c, time, option, allowed) : SearchState.NONE;
    }

    private boolean draw(FastRandom random) {
        time = state.at.time[c];
        option = state.at.option[c];
        int rooms = model.roomOptions(c);
        int times = model.times(c);
        boolean roomOnly = times == 1 || (rooms > 1 && random.nextInt(4) == 0);
        if (roomOnly) {
            option = pick.room(random, c, time);
            return option >= 0 && option != state.at.option[c];
        }
        time = model.timeFrom[c] + random.nextInt(times);
        if (rooms > 0 && (!model.open(c, time, option) || random.nextInt(2) == 0)) {
            option = pick.room(random, c, time);
            if (option < 0) {
                return false;
            }
        }
        return time != state.at.time[c] || option != state.at.option[c];
    }

    @Override
    public void accept() {
        state.move(c, time, option);
    }

    @Override
    public void reject() {
        // nothing was changed
    }
}
