package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Finds out whether every plan must overload something, even if learners could be split between plans, by column generation
 * (Dantzig &amp; Wolfe 1960): a linear programme over the plans known so far prices what is short, and each class of learners
 * offers the plan that uses least at these prices. The prices are the proof (Farkas' lemma): at them everybody together needs
 * more than there is. They are rounded to whole numbers and the proof is counted with these.
 *
 * <p>Looked at are some classes of learners and the resources that are full: what others need comes on top, so the proof holds.
 */
final class LeastOverload {

    /** Prices are fractions with small denominators, of which this is a multiple. */
    private static final int UNIT = 5_040;

    private static final double NOTHING = 1e-7;

    /** Proposals that a step of the linear programme counts for each of its rows. */
    private static final double ROW = 0.0625;

    /** Rows for which one solution takes a few seconds; more are not tried. */
    private static final int MOST_ROWS = 20_000;

    private final State state;
    private final Model model;
    private final Router router;
    private final Watch watch;
    private final List<List<Integer>> classes;
    private final boolean[] counted;
    private final long[] price;
    private long needed;

    /** @param classes learners that are limited in the same way, all who are looked at */
    LeastOverload(State state, Router router, List<List<Integer>> classes, Watch watch) {
        this.state = state;
        this.router = router;
        this.classes = classes;
        this.watch = watch;
        model = state.model;
        counted = new boolean[model.resources];
        price = new long[model.resources * model.horizon];
        classes.forEach(members -> count(members.getFirst()));
        for (int resource = 0; resource < counted.length; resource++) {
            counted[resource] = counted[resource] && full(resource);
        }
    }

    /**
     * Whole prices, shape [resource][open week], at which all learners need more than there is; empty if there are none or the
     * budget does not suffice.
     *
     * @param until share of the budget after which it ends
     */
    Optional<long[]> prices(double until) {
        long rows = 0;
        for (boolean each : counted) {
            rows += each ? model.horizon : 0;
        }
        if (rows > MOST_ROWS) {
            return Optional.empty();
        }
        try (OverloadProgramme programme = new OverloadProgramme(model, classes, counted)) {
            offerPresentPlans(programme);
            while (watch.used() < until) {
                OptionalDouble least = programme.solve();
                boolean goOn = watch.spend(Math.round(programme.effort() * ROW));
                if (!goOn || least.orElse(0) < NOTHING) {
                    return Optional.empty();
                }
                programme.prices(UNIT, price);
                boolean more = offerCheaperPlans(programme);
                if (needed > available()) {
                    return Optional.of(price);
                }
                if (!more) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private void count(int learner) {
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
                resources(o).forEach(resource -> counted[resource] = true);
            }
        }
    }

    private boolean full(int resource) {
        return IntStream.range(resource * model.horizon, (resource + 1) * model.horizon)
                .anyMatch(cell -> state.load[cell] >= model.capacity[cell]);
    }

    private List<Integer> resources(int option) {
        Options options = model.options;
        return Arrays.asList(options.first[option], options.second[option], options.third[option]).stream()
                .filter(resource -> resource >= 0)
                .toList();
    }

    private void offerPresentPlans(OverloadProgramme programme) {
        for (int c = 0; c < classes.size(); c++) {
            for (int learner : classes.get(c)) {
                int first = model.firstBlock[learner];
                int blocks = model.firstBlock[learner + 1] - first;
                programme.offer(c, uses(blocks, first, state.start, state.length, state.option));
            }
        }
    }

    private boolean offerCheaperPlans(OverloadProgramme programme) {
        double[] worth = programme.worth();
        boolean any = false;
        needed = 0;
        for (int c = 0; c < worth.length; c++) {
            int learner = classes.get(c).getFirst();
            if (!router.route(learner, price, 0, false)) {
                throw new IllegalStateException("learner %d must have a plan when alone".formatted(learner));
            }
            needed += classes.get(c).size() * router.value;
            if (router.value < Math.ceil(worth[c] * UNIT)) {
                any |= programme.offer(
                        c, uses(model.shape(learner).blocks, 0, router.start, router.length, router.option));
            }
            watch.spend(Reroute.PROPOSALS);
        }
        return any;
    }

    private List<Integer> uses(int blocks, int first, int[] start, int[] length, int[] option) {
        List<Integer> cells = new ArrayList<>();
        for (int b = first; b < first + blocks; b++) {
            for (int resource : resources(option[b])) {
                for (int t = start[b]; t < start[b] + length[b]; t++) {
                    cells.add(resource * model.horizon + t);
                }
            }
        }
        return cells.stream().sorted().toList();
    }

    private long available() {
        long sum = 0;
        for (int cell = 0; cell < price.length; cell++) {
            sum += price[cell] == 0 ? 0 : price[cell] * model.capacity[cell];
        }
        return sum;
    }
}
