package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.siquan.engine.kernel.Text;

/**
 * Applicants with ranked choices, places with seats, and bounds over them. Held in columns of primitives, so that ten
 * million applicants with a hundred choices fit into memory; {@link MatchingProblemBuilder} makes one from readable records,
 * {@link #of} from columns. Indices follow the order in which things were added. Immutable and thread-safe.
 *
 * <p>Priority at a place: score (higher first), then tie number (smaller first). Across the places of one quota the same
 * comparison holds, so scores under one quota must share one scale.
 */
public final class MatchingProblem {

    private static final int TIE_MASK = 0x7fffffff;

    private final Roster roster;
    private final List<Place> places;
    private final Choices choices;
    private final Scores scores;
    private final QuotaForest forest;
    private final IntFunction<Text> refusals;
    private final List<Team> teams;

    private MatchingProblem(
            Roster roster,
            List<Place> places,
            Choices choices,
            Scores scores,
            QuotaForest forest,
            IntFunction<Text> refusals,
            List<Team> teams) {
        this.refusals = refusals;
        this.teams = List.copyOf(teams);
        this.roster = roster;
        this.places = List.copyOf(places);
        this.choices = choices;
        this.scores = scores;
        this.forest = forest;
    }

    /**
     * A problem from columns that fit each other.
     *
     * @throws IllegalArgumentException if the numbers of applicants or places differ
     */
    public static MatchingProblem of(
            Roster roster, List<Place> places, Choices choices, Scores scores, QuotaForest forest) {
        return of(roster, places, choices, scores, forest, position -> Text.NONE);
    }

    /**
     * The same, with the reasons why some applicants may not take some places.
     *
     * @param refusals by position in the choices
     */
    public static MatchingProblem of(
            Roster roster,
            List<Place> places,
            Choices choices,
            Scores scores,
            QuotaForest forest,
            Map<Integer, Text> refusals) {
        Map<Integer, Text> kept = Map.copyOf(refusals);
        return of(roster, places, choices, scores, forest, position -> kept.getOrDefault(position, Text.NONE));
    }

    /**
     * The same, with reasons that are worded when somebody asks.
     *
     * @param refusals by position in the choices; pure and thread-safe, {@link Text#NONE} where there is nothing to say
     */
    public static MatchingProblem of(
            Roster roster,
            List<Place> places,
            Choices choices,
            Scores scores,
            QuotaForest forest,
            IntFunction<Text> refusals) {
        if (roster.size() != choices.applicants()) {
            throw new IllegalArgumentException("the roster must have as many applicants as there are lists (%d), had %d"
                    .formatted(choices.applicants(), roster.size()));
        }
        if (places.size() != forest.places()) {
            throw new IllegalArgumentException(
                    "the forest must begin with the places (%d), had %d".formatted(places.size(), forest.places()));
        }
        return new MatchingProblem(roster, places, choices, scores, forest, refusals, List.of());
    }

    /** The same problem with learners who stay together. */
    public MatchingProblem with(List<Team> together) {
        return new MatchingProblem(roster, places, choices, scores, forest, refusals, together);
    }

    /** Starts a problem; nothing throws before {@link MatchingProblemBuilder#build()}. */
    public static MatchingProblemBuilder builder() {
        return new MatchingProblemBuilder();
    }

    /** Who takes part. */
    public Roster roster() {
        return roster;
    }

    /** Number of applicants. */
    public int applicants() {
        return roster.size();
    }

    /** Places in the order added; a place is known by its index here. */
    public List<Place> places() {
        return places;
    }

    /** The lists of choices. */
    public Choices choices() {
        return choices;
    }

    /** What places order applicants by. */
    public Scores scores() {
        return scores;
    }

    /** The bounds. */
    public QuotaForest forest() {
        return forest;
    }

    /** Innermost node that counts the applicant at the place. */
    public int cell(int applicant, int place) {
        return forest.cell(place, roster.type(applicant));
    }

    /** Why the applicant may not take the place at this position; {@link Text#NONE} if nothing was said. */
    public Text refusal(int position) {
        return refusals.apply(position);
    }

    /** Learners who stay together; only mechanisms for teams accept any. */
    public List<Team> teams() {
        return teams;
    }

    /**
     * Priority of an applicant at a place as one number: larger comes first, and no two applicants have the same. The
     * score stands in the upper 32 bits, the reversed tie number in the lower.
     */
    public long key(int applicant, int position, int place) {
        return ((long) scores.at(applicant, position, place) << 32) | (TIE_MASK - roster.tie(applicant));
    }

    /** Whose key it is. */
    public int applicantOf(long key) {
        return roster.byTie(TIE_MASK - (int) key);
    }

    /** The same problem with seats added to bounds, those of places told in their records too; see {@link QuotaForest#widened}. */
    public MatchingProblem widened(Map<Integer, Integer> more) {
        QuotaForest other = forest.widened(more);
        List<Place> seats = new ArrayList<>(places);
        for (int node : more.keySet()) {
            if (node < seats.size()) {
                Place place = seats.get(node);
                seats.set(node, new Place(place.id(), place.name(), place.least(), other.most(node), place.target()));
            }
        }
        return new MatchingProblem(roster, seats, choices, scores, other, refusals, teams);
    }

    /**
     * The same problem without some applicants: the others keep their order, lists, scores and order in the lottery, and
     * their indices move up. A team goes on with the members it has left; of one alone it is none. O(choices).
     *
     * @param gone indices of applicants
     */
    public MatchingProblem without(BitSet gone) {
        return gone.isEmpty() ? this : new Remaining(this, gone).problem();
    }

    /**
     * The same problem, but one applicant ranks one of the choices first, before all others in their old order. Ties of the
     * choice with its neighbours are dissolved.
     *
     * @param choice index into the applicant's choices, &ge; 0
     * @throws IndexOutOfBoundsException if there is no such choice
     * @implNote copies the columns of the choices: O(choices of all applicants)
     */
    public MatchingProblem preferring(int applicant, int choice) {
        Promotion moved = Promotion.of(choices, applicant, choice);
        return new MatchingProblem(
                roster,
                places,
                choices.after(moved),
                moved.of(scores),
                forest,
                position -> refusals.apply(moved.origin(position)),
                teams);
    }

    /** Memory of all columns in bytes, ids and names not counted. */
    public long bytes() {
        return roster.bytes() + choices.bytes() + scores.bytes() + forest.bytes();
    }
}
