package org.siquan.engine.scheduling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Which resources share one price in a week: each its own, or, coarsely, the posts of one site that serve the same families
 * of orders, so that a few hundred prices stand for thousands of posts. Any sharing gives a valid bound. Of posts that share
 * prices and cost the same a class of learners needs to look at one only.
 */
final class PriceRows {

    final int rows;
    private final Model model;
    private final int[] rowOf;
    private final int[][] looked;

    private PriceRows(Model model, int rows, int[] rowOf, boolean every) {
        this.model = model;
        this.rows = rows;
        this.rowOf = rowOf;
        int classes = model.classes.members().size();
        looked = new int[classes][];
        for (int c = 0; c < classes; c++) {
            looked[c] = every ? IntStream.range(0, model.options.posts(c)).toArray() : representatives(c);
        }
    }

    /** A price for each resource. */
    static PriceRows fine(Model model) {
        return new PriceRows(
                model, model.resources, IntStream.range(0, model.resources).toArray(), true);
    }

    /** A price for all posts of a site that serve one family of orders, and one for the mentors of such posts. */
    static PriceRows coarse(Model model) {
        Map<Object, Integer> known = new HashMap<>();
        ToIntFunction<Object> number = key -> known.computeIfAbsent(key, ignored -> known.size());
        Map<String, Integer> family = families(model.problem);
        int[] rowOf = new int[model.resources];
        Map<Integer, Set<Integer>> rowsOfEnterprise = new HashMap<>();
        for (int p = 0; p < model.posts; p++) {
            Post post = model.problem.posts().get(p);
            // Orders that nobody has belong to no family; all others that a post accepts are of one.
            int orders = family.entrySet().stream()
                    .filter(order -> post.accepts(order.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .min()
                    .orElse(-1);
            rowOf[p] = number.applyAsInt(List.of(post.site(), orders));
            rowsOfEnterprise
                    .computeIfAbsent(model.enterpriseOf[p], ignored -> new TreeSet<>())
                    .add(rowOf[p]);
        }
        for (int e = 0; e < model.enterprises; e++) {
            rowOf[model.posts + e] = number.applyAsInt(Set.copyOf(rowsOfEnterprise.getOrDefault(e, Set.of())));
        }
        for (int r = model.firstLaboratory; r < model.resources; r++) {
            rowOf[r] = number.applyAsInt("resource " + r);
        }
        return new PriceRows(model, known.size(), rowOf, false);
    }

    /** Orders that some post accepts together are of one family. */
    private static Map<String, Integer> families(RotationProblem problem) {
        Map<String, Integer> family = new HashMap<>();
        for (Learner learner : problem.learners()) {
            family.putIfAbsent(learner.order(), family.size());
        }
        for (Post post : problem.posts()) {
            Set<Integer> together = new HashSet<>();
            Set<String> accepted =
                    post.acceptedOrders().isEmpty() ? Set.copyOf(family.keySet()) : post.acceptedOrders();
            for (String order : accepted) {
                Integer known = family.get(order);
                if (known != null) {
                    together.add(known);
                }
            }
            if (together.size() > 1) {
                int joined = together.stream().min(Integer::compare).orElseThrow();
                family.replaceAll((order, number) -> together.contains(number) ? joined : number);
            }
        }
        return family;
    }

    /** The row of a resource. */
    int row(int resource) {
        return rowOf[resource];
    }

    /** Local posts that a class of learners has to look at. */
    int[] posts(int learnerClass) {
        return looked[learnerClass];
    }

    /** Of all posts with one profile and one price those without bans are the cheapest, and all alike. */
    private int[] representatives(int learnerClass) {
        Options options = model.options;
        int first = options.firstPost[learnerClass];
        int posts = options.posts(learnerClass);
        Set<List<Integer>> free = new HashSet<>();
        for (int q = 0; q < posts; q++) {
            if (!banned(first + q)) {
                free.add(key(first + q));
            }
        }
        Set<List<Integer>> seen = new HashSet<>();
        return IntStream.range(0, posts)
                .filter(q -> banned(first + q) ? !free.contains(key(first + q)) : seen.add(key(first + q)))
                .toArray();
    }

    private boolean banned(int place) {
        Options options = model.options;
        for (int o = options.postOptions[place]; o < options.postOptions[place + 1]; o++) {
            if (model.anyBan(o)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> key(int place) {
        Options options = model.options;
        int o = options.postOptions[place];
        return List.of(options.profile[place], rowOf[options.first[o]], rowOf[options.second[o]]);
    }
}
