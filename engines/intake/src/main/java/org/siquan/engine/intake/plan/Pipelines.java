package org.siquan.engine.intake.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What links must keep: known ends, never more than all graduates, and no way back to where a learner began. */
public final class Pipelines {

    private Pipelines() {}

    /** @param leaving offerings, with the part of the graduates that studies on outside */
    static void check(List<Link> links, Map<String, Double> leaving) {
        Map<String, Double> out = new HashMap<>(leaving);
        for (Link link : links) {
            if (!leaving.containsKey(link.from()) || !leaving.containsKey(link.to())) {
                throw new IllegalArgumentException("link %s -> %s names an unknown offering%nTry: one of the offerings"
                        .formatted(link.from(), link.to()));
            }
            if (out.merge(link.from(), link.part(), Double::sum) > 1 + 1e-9) {
                throw new IllegalArgumentException(
                        "more than all graduates of %s study on%nTry: parts that sum to at most 1"
                                .formatted(link.from()));
            }
        }
        List<String> cycle = cycle(links);
        if (!cycle.isEmpty()) {
            throw new IllegalArgumentException(
                    "links lead back: %s%nTry: leave out one of these links".formatted(String.join(" -> ", cycle)));
        }
    }

    /** Offerings of a way that leads back to its beginning, first = last; empty if there is none. */
    public static List<String> cycle(List<Link> links) {
        Map<String, List<String>> next = new HashMap<>();
        links.forEach(link ->
                next.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to()));
        Set<String> done = new HashSet<>();
        for (Link link : links) {
            Deque<String> way = new ArrayDeque<>();
            List<String> found = walk(link.from(), next, done, way);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> walk(String at, Map<String, List<String>> next, Set<String> done, Deque<String> way) {
        if (way.contains(at)) {
            List<String> found = new ArrayList<>(way);
            found = new ArrayList<>(found.subList(found.indexOf(at), found.size()));
            found.add(at);
            return found;
        }
        if (!done.contains(at)) {
            way.addLast(at);
            for (String to : next.getOrDefault(at, List.of())) {
                List<String> found = walk(to, next, done, way);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            way.removeLast();
            done.add(at);
        }
        return List.of();
    }
}
