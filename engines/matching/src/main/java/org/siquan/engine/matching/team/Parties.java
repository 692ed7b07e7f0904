package org.siquan.engine.matching.team;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * A market with teams as hospitals/residents with sizes: a <b>party</b> is a team or a learner alone, as large as it has
 * members. A <b>wish</b> is one place that a party ranks and all its members may enter; wishes of a party stand next to each
 * other, best first. A place ranks a party by its weakest member: a team is as strong as whoever would be refused first, so
 * that nobody is drawn past a stronger learner by their friends. Immutable and thread-safe.
 *
 * <p>Parties are in the order of their smallest tie number and places in the order of their ids: all numbers here are the same
 * whatever the order of the input.
 *
 * @implNote O(choices × log choices) time, 24 bytes per choice
 */
public final class Parties {

    /** No wish. */
    public static final int NONE = -1;

    private final MatchingProblem problem;
    private final BitSet closed;
    private final int[][] members;
    private final int[] placeById;
    private final int[] first;
    private final int[] party;
    private final int[] place;
    private final int[] listed;
    private final int[] rank;
    private final int[][] ranked;

    private Parties(MatchingProblem problem, BitSet closed, int[][] members) {
        this.problem = problem;
        this.closed = (BitSet) closed.clone();
        this.members = members;
        placeById = byId(problem);
        int[] number = new int[placeById.length];
        for (int p = 0; p < number.length; p++) {
            number[placeById[p]] = p;
        }
        first = new int[members.length + 1];
        int[][] positions = new int[members.length][];
        for (int u = 0; u < members.length; u++) {
            positions[u] = open(members[u]);
            first[u + 1] = first[u] + positions[u].length;
        }
        int wishes = first[members.length];
        party = new int[wishes];
        place = new int[wishes];
        listed = new int[wishes];
        long[] key = new long[wishes];
        for (int u = 0; u < members.length; u++) {
            for (int k = 0; k < positions[u].length; k++) {
                int wish = first[u] + k;
                int at = problem.choices().placeAt(positions[u][k]);
                party[wish] = u;
                place[wish] = number[at];
                listed[wish] = positions[u][k] - problem.choices().first(members[u][0]);
                key[wish] = weakest(members[u], listed[wish], at);
            }
        }
        rank = new int[wishes];
        ranked = new int[placeById.length][];
        rank(key);
    }

    /**
     * The parties of a problem.
     *
     * @param closed indices of places nobody may enter
     * @throws IllegalArgumentException if teams share a member or members rank different places
     */
    public static Parties of(MatchingProblem problem, BitSet closed) {
        int[] team = new int[problem.applicants()];
        Arrays.fill(team, NONE);
        for (int t = 0; t < problem.teams().size(); t++) {
            for (int a : problem.teams().get(t).members()) {
                require(team[a] == NONE, problem, a, "be in one team");
                require(
                        sameList(problem, problem.teams().get(t).members().getFirst(), a),
                        problem,
                        a,
                        "rank what the team ranks");
                team[a] = t;
            }
        }
        int[][] members = IntStream.range(0, problem.applicants())
                .map(problem.roster()::byTie)
                .filter(a -> team[a] == NONE || leads(problem, a, team[a]))
                .mapToObj(a -> team[a] == NONE ? new int[] {a} : ordered(problem, team[a]))
                .toArray(int[][]::new);
        return new Parties(problem, closed, members);
    }

    private static void require(boolean ok, MatchingProblem problem, int applicant, String what) {
        if (!ok) {
            throw new IllegalArgumentException("%s must %s%nTry: MatchingProblemBuilder.complaints()"
                    .formatted(problem.roster().id(applicant), what));
        }
    }

    private static boolean sameList(MatchingProblem problem, int one, int other) {
        Choices choices = problem.choices();
        int length = choices.end(one) - choices.first(one);
        return length == choices.end(other) - choices.first(other)
                && IntStream.range(0, length)
                        .allMatch(k ->
                                choices.placeAt(choices.first(one) + k) == choices.placeAt(choices.first(other) + k));
    }

    private static boolean leads(MatchingProblem problem, int applicant, int team) {
        return applicant == ordered(problem, team)[0];
    }

    private static int[] ordered(MatchingProblem problem, int team) {
        return problem.teams().get(team).members().stream()
                .mapToInt(a -> problem.roster().tie(a))
                .sorted()
                .map(problem.roster()::byTie)
                .toArray();
    }

    private static int[] byId(MatchingProblem problem) {
        return IntStream.range(0, problem.places().size())
                .boxed()
                .sorted((p, q) -> problem.places()
                        .get(p)
                        .id()
                        .compareTo(problem.places().get(q).id()))
                .mapToInt(p -> p)
                .toArray();
    }

    /** Positions of the choices that all members may enter. */
    private int[] open(int[] who) {
        Choices choices = problem.choices();
        int from = choices.first(who[0]);
        return IntStream.range(from, choices.end(who[0]))
                .filter(position -> !closed.get(choices.placeAt(position))
                        && Arrays.stream(who).allMatch(a -> choices.eligibleAt(choices.first(a) + position - from)))
                .toArray();
    }

    private long weakest(int[] who, int choice, int at) {
        return Arrays.stream(who)
                .mapToLong(a -> problem.key(a, problem.choices().first(a) + choice, at))
                .min()
                .orElseThrow();
    }

    private void rank(long[] key) {
        Integer[] order = new Integer[key.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (v, w) -> Long.compare(key[w], key[v]));
        int[] size = new int[ranked.length];
        for (int at : place) {
            size[at]++;
        }
        Arrays.setAll(ranked, p -> new int[size[p]]);
        int[] filled = new int[ranked.length];
        for (int wish : order) {
            int at = place[wish];
            rank[wish] = filled[at];
            ranked[at][filled[at]++] = wish;
        }
    }

    /** The problem itself. */
    public MatchingProblem problem() {
        return problem;
    }

    /** Number of parties. */
    public int count() {
        return members.length;
    }

    /** Seats the party takes. */
    public int size(int who) {
        return members[who].length;
    }

    /** Indices of the learners of a party, by tie number. */
    public int[] members(int who) {
        return members[who].clone();
    }

    /** Number of wishes of all parties. */
    public int wishes() {
        return party.length;
    }

    /** The party's best wish. */
    public int first(int who) {
        return first[who];
    }

    /** Behind the party's last wish. */
    public int end(int who) {
        return first[who + 1];
    }

    /** Whose wish it is. */
    public int party(int wish) {
        return party[wish];
    }

    /** Number of the wish's place, in the order of ids. */
    public int place(int wish) {
        return place[wish];
    }

    /** Number of places. */
    public int places() {
        return placeById.length;
    }

    /** Index of a place in the problem. */
    public int original(int at) {
        return placeById[at];
    }

    /** Seats of a place. */
    public int seats(int at) {
        return problem.places().get(placeById[at]).most();
    }

    /** Number of wishes for a place. */
    public int applying(int at) {
        return ranked[at].length;
    }

    /** The wish that the place ranks so, from 0 = first. */
    public int ranked(int at, int position) {
        return ranked[at][position];
    }

    /** How the wish's place ranks its party, from 0 = first. */
    public int rank(int wish) {
        return rank[wish];
    }

    /**
     * The outcome in which parties hold these wishes.
     *
     * @param held length = parties; {@link #NONE} = no place
     * @param looked choices looked at
     */
    public MatchingOutcome outcome(int[] held, long looked) {
        ChoiceColumn taken =
                new ChoiceColumn(problem.applicants(), problem.choices().longest());
        for (int u = 0; u < held.length; u++) {
            for (int a : members[u]) {
                taken.set(a, held[u] == NONE ? 0 : listed[held[u]] + 1);
            }
        }
        return new MatchingOutcome(taken, closed, looked);
    }

    /**
     * The wishes that parties hold in an outcome.
     *
     * @throws IllegalArgumentException if a team is split, or somebody holds what they may not enter
     */
    public int[] held(MatchingOutcome outcome) {
        int[] held = new int[members.length];
        for (int u = 0; u < held.length; u++) {
            int choice = outcome.choice(members[u][0]);
            for (int a : members[u]) {
                require(outcome.choice(a) == choice, problem, a, "be where the team is");
            }
            int holder = members[u][0];
            held[u] = IntStream.range(first[u], first[u + 1])
                    .filter(wish -> listed[wish] == choice)
                    .findFirst()
                    .orElse(NONE);
            require(choice == MatchingOutcome.NONE || held[u] != NONE, problem, holder, "hold a place they may enter");
        }
        return held;
    }
}
