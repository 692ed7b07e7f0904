package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Questions to a solved round of deferred acceptance or serial dictatorship: what if a bound were wider or narrower, or an
 * applicant withdrew? The answer is the exact new outcome of the mechanism, given as those who move. Open classes stay open
 * and closed ones closed.
 *
 * <p>Answered without solving again: everything where all places score alike (only those whose turn changes are played
 * again); else fewer seats where no full bound lies further out: deferred acceptance goes on from where it stood, for a
 * refusal that a narrower bound makes would have been made in any order; and bounds that all offers together never reach
 * (see {@link Demand}). Other questions undo refusals (a narrower class
 * leaves room in its full order; more seats or a withdrawal may set free a cycle of exchanges anywhere), so there the round
 * is solved again. Not thread-safe.
 */
public final class WhatIf {

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final RunControl control;
    /** Where all places score alike. */
    private final @Nullable RankedRerun ranked;

    /** Elsewhere. */
    private final @Nullable Narrowing narrowing;

    /** Made when first needed. */
    private @Nullable Demand demand;

    /**
     * How an applicant fares otherwise.
     *
     * @param before index of the choice, or {@link MatchingOutcome#NONE}; {@code after} likewise
     */
    public record Move(int applicant, int before, int after) {

        /** True if the applicant does better than before. */
        public boolean gains() {
            return after != MatchingOutcome.NONE && (before == MatchingOutcome.NONE || after < before);
        }
    }

    /**
     * Prepares questions.
     *
     * @param outcome of {@link DeferredAcceptance} or {@link SerialDictatorship}; of another the answers are wrong
     * @throws IllegalArgumentException if bounds cross and places score differently, or there are minima or soft reserves: no
     *     mechanism gives such an outcome
     */
    public WhatIf(MatchingProblem problem, MatchingOutcome outcome, RunControl control) {
        this.problem = problem;
        this.outcome = outcome;
        this.control = new RunControl(control.seed(), control.budget(), Progress.NONE, control.cancellation());
        boolean common = problem.scores().common()
                && !problem.forest().reserves()
                && !problem.forest().minima();
        if (!common) {
            Refusal.orThrow(Refusal.crossing("what-if", problem.forest()));
        }
        ranked = common ? new RankedRerun(problem, outcome) : null;
        narrowing = common ? null : new Narrowing(problem, outcome);
    }

    /** How an answer was found; every one of them is exact. */
    public enum Way {
        /** Only those whose turn comes out differently chose again. */
        CHANGED_TURNS("只重排了受影响的学生", "only the turns that change were played again"),
        /** Whoever lost a seat proposed on from where the round stood. */
        PROPOSED_ON("从原结果继续申请", "those who lose a seat proposed on from the solved round"),
        /** No bound that changes ever turned anybody away, nor would it now. */
        NEVER_REACHED("所改名额从未起作用", "no bound that changes ever turned anybody away"),
        /** The whole round was solved once more. */
        SOLVED_AGAIN("全轮重新计算", "the whole round was solved again");

        private final String zh;
        private final String en;

        Way(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** As a person reads it. */
        public Text words() {
            return new Text(zh, en);
        }
    }

    /** Everybody who fares otherwise, and how that was found. */
    public record Answer(List<Move> moves, Way way) {

        public Answer {
            moves = List.copyOf(moves);
        }
    }

    /** True if the answers are those of this mechanism. */
    public static boolean serves(Mechanism mechanism) {
        return mechanism instanceof DeferredAcceptance || mechanism instanceof SerialDictatorship;
    }

    /** True if every answer is found without solving the round again. */
    public boolean always() {
        return ranked != null;
    }

    /**
     * Who moves if a bound changes.
     *
     * @param node of the forest: a place or quota; of a soft reserve its kept seats change
     * @param more seats added; negative = taken away, at most all
     */
    public List<Move> seats(int node, int more) {
        return seats(Map.of(node, more));
    }

    /** Who moves if several bounds change at once; by node the seats added. */
    public List<Move> seats(Map<Integer, Integer> more) {
        return ask(more, new BitSet()).moves();
    }

    /** Who moves if an applicant withdraws; the applicant's own move included. */
    public List<Move> withdraw(int applicant) {
        BitSet gone = new BitSet();
        gone.set(applicant);
        return ask(Map.of(), gone).moves();
    }

    /**
     * Who moves if bounds change and applicants withdraw, all at once.
     *
     * @param more by node of the forest the seats added, as {@link #seats(int, int)}
     * @param gone indices of those who withdraw; their own moves are included
     */
    public Answer ask(Map<Integer, Integer> more, BitSet gone) {
        if (ranked != null) {
            return new Answer(ranked.moves(more, gone), Way.CHANGED_TURNS);
        }
        if (gone.isEmpty() && narrowing != null) {
            if (more.values().stream().allMatch(by -> by <= 0) && narrowing.exact(more.keySet())) {
                return new Answer(narrowing.moves(more), Way.PROPOSED_ON);
            }
            if (neverReached(more)) {
                return new Answer(List.of(), Way.NEVER_REACHED);
            }
        }
        return new Answer(again(problem.widened(more), gone), Way.SOLVED_AGAIN);
    }

    private boolean neverReached(Map<Integer, Integer> more) {
        if (demand == null) {
            demand = new Demand(problem, outcome);
        }
        return demand.neverReaches(more);
    }

    private List<Move> again(MatchingProblem changed, BitSet gone) {
        Seats seats =
                new SeatForest(changed.forest(), changed.applicants(), Protection.reserves(changed.forest()), false);
        return moves(
                outcome,
                new Proposing(changed, seats, outcome.closed(), control)
                        .without(gone)
                        .run(1));
    }

    /** Everybody whose choice differs between two outcomes of the same lists. */
    static List<Move> moves(MatchingOutcome before, MatchingOutcome after) {
        List<Move> moves = new ArrayList<>();
        for (int a = 0; a < before.applicants(); a++) {
            if (before.choice(a) != after.choice(a)) {
                moves.add(new Move(a, before.choice(a), after.choice(a)));
            }
        }
        return moves;
    }

    /** Applicants with a place more than before. */
    public static int placedMore(List<Move> moves) {
        int more = 0;
        for (Move move : moves) {
            more += move.before() == MatchingOutcome.NONE ? 1 : 0;
            more -= move.after() == MatchingOutcome.NONE ? 1 : 0;
        }
        return more;
    }

    /**
     * A class that stays closed and what it lacks.
     *
     * @param willing applicants who may enter it and prefer it to what they have
     * @param missing how many more it would need to open
     */
    public record ClosedClass(int place, int willing, int missing) {}

    /** Closed classes of an outcome of any mechanism, the one nearest to opening first. O(choices). */
    public static List<ClosedClass> nextToOpen(MatchingProblem problem, MatchingOutcome outcome) {
        int[] willing = new int[problem.places().size()];
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            int held = outcome.choice(a);
            int end = held == MatchingOutcome.NONE ? choices.end(a) : choices.first(a) + held;
            for (int position = choices.first(a); position < end; position++) {
                willing[choices.placeAt(position)] += choices.eligibleAt(position) ? 1 : 0;
            }
        }
        return outcome.closed().stream()
                .mapToObj(p -> new ClosedClass(
                        p, willing[p], Math.max(0, problem.places().get(p).least() - willing[p])))
                .sorted(Comparator.comparingInt(ClosedClass::missing).thenComparingInt(ClosedClass::place))
                .toList();
    }
}
