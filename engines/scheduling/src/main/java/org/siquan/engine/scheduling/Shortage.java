package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some resources in some weeks which every plan together needs more than there is (a Hall-type violation): the least use
 * that each learner must make of them, added up, exceeds their capacity. Finding the least use is a routing at price 1.
 */
final class Shortage {

    private final Model model;
    private final Router router;
    private final LearnerClasses classes;
    private final long[] price;
    private final boolean[] resources;
    private final boolean[] weeks;

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
                    : blocks < 0
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
        // Bans are left out: without them a learner needs no more, so the proof stays valid and classes can share it.
        router.ignoresBans = true;
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
        long sum = 0;
        for (int resource = 0; resource < model.resources; resource++) {
            for (int week = 0; resources[resource] && week < model.horizon; week++) {
                sum += weeks[week] ? model.capacity[resource * model.horizon + week] : 0;
            }
        }
        return sum;
    }

    private void fillPrices() {
        Arrays.fill(price, 0);
        for (int resource = 0; resource < model.resources; resource++) {
            for (int week = 0; resources[resource] && week < model.horizon; week++) {
                price[resource * model.horizon + week] = weeks[week] ? 1 : 0;
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
