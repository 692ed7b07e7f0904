package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** Collects a round. Places come before quotas and reserves. Not thread-safe. */
public final class GivenRoundBuilder {

    private static final int MOST_TYPES = 256;

    final List<Set<String>> types;
    final List<Bound> bounds = new ArrayList<>();
    final List<Integer> opensFrom = new ArrayList<>();
    final List<GivenRound.Team> teams = new ArrayList<>();
    final Map<Integer, Text> reasons = new HashMap<>();
    List<String> ids = List.of();
    byte @Nullable [] type;
    int @Nullable [] tie;
    Wishes wishes = Wishes.lists(new int[1], new int[0]);
    Priority priority = Priority.common(new int[0]);

    GivenRoundBuilder(List<Set<String>> types) {
        if (types.isEmpty() || types.size() > MOST_TYPES) {
            throw new IllegalArgumentException(
                    "types must be 1 to %d, were %d%nTry: leave out groups that no bound counts by"
                            .formatted(MOST_TYPES, types.size()));
        }
        this.types = types;
    }

    /**
     * Adds a place.
     *
     * @param least applicants below which it does not open
     * @param most seats
     */
    public GivenRoundBuilder place(String id, String name, int least, int most) {
        if (bounds.size() > opensFrom.size()) {
            throw new IllegalArgumentException("place %s must come before every quota and reserve".formatted(id));
        }
        BitSet one = bits(opensFrom.size());
        opensFrom.add(least);
        bounds.add(new Bound(Bound.Kind.SEATS, id, name, 0, most, 0, one, having(null)));
        return this;
    }

    /**
     * Adds a quota.
     *
     * @param places indices of places
     * @param group only applicants of types that contain it count; null = all
     */
    public GivenRoundBuilder quota(String id, String name, int least, int most, BitSet places, @Nullable String group) {
        if (places.length() > opensFrom.size()) {
            throw new IllegalArgumentException(
                    "quota %s must be over known places, 0..%d, was %s".formatted(id, opensFrom.size() - 1, places));
        }
        bounds.add(new Bound(Bound.Kind.QUOTA, id, name, least, most, 0, (BitSet) places.clone(), having(group)));
        return this;
    }

    /**
     * Adds seats of a place kept for a group. An applicant counts in every reserve of the place whose group they belong to.
     *
     * @param hard true: nobody else may take them, even if they stay empty
     */
    public GivenRoundBuilder reserve(String id, String name, int place, String group, int seats, boolean hard) {
        BitSet members = having(group);
        int most = bounds.get(place).most();
        if (hard) {
            BitSet others = having(null);
            others.andNot(members);
            bounds.add(
                    new Bound(Bound.Kind.HARD_RESERVE, id, name, 0, Math.max(0, most - seats), 0, bits(place), others));
        } else {
            bounds.add(new Bound(Bound.Kind.SOFT_RESERVE, id, name, 0, most, seats, bits(place), members));
        }
        return this;
    }

    /**
     * Sets who takes part.
     *
     * @param applicantIds one per applicant, unique
     * @param applicantTypes index of the type as an unsigned byte; null = all of type 0
     * @param ties a permutation of 0..n-1, smaller first; null = in the order of the ids
     */
    public GivenRoundBuilder applicants(
            List<String> applicantIds, byte @Nullable [] applicantTypes, int @Nullable [] ties) {
        ids = applicantIds;
        type = applicantTypes;
        tie = ties;
        return this;
    }

    /** Sets the lists of choices and what places order applicants by. */
    public GivenRoundBuilder wishes(Wishes lists, Priority by) {
        wishes = lists;
        priority = by;
        return this;
    }

    /** Says why the place at a position is barred; see {@link Wishes#barring}. */
    public GivenRoundBuilder reason(int position, Text why) {
        reasons.put(position, why);
        return this;
    }

    /** Adds applicants who stay together. */
    public GivenRoundBuilder team(String id, List<Integer> members) {
        teams.add(new GivenRound.Team(id, List.copyOf(members)));
        return this;
    }

    /**
     * The round.
     *
     * @throws IllegalArgumentException if the columns have different lengths or a list names an unknown place
     */
    public GivenRound build() {
        if (wishes.lists() != ids.size()) {
            throw new IllegalArgumentException(
                    "there must be one list per applicant (%d), were %d".formatted(ids.size(), wishes.lists()));
        }
        wishes.requirePlaces(opensFrom.size());
        return new GivenRound(this);
    }

    /**
     * The bounds given; where one asks for a minimum also the number of applicants, for seats beyond it do not exist (Goto et
     * al. 2016, doi:10.1016/j.artint.2016.02.002).
     */
    List<Bound> allBounds() {
        List<Bound> all = new ArrayList<>(bounds);
        if (bounds.stream().anyMatch(bound -> bound.least() > 0)) {
            BitSet everywhere = new BitSet();
            everywhere.set(0, opensFrom.size());
            Bound.Kind kind = Bound.Kind.EVERYBODY;
            all.add(new Bound(kind, "*", "全部学生 · all applicants", 0, ids.size(), 0, everywhere, having(null)));
        }
        return List.copyOf(all);
    }

    private static BitSet bits(int index) {
        BitSet set = new BitSet();
        set.set(index);
        return set;
    }

    private BitSet having(@Nullable String group) {
        BitSet set = new BitSet();
        IntStream.range(0, types.size())
                .filter(t -> group == null || types.get(t).contains(group))
                .forEach(set::set);
        return set;
    }
}
