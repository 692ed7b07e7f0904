package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Questions to a solved round of deferred acceptance or serial dictatorship: what if a bound were wider or narrower, or an
 * applicant withdrew? The answer is the exact new outcome of the mechanism, given as those who move. Open classes stay open
 * and closed ones closed.
 *
 * <p>Answered without solving again: everything where all places score alike (only those whose turn changes are played
 * again), and else fewer seats where no full bound lies further out: deferred acceptance goes on from where it stood, for a
 * refusal that a narrower bound makes would have been made in any order. Other questions undo refusals (a narrower class
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
        if (ranked != null) {
            return ranked.moves(more, new BitSet());
        }
        if (narrowing != null && more.values().stream().allMatch(by -> by <= 0) && narrowing.exact(more.keySet())) {
            return narrowing.moves(more);
        }
        return again(problem.widened(more), new BitSet());
    }

    /** Who moves if an applicant withdraws; the applicant's own move included. */
    public List<Move> withdraw(int applicant) {
        BitSet gone = new BitSet();
        gone.set(applicant);
        return ranked != null ? ranked.moves(Map.of(), gone) : again(problem, gone);
    }

    private List<Move> again(MatchingProblem changed, BitSet gone) {
        Seats seats =
                new SeatForest(changed.forest(), changed.applicants(), Protection.reserves(changed.forest()), false);
        MatchingOutcome other = new Proposing(changed, seats, outcome.closed(), control)
                .without(gone)
                .run(1);
        List<Move> moves = new ArrayList<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            if (outcome.choice(a) != other.choice(a)) {
                moves.add(new Move(a, outcome.choice(a), other.choice(a)));
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

    /** Closed classes, the one nearest to opening first. */
    public List<ClosedClass> nextToOpen() {
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
