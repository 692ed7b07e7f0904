package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Brings learners back to where they were published: takes one who moved out together with some who are in the way, puts them
 * back in another order, and keeps that if it costs no more with every change at its price.
 */
final class Return {

    private static final int MOST_IN_THE_WAY = 3;
    private static final int MOST_OTHERS = 4;
    private static final int TRIES = 32;

    /** A change is worth so many times the wishes that may be given up on the way to fewer changes. */
    private static final int WISHES = 500;

    private final State state;
    private final Model model;
    private final Kept kept;
    private final BitSet pinned;
    private final Repair repair;
    private final RandomGenerator random;
    private final Watch watch;
    private final Saved saved;
    private long mostCost = Long.MAX_VALUE;

    Return(State state, Kept kept, BitSet pinned, Repair repair, RandomGenerator random, Watch watch) {
        this.state = state;
        this.kept = kept;
        this.pinned = pinned;
        this.repair = repair;
        this.random = random;
        this.watch = watch;
        model = state.model;
        saved = new Saved(state);
    }

    /** From now on only plans whose wishes cost no more than this. */
    Return within(long cost) {
        mostCost = cost;
        return this;
    }

    /** Tries until this share of the budget is used up or no more than the fewest that must change do. */
    void run(double share, int fewest) {
        List<Integer> moved = moved();
        while (changes(moved) > fewest && watch.used() < share && !watch.cancelled()) {
            int learner = moved.get(random.nextInt(moved.size()));
            if (tried(learner, moved)) {
                moved = moved();
            }
        }
        if (mostCost == Long.MAX_VALUE) {
            moved().forEach(repair::improve);
        }
    }

    /** Where places are still too full: takes somebody there out together with others, as long as it gets no fuller. */
    void relieve(double share) {
        while (state.overload > 0 && watch.used() < share && !watch.cancelled()) {
            List<Integer> crowded = new ArrayList<>();
            for (int learner = 0; learner < model.learners; learner++) {
                if (!pinned.get(learner) && repair.crowded(learner)) {
                    crowded.add(learner);
                }
            }
            if (crowded.isEmpty()) {
                return;
            }
            for (int i = 0; i < TRIES && state.overload > 0 && watch.used() < share; i++) {
                tried(crowded.get(random.nextInt(crowded.size())), crowded);
            }
        }
    }

    private int changes(List<Integer> moved) {
        int changes = 0;
        for (int learner : moved) {
            changes += kept.changes(state, learner);
        }
        return changes;
    }

    private List<Integer> moved() {
        List<Integer> moved = new ArrayList<>();
        for (int learner = 0; learner < model.learners; learner++) {
            if (!pinned.get(learner) && kept.changes(state, learner) > 0) {
                moved.add(learner);
            }
        }
        return moved;
    }

    /** False if nothing came of it. */
    private boolean tried(int learner, List<Integer> others) {
        List<Integer> out = inTheWay(learner);
        out.addFirst(learner);
        for (int i = random.nextInt(MOST_OTHERS); i > 0; i--) {
            int other = others.get(random.nextInt(others.size()));
            if (!out.contains(other)) {
                out.add(other);
            }
        }
        long worse = random.nextBoolean() ? kept.price / WISHES : 0;
        long crowded = state.overload;
        if (crowded > 0) {
            addAnybody(out);
        }
        saved.clear();
        long before = state.cost();
        long rate = 2 * model.weights.fairness() * state.burden[learner];
        for (int each : out) {
            saved.add(each);
            before += kept.changes(state, each) * kept.price;
        }
        out.forEach(state::lift);
        for (int each : out) {
            repair.insert(each, rate);
        }
        long after = state.cost();
        for (int each : out) {
            after += kept.changes(state, each) * kept.price;
        }
        boolean better = after <= before + worse && (crowded > 0 || state.soft() <= mostCost);
        if (state.overload <= crowded && better) {
            return after != before;
        }
        saved.restore();
        return false;
    }

    /** A few who hold what the learner would need to return, and perhaps others who moved. */
    private List<Integer> inTheWay(int learner) {
        List<Integer> out = new ArrayList<>();
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            int post = kept.option[block] == State.NONE ? State.NONE : model.options.post[kept.option[block]];
            if (post >= 0 && !kept.keeps(state, block)) {
                addFrom(post, learner, out);
            }
        }
        int o = state.option[model.firstBlock[learner] + random.nextInt(blocks(learner))];
        if (model.options.post[o] >= 0) {
            addFrom(model.options.post[o], learner, out);
        }
        return out;
    }

    private void addAnybody(List<Integer> out) {
        int other = random.nextInt(model.learners);
        if (!pinned.get(other) && !out.contains(other)) {
            out.add(other);
        }
        Collections.shuffle(out, random);
    }

    private int blocks(int learner) {
        return model.firstBlock[learner + 1] - model.firstBlock[learner];
    }

    private void addFrom(int post, int learner, List<Integer> out) {
        int here = state.occupants(post);
        int wanted = random.nextInt(MOST_IN_THE_WAY + 1);
        for (int i = 0; i < wanted && here > 0; i++) {
            int other = model.learnerOf[state.occupant(post, random.nextInt(here))];
            if (other != learner && !pinned.get(other) && !out.contains(other)) {
                out.add(other);
            }
        }
    }
}
