package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.QuotaForest.Bound;
import org.siquan.engine.matching.QuotaForest.Kind;

/**
 * Nests bounds into a forest and finds those that cross or contradict each other. Places come first, in their order. Not
 * thread-safe.
 *
 * @implNote O(total size of all bounds + bounds × log bounds): bounds are laid from large to small, and each must lie
 *     wholly below one bound laid before
 */
public final class QuotaForestBuilder {

    private static final int INDEX_BITS = 30;
    private static final int MOST_BOUNDS = (1 << INDEX_BITS) - 1;

    private final List<Set<String>> types;
    private final BitSet every = new BitSet();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private int places;

    /** Starts a forest for applicants of these types; at least one, at most 256. */
    public QuotaForestBuilder(List<Set<String>> types) {
        this.types = List.copyOf(types);
        every.set(0, types.size());
    }

    /** Adds the next place. All places come before anything else. */
    public QuotaForestBuilder place(String id, String name, int most) {
        bounds.add(new Bound(Kind.PLACE, id, name, 0, most, 0, PlaceSet.one(places++), every));
        return this;
    }

    /**
     * Adds bounds over places.
     *
     * @param covered indices of places
     * @param group only applicants whose groups contain it; null = all
     */
    public QuotaForestBuilder quota(
            String id, String name, int least, int most, BitSet covered, @Nullable String group) {
        BitSet of = group == null ? every : having(group);
        if (of.isEmpty()) {
            if (least > 0) {
                complaints.add(new Complaint("quota.group-empty", id, nobody(name, group)));
            }
            return this; // it counts nobody
        }
        bounds.add(new Bound(Kind.QUOTA, id, name, least, most, 0, PlaceSet.of(covered), of));
        return this;
    }

    /** Adds seats of one place kept for a group. */
    public QuotaForestBuilder reserve(String id, String name, int place, String group, int seats, boolean hard) {
        BitSet of = having(group);
        if (hard) {
            BitSet others = (BitSet) every.clone();
            others.andNot(of);
            int left = bounds.get(place).most() - seats;
            if (!others.isEmpty()) {
                bounds.add(new Bound(Kind.OTHERS, id, name, 0, Math.max(0, left), 0, PlaceSet.one(place), others));
            }
        } else if (!of.isEmpty()) {
            bounds.add(new Bound(Kind.SOFT_RESERVE, id, name, 0, Integer.MAX_VALUE, seats, PlaceSet.one(place), of));
        }
        return this;
    }

    private BitSet having(String group) {
        BitSet set = new BitSet();
        for (int t = 0; t < types.size(); t++) {
            set.set(t, types.get(t).contains(group));
        }
        return set;
    }

    /** Pairs that cross, as far as the places are known. */
    List<Complaint> crossings() {
        return new Nesting().crossings;
    }

    /** Pairs that cross and sets that contradict each other; empty = {@link #build()} succeeds. */
    public List<Complaint> complaints() {
        List<Complaint> all = new ArrayList<>(complaints);
        Nesting nesting = new Nesting();
        all.addAll(nesting.crossings);
        if (nesting.crossings.isEmpty()) {
            all.addAll(nesting.forest().contradictions());
        }
        return List.copyOf(all);
    }

    /**
     * The forest.
     *
     * @throws IllegalArgumentException if bounds cross
     */
    public QuotaForest build() {
        Nesting nesting = new Nesting();
        if (!nesting.crossings.isEmpty()) {
            throw new IllegalArgumentException("the bounds must be nested: %s%nTry: complaints() first"
                    .formatted(nesting.crossings.stream()
                            .map(c -> c.message().en())
                            .collect(Collectors.joining("; "))));
        }
        return nesting.forest();
    }

    private static Text nobody(String name, @Nullable String group) {
        return new Text(
                "名额“%s”要求至少若干“%s”的学生，但没有这样的学生。".formatted(name, group),
                "Quota \"%s\" asks for learners of group \"%s\", but there are none.".formatted(name, group));
    }

    /** Lays bounds from large to small; {@code owner} is the innermost bound laid on a pair of place and type so far. */
    private final class Nesting {
        private final int[] parent = new int[bounds.size()];
        private final int[] owner = new int[places * types.size()];
        private final List<Complaint> crossings = new ArrayList<>();

        Nesting() {
            Arrays.fill(parent, QuotaForest.NONE);
            Arrays.fill(owner, QuotaForest.NONE);
            for (int bound : fromLargeToSmall()) {
                lay(bound);
            }
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
            int over = QuotaForest.NONE;
            boolean begun = false;
            BitSet crossed = new BitSet();
            for (int p = laid.places().next(0); p >= 0; p = laid.places().next(p + 1)) {
                for (int t = laid.types().nextSetBit(0);
                        t >= 0;
                        t = laid.types().nextSetBit(t + 1)) {
                    int at = p * types.size() + t;
                    if (!begun) {
                        over = owner[at];
                        begun = true;
                    } else if (owner[at] != over) {
                        crossing(laid, owner[at], crossed);
                        crossing(laid, over, crossed);
                    }
                    owner[at] = bound;
                }
            }
            parent[bound] = over;
        }

        /** Names the pair, unless the other bound holds all of this one. */
        private void crossing(Bound laid, int other, BitSet crossed) {
            if (other == QuotaForest.NONE || crossed.get(other)) {
                return;
            }
            Bound bound = bounds.get(other);
            BitSet groups = (BitSet) laid.types().clone();
            groups.andNot(bound.types());
            if (!laid.places().within(bound.places()) || !groups.isEmpty()) {
                crossed.set(other);
                crossings.add(Crossing.of(laid, bound));
            }
        }

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
            return new QuotaForest(places, types, bounds, parent, cells);
        }
    }
}
