package org.siquan.engine.matching.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * All that was given for a round: who takes part, their lists, what places order them by, and every bound. It is built from
 * the files of a round or from arrays ({@link #builder()}), and is the verifier's own: it shares nothing with the engine
 * that is checked, and it assumes neither that bounds nest nor that lists are short. Thread-safe.
 */
public final class GivenRound {

    private static final int TIE_MASK = 0x7fffffff;

    /** Applicants who stay together. */
    record Team(String id, List<Integer> members) {}

    private final List<String> ids;
    private final byte @Nullable [] type;
    private final int @Nullable [] tie;
    private final List<Set<String>> types;
    private final int[] opensFrom;
    private final Wishes wishes;
    private final Priority priority;
    private final List<Bound> bounds;
    private final List<Team> teams;
    private final Map<Integer, Text> reasons;
    private final Cells cells;

    GivenRound(GivenRoundBuilder given) {
        ids = given.ids;
        type = given.type;
        tie = given.tie;
        types = List.copyOf(given.types);
        opensFrom = given.opensFrom.stream().mapToInt(Integer::intValue).toArray();
        wishes = given.wishes;
        priority = given.priority;
        bounds = given.allBounds();
        teams = List.copyOf(given.teams);
        reasons = Map.copyOf(given.reasons);
        cells = new Cells(opensFrom.length, types.size(), bounds);
    }

    /** Starts a round of applicants without groups. */
    public static GivenRoundBuilder builder() {
        return new GivenRoundBuilder(List.of(Set.of()));
    }

    /** Starts a round of applicants of these types, each a set of groups; 1..256. */
    public static GivenRoundBuilder builder(List<Set<String>> types) {
        return new GivenRoundBuilder(types);
    }

    /** Number of applicants. */
    public int applicants() {
        return ids.size();
    }

    /** Number of places. */
    public int places() {
        return opensFrom.length;
    }

    /** Id of an applicant. */
    public String applicant(int applicant) {
        return ids.get(applicant);
    }

    /** Id of a place. */
    public String place(int place) {
        return bounds.get(place).id();
    }

    /** Index of the place at a choice, from 0, of an applicant. */
    public int wished(int applicant, int choice) {
        return wishes.place(wishes.first(applicant) + choice);
    }

    /** Number of choices of an applicant. */
    public int choices(int applicant) {
        return wishes.end(applicant) - wishes.first(applicant);
    }

    /** The sets of groups that applicants have; a type is an index here. */
    public List<Set<String>> types() {
        return types;
    }

    /** Index of the applicant's type. */
    public int type(int applicant) {
        return type == null ? 0 : type[applicant] & 0xff;
    }

    /** Applicants without whom the place does not open. */
    int opensFrom(int place) {
        return opensFrom[place];
    }

    Wishes wishes() {
        return wishes;
    }

    Priority priority() {
        return priority;
    }

    /** Every bound; the first are the seats of the places. */
    List<Bound> bounds() {
        return bounds;
    }

    Cells cells() {
        return cells;
    }

    List<Team> teams() {
        return teams;
    }

    /** Why the applicant may not take the place at a position; {@link Text#NONE} if nothing was said. */
    Text reason(int position) {
        return reasons.getOrDefault(position, Text.NONE);
    }

    /** Priority as one number, larger first; no two applicants have the same. */
    long key(int applicant, int position, int place) {
        return ((long) priority.score(applicant, position, place) << 32) | low(applicant);
    }

    /** The part of the key that the lottery decides. */
    long low(int applicant) {
        return (long) TIE_MASK - (tie == null ? applicant : tie[applicant]);
    }
}
