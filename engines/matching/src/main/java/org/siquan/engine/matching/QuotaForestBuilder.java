package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.QuotaForest.Bound;
import org.siquan.engine.matching.QuotaForest.Kind;

/**
 * Nests bounds into a forest, puts upper bounds that cross beside it, and finds those that contradict each other. Places come
 * first, in their order. A minimum or a soft reserve must nest. Not thread-safe.
 *
 * @implNote O(total size of all bounds + bounds × log bounds), for those that cross × depth: bounds are laid from large to
 *     small, and each that does not lie wholly below one laid before stands beside the forest
 */
public final class QuotaForestBuilder {

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

    private Nesting nesting() {
        return new Nesting(places, types, bounds);
    }

    private BitSet having(String group) {
        BitSet set = new BitSet();
        for (int t = 0; t < types.size(); t++) {
            set.set(t, types.get(t).contains(group));
        }
        return set;
    }

    /** Pairs that cross although one is a minimum or a soft reserve, as far as the places are known. */
    List<Complaint> crossings() {
        return nesting().crossings();
    }

    /** Pairs that may not cross and sets that contradict each other; empty = {@link #build()} succeeds. */
    public List<Complaint> complaints() {
        List<Complaint> all = new ArrayList<>(complaints);
        Nesting nesting = nesting();
        all.addAll(nesting.crossings());
        if (nesting.crossings().isEmpty()) {
            all.addAll(nesting.forest().contradictions());
        }
        return List.copyOf(all);
    }

    /**
     * The forest.
     *
     * @throws IllegalArgumentException if a minimum or a soft reserve crosses another bound
     */
    public QuotaForest build() {
        Nesting nesting = nesting();
        if (!nesting.crossings().isEmpty()) {
            throw new IllegalArgumentException("minima and soft reserves must nest: %s%nTry: complaints() first"
                    .formatted(nesting.crossings().stream()
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
}
