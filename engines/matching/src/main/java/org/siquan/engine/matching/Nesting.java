package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.siquan.engine.matching.QuotaForest.Bound;
import org.siquan.engine.matching.QuotaForest.Kind;

/**
 * Lays bounds from large to small, each wholly below the innermost one laid before on its pairs of place and type. Of two
 * that cross the later stands beside the forest, but a share over several places always does, so that places stay in it. A
 * minimum or a soft reserve may not cross anything. O(total size of all bounds × depth + bounds × log bounds).
 */
final class Nesting {

    private static final int INDEX_BITS = 30;
    private static final int MOST_BOUNDS = (1 << INDEX_BITS) - 1;
    private static final int SEVERAL = -2;

    private final int places;
    private final List<Set<String>> types;
    private final List<Bound> bounds;
    private final int[] parent;
    /** The innermost bound laid on a pair so far. */
    private final int[] owner;

    private final List<Complaint> crossings = new ArrayList<>();
    /** By bound beside the forest one that it crosses. */
    private final SortedMap<Integer, Integer> beside = new TreeMap<>();

    /** @param bounds the places first */
    Nesting(int places, List<Set<String>> types, List<Bound> bounds) {
        this.places = places;
        this.types = types;
        this.bounds = bounds;
        parent = new int[bounds.size()];
        owner = new int[places * types.size()];
        Arrays.fill(parent, QuotaForest.NONE);
        Arrays.fill(owner, QuotaForest.NONE);
        for (int bound : fromLargeToSmall()) {
            lay(bound);
        }
        checkBeside();
    }

    /** The most pairs first; of as many, places after quotas and reserves last; then the later first. */
    private int[] fromLargeToSmall() {
        long[] keys = new long[bounds.size()];
        for (int i = 0; i < keys.length; i++) {
            Bound bound = bounds.get(i);
            long pairs = (long) bound.places().size() * bound.types().cardinality();
            long kind = bound.kind() == Kind.SOFT_RESERVE ? 2 : bound.kind() == Kind.PLACE ? 1 : 0;
            keys[i] = (Integer.MAX_VALUE - pairs) << (INDEX_BITS + 2) | kind << INDEX_BITS | (MOST_BOUNDS - i);
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = MOST_BOUNDS - (int) (keys[i] & MOST_BOUNDS);
        }
        return order;
    }

    private void lay(int bound) {
        Bound laid = bounds.get(bound);
        int over = overEvery(bound);
        List<Integer> crossed = over == SEVERAL ? crossedBy(bound) : List.of();
        if (overSeatsOfSeveral(laid)) {
            crossed = List.of(laid.places().next(0));
        }
        if (crossed.isEmpty()) {
            parent[bound] = over;
            eachPair(bound, pair -> owner[pair] = bound);
            return;
        }
        List<Complaint> refused = crossed.stream()
                .map(bounds::get)
                .filter(other -> !upperAlone(laid) || !upperAlone(other))
                .map(other -> Crossing.of(laid, other))
                .toList();
        crossings.addAll(refused);
        if (refused.isEmpty()) {
            beside.put(bound, crossed.getFirst());
        }
    }

    /** A share of a group over several places: it shares learners with the seats of each, and neither holds the other. */
    private boolean overSeatsOfSeveral(Bound bound) {
        return bound.types().cardinality() < types.size() && bound.places().size() > 1;
    }

    private void eachPair(int bound, IntConsumer todo) {
        PlaceSet covered = bounds.get(bound).places();
        BitSet of = bounds.get(bound).types();
        for (int p = covered.next(0); p >= 0; p = covered.next(p + 1)) {
            for (int t = of.nextSetBit(0); t >= 0; t = of.nextSetBit(t + 1)) {
                todo.accept(p * types.size() + t);
            }
        }
    }

    /** The innermost bound laid on all pairs of this one, NONE where there is none yet; SEVERAL if they differ. */
    private int overEvery(int bound) {
        int any = bounds.get(bound).places().next(0);
        if (any < 0) {
            return QuotaForest.NONE;
        }
        int[] over = {owner[any * types.size() + bounds.get(bound).types().nextSetBit(0)]};
        eachPair(bound, pair -> over[0] = over[0] == owner[pair] ? over[0] : SEVERAL);
        return over[0];
    }

    /** Bounds laid before that share pairs with this one and do not hold all of it. */
    private List<Integer> crossedBy(int bound) {
        BitSet others = new BitSet();
        eachPair(bound, pair -> {
            if (owner[pair] != QuotaForest.NONE) {
                others.set(owner[pair]);
            }
        });
        Bound laid = bounds.get(bound);
        return others.stream()
                .filter(other -> !within(laid, bounds.get(other)))
                .boxed()
                .toList();
    }

    /** Crossings with minima and soft reserves that were laid after the bounds now beside the forest. */
    private void checkBeside() {
        beside.keySet().forEach(bound -> {
            BitSet met = new BitSet();
            eachPair(bound, pair -> {
                for (int node = owner[pair]; node != QuotaForest.NONE && !met.get(node); node = parent[node]) {
                    met.set(node);
                }
            });
            Bound laid = bounds.get(bound);
            met.stream()
                    .mapToObj(bounds::get)
                    .filter(other -> !upperAlone(other) && !within(laid, other) && !within(other, laid))
                    .forEach(other -> crossings.add(Crossing.of(laid, other)));
        });
    }

    private static boolean upperAlone(Bound bound) {
        return bound.least() == 0 && bound.kind() != Kind.SOFT_RESERVE;
    }

    private static boolean within(Bound inner, Bound outer) {
        BitSet groups = (BitSet) inner.types().clone();
        groups.andNot(outer.types());
        return groups.isEmpty() && inner.places().within(outer.places());
    }

    /** Pairs of which one is a minimum or a soft reserve. */
    List<Complaint> crossings() {
        return crossings;
    }

    /** The forest; of no use where there are {@link #crossings}. */
    QuotaForest forest() {
        boolean perType = false;
        for (int p = 0; p < places && !perType; p++) {
            for (int t = 1; t < types.size(); t++) {
                perType |= owner[p * types.size() + t] != owner[p * types.size()];
            }
        }
        int[] cells = owner;
        if (!perType) {
            cells = new int[places];
            for (int p = 0; p < places; p++) {
                cells[p] = owner[p * types.size()];
            }
        }
        return new QuotaForest(
                places,
                types,
                bounds,
                parent,
                cells,
                CrossingBounds.of(beside, bounds.size(), owner.length, this::eachPair));
    }
}
