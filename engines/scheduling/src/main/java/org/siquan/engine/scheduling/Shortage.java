package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some resources in some weeks which every plan together needs more than there is (a Hall-type violation): the least use
 * that each learner must make of them, added up, exceeds their capacity. Finding the least use is a routing at price 1, or at
 * a weight of its own for each resource and week, by which the capacity is multiplied too.
 */
final class Shortage {

    private final Model model;
    private final Router router;
    private final LearnerClasses classes;
    private final long[] price;
    private final boolean[] resources;
    private final boolean[] weeks;

    /** Shape as {@link #price}; none = 1 everywhere. */
    private long[] weight = new long[0];

    Shortage(Model model, Router router, LearnerClasses classes) {
        this.model = model;
        this.router = router;
        this.classes = classes;
        price = new long[model.resources * model.horizon];
        resources = new boolean[model.resources];
        weeks = new boolean[model.horizon];
    }

    /** Sets what is looked at: these resources in the weeks [from, to). */
    void choose(List<Integer> chosen, int from, int to) {
        Arrays.fill(resources, false);
        chosen.forEach(resource -> resources[resource] = true);
        Arrays.fill(weeks, false);
        Arrays.fill(weeks, from, to, true);
        weight = new long[0];
    }

    /** The same with any weeks. */
    void choose(List<Integer> chosen, List<Integer> chosenWeeks) {
        choose(chosen, 0, 0);
        chosenWeeks.forEach(week -> weeks[week] = true);
    }

    /** Sets what is looked at: each resource in each week at this weight, shape [resource][open week], &ge; 0. */
    void choose(long[] weights) {
        choose(List.of(), 0, 0);
        for (int cell = 0; cell < weights.length; cell++) {
            resources[cell / model.horizon] |= weights[cell] > 0;
            weeks[cell % model.horizon] |= weights[cell] > 0;
        }
        weight = weights.clone();
    }

    /** True if no plan for all learners can keep within the chosen capacities. */
    boolean proven() {
        return needed(null) > available();
    }

    /** Drops resources and weeks, larger groups first, as long as the proof holds, until none can be dropped. */
    void minimise() {
        boolean dropped = true;
        while (dropped) {
            boolean fewerResources = shrink(resources);
            dropped = shrink(weeks) || fewerResources;
        }
    }

    /** Learners who cannot avoid what is chosen. */
    List<Integer> learners() {
        List<Integer> all = new ArrayList<>();
        needed(all);
        return all.stream().sorted().toList();
    }

    List<Integer> chosenResources() {
        return indices(resources);
    }

    List<Integer> chosenWeeks() {
        return indices(weeks);
    }

    long needed(@Nullable List<Integer> who) {
        fillPrices();
        Map<Long, Long> known = new HashMap<>();
        long sum = 0;
        for (List<Integer> members : classes.members()) {
            int learner = members.getFirst();
            long blocks = uniform(learner);
            long least = blocks == 0
                    ? 0
                    : blocks < 0 || weight.length > 0
                            ? leastUse(learner)
                            : known.computeIfAbsent(
                                    blocks * model.shapes.length + model.shapeOf[learner],
                                    ignored -> leastUse(learner));
            sum += least * members.size();
            if (who != null && least > 0) {
                who.addAll(members);
            }
        }
        return sum;
    }

    private long leastUse(int learner) {
        // Without bans a learner needs no more, so the proof stays valid, and classes with other bans can share it.
        router.ignoresBans = weight.length == 0;
        boolean possible = router.route(learner, price, 0, false);
        router.ignoresBans = false;
        return possible ? router.value : 0;
    }

    /**
     * The blocks (as bits) all of whose options use what is chosen, if each block has all or none; -1 if some block has a
     * choice or there are too many blocks. Learners of one pattern and equal bits need equally much.
     */
    private long uniform(int learner) {
        Options options = model.options;
        long bits = 0;
        int first = model.firstBlock[learner];
        int blocks = model.firstBlock[learner + 1] - first;
        for (int b = 0; b < blocks; b++) {
            int from = model.optionFrom[first + b];
            int inside = 0;
            for (int o = from; o < from + model.optionCount[first + b]; o++) {
                inside += uses(options.first[o]) || uses(options.second[o]) || uses(options.third[o]) ? 1 : 0;
            }
            if (inside != 0 && (inside != model.optionCount[first + b] || b > 40)) {
                return -1;
            }
            bits |= inside == 0 ? 0 : 1L << b;
        }
        return bits;
    }

    private boolean uses(int resource) {
        return resource >= 0 && resources[resource];
    }

    long available() {
        fillPrices();
        long sum = 0;
        for (int cell = 0; cell < price.length; cell++) {
            sum += price[cell] == 0 ? 0 : price[cell] * model.capacity[cell];
        }
        return sum;
    }

    /** The greatest that one more place in each of the chosen weeks adds. */
    long worthOfAPlace() {
        fillPrices();
        long most = 0;
        for (int resource = 0; resource < model.resources; resource++) {
            most = Math.max(
                    most,
                    Arrays.stream(price, resource * model.horizon, (resource + 1) * model.horizon)
                            .sum());
        }
        return most;
    }

    /** True if some places or weeks count more than others. */
    boolean weighted() {
        return Arrays.stream(weight).anyMatch(each -> each > 1);
    }

    private void fillPrices() {
        Arrays.fill(price, 0);
        for (int resource = 0; resource < model.resources; resource++) {
            for (int week = 0; resources[resource] && week < model.horizon; week++) {
                int cell = resource * model.horizon + week;
                price[cell] = !weeks[week] ? 0 : weight.length == 0 ? 1 : weight[cell];
            }
        }
    }

    private boolean shrink(boolean[] set) {
        boolean any = false;
        int members = indices(set).size();
        for (int group = Math.max(1, members / 2); group >= 1; group /= 2) {
            List<Integer> in = indices(set);
            for (int from = 0; from < in.size() && in.size() > 1; from += group) {
                List<Integer> part = in.subList(from, Math.min(in.size(), from + group));
                part.forEach(i -> set[i] = false);
                if (proven()) {
                    any = true;
                } else {
                    part.forEach(i -> set[i] = true);
                }
            }
        }
        return any;
    }

    private static List<Integer> indices(boolean[] set) {
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                in.add(i);
            }
        }
        return in;
    }
}
