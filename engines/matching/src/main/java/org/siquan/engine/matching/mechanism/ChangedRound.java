package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * What any mechanism would have made of a solved round with other bounds or fewer applicants. {@link WhatIf} answers where
 * its answer is that of the mechanism: for the mechanisms it {@link WhatIf#serves serves}, and within {@link OpeningRule} if no
 * class was closed and none falls below its number, because the rule then stops at its first run. Everything else is solved
 * again. Not thread-safe.
 */
public final class ChangedRound {

    private final Mechanism mechanism;
    private final BitSet shut;
    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final RunControl control;

    /**
     * The new outcome.
     *
     * @param outcome by the same indices of applicants as before; who withdrew has no place
     * @param moves everybody who fares otherwise, in the order of the roster, those who withdrew included
     */
    public record Result(MatchingOutcome outcome, List<WhatIf.Move> moves, WhatIf.Way way) {

        public Result {
            moves = List.copyOf(moves);
        }
    }

    /**
     * A solved round.
     *
     * @param mechanism which solved it
     * @param shut places that it was told not to open, and that stay closed now
     * @param outcome {@code mechanism.match(problem, shut, control)}
     */
    public ChangedRound(
            Mechanism mechanism, BitSet shut, MatchingProblem problem, MatchingOutcome outcome, RunControl control) {
        this.mechanism = mechanism;
        this.shut = (BitSet) shut.clone();
        this.problem = problem;
        this.outcome = outcome;
        this.control = control;
    }

    /**
     * Why the changed round could not be solved; empty = {@link #ask} answers.
     *
     * @param more by node of the forest the seats added, as {@link WhatIf#seats(int, int)}
     * @param gone indices of those who withdraw
     */
    public List<Complaint> refusals(Map<Integer, Integer> more, BitSet gone) {
        MatchingProblem changed = problem.widened(more).without(gone);
        List<Complaint> refusals = new ArrayList<>(changed.forest().contradictions());
        refusals.addAll(mechanism.refusals(changed));
        return refusals;
    }

    /**
     * The new outcome; parameters as above.
     *
     * @throws IllegalArgumentException if there are {@link #refusals}
     */
    public Result ask(Map<Integer, Integer> more, BitSet gone) {
        boolean opening = mechanism instanceof OpeningRule;
        Mechanism inner = mechanism instanceof OpeningRule rule ? rule.inner() : mechanism;
        if (WhatIf.serves(inner) && !(opening && !outcome.closed().equals(shut))) {
            WhatIf.Answer answer = new WhatIf(problem, outcome, control).ask(more, gone);
            MatchingOutcome after = after(answer.moves());
            if (!opening || OpeningRule.weakest(problem, after) == MatchingOutcome.NONE) {
                return new Result(after, sorted(answer.moves()), answer.way());
            }
        }
        MatchingProblem changed = problem.widened(more).without(gone);
        MatchingOutcome after = spread(mechanism.match(changed, shut, control), gone);
        return new Result(after, WhatIf.moves(outcome, after), WhatIf.Way.SOLVED_AGAIN);
    }

    private static List<WhatIf.Move> sorted(List<WhatIf.Move> moves) {
        return moves.stream()
                .sorted(Comparator.comparingInt(WhatIf.Move::applicant))
                .toList();
    }

    private MatchingOutcome after(List<WhatIf.Move> moves) {
        ChoiceColumn taken = column();
        for (int a = 0; a < outcome.applicants(); a++) {
            taken.set(a, outcome.choice(a) + 1);
        }
        moves.forEach(move -> taken.set(move.applicant(), move.after() + 1));
        return new MatchingOutcome(taken, outcome.closed(), 0);
    }

    /** An outcome of those who stayed, by the indices of all. */
    private MatchingOutcome spread(MatchingOutcome staying, BitSet gone) {
        ChoiceColumn taken = column();
        int a = -1;
        for (int i = 0; i < staying.applicants(); i++) {
            a = gone.nextClearBit(a + 1);
            taken.set(a, staying.choice(i) + 1);
        }
        return new MatchingOutcome(taken, staying.closed(), staying.proposals());
    }

    private ChoiceColumn column() {
        return new ChoiceColumn(problem.applicants(), problem.choices().longest());
    }
}
