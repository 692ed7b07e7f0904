package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A class moves; classes that it now breaks a required constraint with move to their best place, and so on, each once
 * (ejection chain: Glover 1996, doi:10.1016/0166-218X(94)00037-E). A swap is a chain of two. The moves are made at once and
 * undone when rejected.
 */
final class EjectionChain implements UniversityMove {

    private static final int LONGEST = 6;
    private static final int TIMES = 48;

    private final UniversityState state;
    private final Model model;
    private final Pick pick;
    private final int[] moved = new int[LONGEST];
    private final int[] oldTime = new int[LONGEST];
    private final int[] oldOption = new int[LONGEST];
    private int size;
    private int bestTime;
    private int bestOption;
    private long best;

    EjectionChain(UniversityState state, Pick pick) {
        this.state = state;
        model = state.model;
        this.pick = pick;
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        size = 0;
        int c = pick.aClass(random);
        if (c < 0) {
            return SearchState.NONE;
        }
        int time = model.timeFrom[c] + random.nextInt(model.times(c));
        int option = pick.room(random, c, time);
        if (model.roomOptions(c) > 0 && option < 0) {
            return SearchState.NONE;
        }
        long before = state.cost();
        step(c, time, option);
        for (int i = 0; i < size && size < LONGEST; i++) {
            ejectPairs(random, moved[i]);
            ejectRoom(random, moved[i]);
        }
        return state.cost() - before;
    }

    private void step(int c, int time, int option) {
        moved[size] = c;
        oldTime[size] = state.at.time[c];
        oldOption[size] = state.at.option[c];
        size++;
        state.move(c, time, option);
    }

    private void ejectPairs(FastRandom random, int c) {
        PairTable pairs = model.pairs;
        Placements at = state.at;
        for (int i = pairs.from[c]; i < pairs.from[c + 1] && size < LONGEST; i++) {
            int other = pairs.other[i];
            if (pairs.hard[i] == 1
                    && !isMoved(other)
                    && PairRule.broken(
                            pairs.kind[i],
                            pairs.number[i],
                            at.days[c],
                            at.weeks[c],
                            at.start[c],
                            at.end[c],
                            at.days[other],
                            at.weeks[other],
                            at.start[other],
                            at.end[other],
                            model.way(at.room[c], at.room[other]),
                            at.room[c] == at.room[other])) {
                eject(random, other);
            }
        }
    }

    private void ejectRoom(FastRandom random, int c) {
        Placements at = state.at;
        int room = at.room[c];
        if (room < 0) {
            return;
        }
        for (int i = at.count[room] - 1; i >= 0 && size < LONGEST; i--) {
            int other = i < at.count[room] ? at.occupants[room][i] : c;
            if (!isMoved(other)
                    && at.start[c] < at.end[other]
                    && at.start[other] < at.end[c]
                    && (at.days[c] & at.days[other]) != 0
                    && (at.weeks[c] & at.weeks[other]) != 0) {
                eject(random, other);
            }
        }
    }

    private boolean isMoved(int c) {
        for (int i = 0; i < size; i++) {
            if (moved[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** The best of many places of the class, if it is better than where it is. */
    private void eject(FastRandom random, int c) {
        best = state.own(c);
        bestTime = -1;
        int times = model.times(c);
        int first = random.nextInt(times);
        for (int k = 0; k < Math.min(times, TIMES); k++) {
            int time = model.timeFrom[c] + (first + k) % times;
            int here = state.at.option[c];
            if (model.roomOptions(c) == 0) {
                look(c, time, -1);
                continue;
            }
            if (model.open(c, time, here)) {
                look(c, time, here);
            }
            int option = pick.room(random, c, time);
            if (option >= 0 && option != here) {
                look(c, time, option);
            }
        }
        if (bestTime >= 0) {
            step(c, bestTime, bestOption);
        }
    }

    private void look(int c, int time, int option) {
        long cost = state.local.of(c, time, option, best - 1);
        if (cost < best) {
            best = cost;
            bestTime = time;
            bestOption = option;
        }
    }

    @Override
    public void accept() {
        size = 0;
    }

    @Override
    public void reject() {
        while (size > 0) {
            size--;
            state.move(moved[size], oldTime[size], oldOption[size]);
        }
    }
}
