package org.siquan.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where an overload cannot be moved to: from an overloaded post over the learners there to the other posts that they could
 * take but that are full all the while, and so on (the alternating tree in the proof of Hall's theorem).
 */
final class HallClosure {

    private static final int SETS = 12;

    private final Model model;
    private final State state;

    HallClosure(Model model, State state) {
        this.model = model;
        this.state = state;
    }

    /** Closed sets of posts around the posts overloaded in the weeks [from, to), as flags by post. */
    List<boolean[]> of(int from, int to) {
        List<boolean[]> sets = new ArrayList<>();
        for (int post = 0; post < model.posts && sets.size() < SETS; post++) {
            int start = post;
            if (overloaded(post, from, to) && sets.stream().noneMatch(set -> set[start])) {
                sets.add(around(post, from, to));
            }
        }
        return sets;
    }

    private boolean[] around(int start, int from, int to) {
        boolean[] in = new boolean[model.posts];
        boolean[] seen = new boolean[model.learners];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        in[start] = true;
        while (!open.isEmpty()) {
            int post = open.remove();
            for (int i = 0; i < state.occupants(post); i++) {
                int block = state.occupant(post, i);
                int learner = model.learnerOf[block];
                if (seen[learner] || state.start[block] >= to || state.start[block] + state.length[block] <= from) {
                    continue;
                }
                seen[learner] = true;
                int end = model.optionFrom[block] + model.optionCount[block];
                for (int option = model.optionFrom[block]; option < end; option++) {
                    int other = model.options.post[option];
                    if (!in[other] && full(other, from, to)) {
                        in[other] = true;
                        open.add(other);
                    }
                }
            }
        }
        return in;
    }

    private boolean overloaded(int post, int from, int to) {
        int mentors = model.posts + model.enterpriseOf[post];
        for (int week = from; week < to; week++) {
            if (room(post, week) < 0 || room(mentors, week) < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean full(int post, int from, int to) {
        int[] room = new int[to - from];
        Arrays.setAll(
                room, i -> Math.min(room(post, from + i), room(model.posts + model.enterpriseOf[post], from + i)));
        return Arrays.stream(room).allMatch(each -> each <= 0);
    }

    private int room(int resource, int week) {
        int cell = resource * model.horizon + week;
        return model.capacity[cell] - state.load[cell];
    }
}
