package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A class moves; classes that it now breaks a required constraint with move as well, and so on, each once (ejection chain:
 * Glover 1996, doi:10.1016/0166-218X(94)00037-E). One that is in the way goes to its best place, if that is better than to
 * stay; one that must be like the mover (same days, same time, same room …) follows it at any cost, so that whole sets move
 * together. A swap is a chain of two. The moves are made at once and undone when rejected.
 */
final class EjectionChain implements UniversityMove {

    private static final int LONGEST = 20;
    private static final int EJECTIONS = 5;
    private static final int TIMES = 32;

    private final UniversityState state;
    private final Model model;
    private final Pick pick;
    private final int[] moved = new int[LONGEST];
    private final int[] oldTime = new int[LONGEST];
    private final int[] oldOption = new int[LONGEST];
    private int size;
    private int ejections;
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
        ejections = 0;
        int c = pick.aClass(random, 3);
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
                if (PairRule.isOverlap(pairs.kind[i])) {
                    eject(random, other);
                } else {
                    follow(random, other, c, i);
                }
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
        if (++ejections > EJECTIONS) {
            return;
        }
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

    /** The best of the places of the class that keep the relation {@code pair} with the leader. */
    private void follow(FastRandom random, int c, int leader, int pair) {
        best = Long.MAX_VALUE;
        bestTime = -1;
        int wanted = model.optionOf(c, state.at.room[leader]);
        for (int time = model.timeFrom[c]; time < model.timeFrom[c + 1]; time++) {
            int here = state.at.option[c];
            if (model.roomOptions(c) == 0) {
                lookIfLike(c, time, -1, leader, pair);
                continue;
            }
            if (model.open(c, time, here)) {
                lookIfLike(c, time, here, leader, pair);
            }
            if (wanted >= 0 && model.open(c, time, wanted)) {
                lookIfLike(c, time, wanted, leader, pair);
            }
            int option = pick.room(random, c, time);
            if (option >= 0) {
                lookIfLike(c, time, option, leader, pair);
            }
        }
        if (bestTime >= 0) {
            step(c, bestTime, bestOption);
        }
    }

    private void lookIfLike(int c, int time, int option, int leader, int pair) {
        Placements at = state.at;
        int room = option < 0 ? -1 : model.roomId[option];
        if (!PairRule.broken(
                model.pairs.kind[pair],
                model.pairs.number[pair],
                at.days[leader],
                at.weeks[leader],
                at.start[leader],
                at.end[leader],
                model.days[time],
                model.weeks[time],
                model.start[time],
                model.end[time],
                model.way(at.room[leader], room),
                at.room[leader] == room)) {
            look(c, time, option);
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
