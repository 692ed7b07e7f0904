package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.mechanism.MarginalValue.Effect;

/**
 * The marginal value of every bound of a solved round: what one unit more and one unit less of each place, quota and reserve
 * would change, each by itself. Open classes stay open and closed ones closed. Values are differences of whole outcomes, no
 * prices: they need not add up, and with nested bounds one seat more may hurt somebody elsewhere, one fewer may help, even one
 * that nobody holds at the end.
 *
 * @implNote two questions a bound. {@link WhatIf} answers those of the mechanisms that it serves, most of them without
 *     solving again; of every other mechanism each question is a run.
 */
public final class MarginalValues {

    private static final int REPORTS = 100;

    private final Mechanism mechanism;
    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final RunControl control;
    private final BoundSeats seats;
    private final @Nullable WhatIf whatIf;
    private final int[] used;

    private MarginalValues(Mechanism mechanism, MatchingProblem problem, MatchingOutcome outcome, RunControl control) {
        this.mechanism = mechanism;
        this.problem = problem;
        this.outcome = outcome;
        this.control = control;
        seats = new BoundSeats(problem.forest());
        whatIf = WhatIf.serves(mechanism) ? new WhatIf(problem, outcome, control) : null;
        used = used();
    }

    /**
     * The values of all bounds, the most valuable first.
     *
     * @param mechanism which opens every class that it is given; of {@link OpeningRule} the mechanism inside
     * @param outcome {@code mechanism.match(problem, outcome.closed(), control)}
     * @throws CancellationException if the run was cancelled
     */
    public static List<MarginalValue> of(
            Mechanism mechanism, MatchingProblem problem, MatchingOutcome outcome, RunControl control) {
        MarginalValues values = new MarginalValues(mechanism, problem, outcome, control);
        int nodes = problem.forest().nodes();
        List<MarginalValue> all = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            if (control.cancellation().requested()) {
                throw new CancellationException("the values were cancelled after %d bounds".formatted(node));
            }
            if (node % Math.ceilDiv(nodes, REPORTS) == 0) {
                control.progress().report("matching.values", node, nodes);
            }
            all.add(values.of(node));
        }
        control.progress().report("matching.values", nodes, nodes);
        all.sort(MarginalValue.BY_VALUE);
        return all;
    }

    private MarginalValue of(int node) {
        int has = seats.of(node);
        int place = seats.placeOfReserve(node);
        int most = place == QuotaForest.NONE ? Integer.MAX_VALUE : seats.of(place);
        int members = problem.forest().kind(node) == QuotaForest.Kind.OTHERS ? used[place] - used[node] : used[node];
        return new MarginalValue(
                node, has, members, has < most ? effect(node, 1) : null, has > 0 ? effect(node, -1) : null);
    }

    private @Nullable Effect effect(int node, int by) {
        Map<Integer, Integer> more = seats.nodes(Map.of(node, by));
        if (whatIf != null) {
            return Effect.of(problem, whatIf.seats(more));
        }
        ChangedRound changed = new ChangedRound(mechanism, outcome.closed(), problem, outcome, quiet());
        BitSet nobody = new BitSet();
        return changed.refusals(more, nobody).isEmpty()
                ? Effect.of(problem, changed.ask(more, nobody).moves())
                : null;
    }

    private RunControl quiet() {
        return new RunControl(control.seed(), control.budget(), Progress.NONE, control.cancellation());
    }

    private int[] used() {
        QuotaForest forest = problem.forest();
        int[] placed = new int[forest.nodes()];
        for (int a = 0; a < problem.applicants(); a++) {
            int place = outcome.place(problem, a);
            int cell = place == MatchingOutcome.NONE ? QuotaForest.NONE : problem.cell(a, place);
            int type = problem.roster().type(a);
            for (int node = cell; node != QuotaForest.NONE; node = forest.next(node, place, type)) {
                placed[node]++;
            }
        }
        return placed;
    }
}
