package org.siquan.engine.scheduling;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Puts learners where a published plan no longer holds, each routed exactly with a price on every change. */
final class Repair {

    private static final int MOST_PASSES = 40;

    private final State state;
    private final Model model;
    private final Kept kept;
    private final BitSet pinned;
    private final Watch watch;
    private final Router router;
    private final Saved saved;

    Repair(State state, Kept kept, BitSet pinned, Watch watch) {
        this.state = state;
        this.kept = kept;
        this.pinned = pinned;
        this.watch = watch;
        model = state.model;
        router = new Router(model);
        router.kept = kept;
        saved = new Saved(state);
    }

    /** Cost of the plan with every change at its price. */
    long cost() {
        long changes = 0;
        for (int learner = 0; learner < model.learners; learner++) {
            changes += kept.changes(state, learner);
        }
        return state.cost() + changes * kept.price;
    }

    /** First puts everybody who can stay where they were, then routes those who cannot. */
    void keepWhatStands() {
        for (int learner = 0; learner < model.learners; learner++) {
            if (kept.stands(learner)) {
                kept.place(state, learner);
            }
        }
        for (int learner = 0; learner < model.learners; learner++) {
            if (!kept.stands(learner)) {
                reroute(learner);
            }
        }
    }

    /** Takes the learner out and puts them where what is left is best. */
    void reroute(int learner) {
        long rate = 2 * model.weights.fairness() * state.burden[learner];
        state.lift(learner);
        insert(learner, rate);
    }

    /** Puts a learner who has no place where what is left is best. */
    void insert(int learner, long rate) {
        if (!router.route(learner, state.price, rate, true)) {
            throw new IllegalStateException("learner %s must have a plan alone%nTry: ConflictFinder.structural first"
                    .formatted(model.problem.learners().get(learner).id()));
        }
        state.place(learner, router);
        watch.spend(Reroute.PROPOSALS);
    }

    private record Leaving(int learner, long gain) {}

    /** Lets learners leave crowded places, the least loss first; dearer from pass to pass where that is not enough. */
    void settle() {
        leaveCrowded();
        for (int pass = 0; pass < MOST_PASSES && state.overload > 0 && !watch.cancelled(); pass++) {
            state.remember(state.overloadPrice() / 4);
            for (int learner = 0; learner < model.learners && state.overload > 0; learner++) {
                if (!pinned.get(learner) && crowded(learner)) {
                    reroute(learner);
                }
            }
        }
        state.forget();
    }

    private void leaveCrowded() {
        PriorityQueue<Leaving> leaving = new PriorityQueue<>(
                Comparator.comparingLong((Leaving each) -> -each.gain()).thenComparingInt(Leaving::learner));
        for (int learner = 0; learner < model.learners; learner++) {
            if (!pinned.get(learner) && crowded(learner)) {
                leaving.add(new Leaving(learner, gain(learner)));
            }
        }
        while (state.overload > 0 && !leaving.isEmpty() && !watch.cancelled()) {
            Leaving first = leaving.remove();
            if (!crowded(first.learner())) {
                continue;
            }
            long gain = gain(first.learner());
            if (!leaving.isEmpty() && gain < leaving.element().gain()) {
                leaving.add(new Leaving(first.learner(), gain));
            } else if (gain > 0) {
                reroute(first.learner());
            }
        }
    }

    /** What it would save to route this learner again. */
    private long gain(int learner) {
        long before = state.cost() + kept.changes(state, learner) * kept.price;
        saved.keep(learner);
        reroute(learner);
        long after = state.cost() + kept.changes(state, learner) * kept.price;
        saved.restore();
        return before - after;
    }

    /** Routes everybody again, downhill only, until the wishes cost no more than allowed or nobody gains. */
    void polish(long mostCost) {
        boolean gained = true;
        while (gained && state.soft() > mostCost && watch.used() < 1) {
            gained = false;
            for (int learner = 0; learner < model.learners && state.soft() > mostCost; learner++) {
                if (!pinned.get(learner) && !watch.cancelled()) {
                    gained |= improve(learner);
                }
            }
        }
    }

    /** Routes the learner again if that costs less. */
    boolean improve(int learner) {
        long before = state.cost() + kept.changes(state, learner) * kept.price;
        saved.keep(learner);
        reroute(learner);
        long after = state.cost() + kept.changes(state, learner) * kept.price;
        if (after < before) {
            return true;
        }
        saved.restore();
        return false;
    }

    /** True if the learner is somewhere where there are too many. */
    boolean crowded(int learner) {
        Options options = model.options;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            int o = state.option[block];
            for (int t = state.start[block]; t < state.start[block] + state.length[block]; t++) {
                if (over(options.first[o], t) || over(options.second[o], t) || over(options.third[o], t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean over(int resource, int week) {
        int cell = resource * model.horizon + week;
        return resource >= 0 && state.load[cell] > model.capacity[cell];
    }
}
