package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Learners who hang together because they can reach the same posts or enterprises, where something there is overloaded. */
final class OverloadedParts {

    private final Model model;
    private final int[] joined;

    private OverloadedParts(Model model) {
        this.model = model;
        joined = new int[model.posts + model.enterprises];
        Arrays.setAll(joined, i -> i);
    }

    /** The classes of each overloaded part, parts in the order of their learners; at last all classes, if there are others. */
    static List<List<List<Integer>>> of(State state, LearnerClasses classes) {
        OverloadedParts parts = new OverloadedParts(state.model);
        classes.members().forEach(members -> parts.join(state.model.reachedPosts(members.getFirst())));
        boolean[] overloaded = parts.overloaded(state);
        Map<Integer, List<List<Integer>>> found = classes.members().stream()
                .collect(Collectors.groupingBy(parts::part, LinkedHashMap::new, Collectors.toList()));
        List<List<List<Integer>>> order = new ArrayList<>();
        found.forEach((part, members) -> {
            if (part >= 0 && overloaded[part]) {
                order.add(members);
            }
        });
        if (order.size() != 1 || found.size() > 1) {
            order.add(classes.members());
        }
        return order;
    }

    private void join(List<Integer> posts) {
        for (int post : posts) {
            joined[root(post)] = root(posts.getFirst());
            joined[root(model.posts + model.enterpriseOf[post])] = root(post);
        }
    }

    private int part(List<Integer> members) {
        List<Integer> posts = model.reachedPosts(members.getFirst());
        return posts.isEmpty() ? -1 : root(posts.getFirst());
    }

    private boolean[] overloaded(State state) {
        boolean[] overloaded = new boolean[joined.length];
        for (int cell = 0; cell < joined.length * model.horizon; cell++) {
            overloaded[root(cell / model.horizon)] |= state.load[cell] > model.capacity[cell];
        }
        return overloaded;
    }

    private int root(int i) {
        int at = i;
        while (joined[at] != at) {
            joined[at] = joined[joined[at]];
            at = joined[at];
        }
        return at;
    }
}
