package org.siquan.engine.matching.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.team.BlockingPairs;
import org.siquan.engine.matching.team.Parties;

/**
 * Outcomes with at most so many blocking pairs, or stable ones with seats changed by at most so many in all, as a model for
 * CP-SAT.
 *
 * <p>For each wish that is left {@code x} says that it is granted. {@code full} of a wish says that those who come before it
 * leave less room at the place than its party needs; the party has this wish or a better one, or the place is full, or the two
 * block. What is full for a party is full for every larger or equal one that comes after it. Models with one sum per wish and
 * a blocking variable are in Manlove, McBride and Trimble 2017, doi:10.1007/s10601-016-9249-7.
 */
final class TeamModel {

    static {
        Loader.loadNativeLibraries();
    }

    private final Parties parties;
    private final int pairs;
    private final int change;
    private final BitSet kept;
    private final CpModel model = new CpModel();
    private final BoolVar[] granted;
    private final List<BoolVar> blocking = new ArrayList<>();
    private final int[] blockingWish;
    private final IntVar[] more;
    private final IntVar[] fewer;
    private final LinearExprBuilder placed = LinearExpr.newBuilder();

    /**
     * The model.
     *
     * @param pairs blocking pairs there may be
     * @param change seats that may be added and taken away, all places together
     */
    TeamModel(Parties parties, int pairs, int change) {
        this.parties = parties;
        this.pairs = pairs;
        this.change = change;
        kept = TeamReduction.kept(parties, pairs, change);
        granted = new BoolVar[parties.wishes()];
        blockingWish = new int[parties.wishes()];
        more = new IntVar[parties.places()];
        fewer = new IntVar[parties.places()];
        for (int u = 0; u < parties.count(); u++) {
            party(u);
        }
        for (int p = 0; p < parties.places(); p++) {
            place(p);
        }
        if (pairs > 0) {
            model.addLessOrEqual(LinearExpr.sum(blocking.toArray(LinearArgument[]::new)), pairs);
        }
        if (change > 0) {
            model.addLessOrEqual(changed(), change);
        }
    }

    private void party(int who) {
        List<Literal> wishes = new ArrayList<>();
        for (int wish = kept.nextSetBit(parties.first(who));
                wish >= 0 && wish < parties.end(who);
                wish = kept.nextSetBit(wish + 1)) {
            granted[wish] = model.newBoolVar("x" + wish);
            wishes.add(granted[wish]);
            placed.addTerm(granted[wish], parties.size(who));
        }
        model.addAtMostOne(wishes);
    }

    private void place(int place) {
        int seats = parties.seats(place);
        more[place] = model.newIntVar(0, change, "more" + place);
        fewer[place] = model.newIntVar(0, Math.min(change, seats), "fewer" + place);
        Map<Integer, BoolVar> fullBefore = new TreeMap<>();
        LinearExprBuilder before = LinearExpr.newBuilder();
        long mostBefore = 0;
        for (int i = 0; i < parties.applying(place); i++) {
            int wish = parties.ranked(place, i);
            if (!kept.get(wish)) {
                continue;
            }
            int size = parties.size(parties.party(wish));
            List<Literal> content = new ArrayList<>();
            for (int q = kept.nextSetBit(parties.first(parties.party(wish)));
                    q >= 0 && q <= wish;
                    q = kept.nextSetBit(q + 1)) {
                content.add(granted[q]);
            }
            if (pairs > 0) {
                block(wish, content);
            }
            long needed = seats - size + 1L;
            if (mostBefore >= needed - Math.min(change, seats)) {
                BoolVar full = model.newBoolVar("f" + wish);
                model.addGreaterOrEqual(free(place, before), needed).onlyEnforceIf(full);
                fullBefore.forEach((of, variable) -> {
                    if (of <= size) {
                        model.addImplication(variable, full);
                    }
                });
                fullBefore.put(size, full);
                model.addImplication(full, granted[wish].not());
                content.add(full);
            }
            model.addBoolOr(content);
            before.addTerm(granted[wish], size);
            mostBefore += size;
        }
        model.addLessOrEqual(free(place, before), seats);
    }

    /** Seats taken, less those added, plus those taken away. */
    private LinearExpr free(int place, LinearExprBuilder taken) {
        LinearExprBuilder sum = LinearExpr.newBuilder().add(taken.build());
        if (change > 0) {
            sum.addTerm(more[place], -1).addTerm(fewer[place], 1);
        }
        return sum.build();
    }

    private void block(int wish, List<Literal> content) {
        BoolVar variable = model.newBoolVar("b" + wish);
        blockingWish[wish] = blocking.size() + 1;
        blocking.add(variable);
        for (Literal each : content) {
            model.addImplication(variable, each.not());
        }
        content.add(variable);
    }

    private LinearExpr changed() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int p = 0; p < more.length; p++) {
            sum.add(more[p]).add(fewer[p]);
        }
        return sum.build();
    }

    /** Starts the search from an outcome that has no more blocking pairs than allowed. */
    TeamModel from(int[] held) {
        BitSet blocks = new BlockingPairs(parties).wishes(held);
        for (int wish = kept.nextSetBit(0); wish >= 0; wish = kept.nextSetBit(wish + 1)) {
            model.addHint(granted[wish], held[parties.party(wish)] == wish ? 1 : 0);
            if (blockingWish[wish] > 0) {
                model.addHint(blocking.get(blockingWish[wish] - 1), blocks.get(wish) ? 1 : 0);
            }
        }
        return this;
    }

    /** Looks for the most learners placed. */
    Search mostPlaced(double deterministicSeconds, RunControl control) {
        model.maximize(placed.build());
        return Search.run(model, deterministicSeconds, control);
    }

    /** Looks for the smallest largest change of one place, then for the most learners placed. */
    Search evenest(double deterministicSeconds, RunControl control) {
        IntVar largest = model.newIntVar(0, change, "largest");
        for (int p = 0; p < more.length; p++) {
            model.addGreaterOrEqual(largest, more[p]);
            model.addGreaterOrEqual(largest, fewer[p]);
        }
        long weight = parties.problem().applicants() + 1L;
        model.minimize(LinearExpr.newBuilder()
                .addTerm(largest, weight)
                .addTerm(placed.build(), -1)
                .build());
        return Search.run(model, deterministicSeconds, control);
    }

    /** The wish each party holds in the best that was found. */
    int[] held(Search search) {
        int[] held = new int[parties.count()];
        Arrays.fill(held, Parties.NONE);
        for (int wish = kept.nextSetBit(0); wish >= 0; wish = kept.nextSetBit(wish + 1)) {
            if (search.value(granted[wish]) == 1) {
                held[parties.party(wish)] = wish;
            }
        }
        return held;
    }

    /** The seats of each place, by number, in the best that was found. */
    int[] seats(Search search) {
        int[] seats = new int[parties.places()];
        for (int p = 0; p < seats.length; p++) {
            seats[p] = parties.seats(p) + search.value(more[p]) - search.value(fewer[p]);
        }
        return seats;
    }
}
