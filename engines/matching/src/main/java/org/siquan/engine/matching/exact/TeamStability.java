package org.siquan.engine.matching.exact;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;
import org.siquan.engine.matching.team.BlockingPairs;
import org.siquan.engine.matching.team.Parties;

/**
 * Teams that stay together, as stable as can be: the fewest blocking pairs, with as few the most learners placed, and where no
 * stable outcome exists the smallest change of seats with which one does.
 *
 * <p>Starts from {@link TeamDeferredAcceptance}; reductions and CP-SAT do the rest. <b>Guarantees</b>: no team is split, seats
 * are kept; no outcome has fewer blocking pairs than {@link TeamResult#bound()}; a change of seats is always named, less than
 * the largest team in each class; the same for the same problem, seed and budget, whatever the order of the input.
 * <b>Does not guarantee</b>: a proof within the budget, because even whether a stable outcome exists is NP-complete;
 * the best outcome for learners among several; that it is best to rank truthfully; that a change of seats is one the
 * classes can make. Refuses every bound but the places' own seats.
 *
 * @implNote the budget's deterministic seconds hold once for the outcome and once for the change of seats. Sources: McDermid and
 *     Manlove 2010, doi:10.1007/s10878-009-9257-2 (sizes, NP-completeness); Manlove, McBride and Trimble 2017,
 *     doi:10.1007/s10601-016-9249-7 (fewest blocking pairs); Delorme et al. 2021, doi:10.1016/j.omega.2020.102386 (models for
 *     couples); Nguyen and Vohra 2018, doi:10.1257/aer.20141188 (changes of capacity). They let couples rank pairs of places and
 *     count a couple's members apart; here a team is at one place and ranked by its weakest member.
 */
public final class TeamStability implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "teams-exact";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "小组同进同出：阻碍对最少，其次入班人数最多；在预算内给出证明，并指出最少改动哪些班的名额即可稳定。只支持各班自己的名额。",
                "Teams stay together: the fewest blocking pairs, then the most placed, proved within the budget, and the"
                        + " smallest change of seats that allows stability. Seats of places only.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return TeamDeferredAcceptance.refusals(NAME, problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        MatchingOutcome start = new TeamDeferredAcceptance().match(problem, closed, control);
        Parties parties = Parties.of(problem, closed);
        return parties.outcome(
                new FewestPairs(parties, parties.held(start), control).solve().held(), start.proposals());
    }

    /**
     * Like {@link #match}, with who blocks the outcome, what is known about the best one, and the smallest change of seats.
     *
     * @param closed indices of places nobody may enter
     * @throws IllegalArgumentException if there are {@link #refusals}
     * @throws java.util.concurrent.CancellationException if the run was cancelled; nothing partial is handed out
     */
    public TeamResult solve(MatchingProblem problem, BitSet closed, RunControl control) {
        MatchingOutcome start = new TeamDeferredAcceptance().match(problem, closed, control);
        Parties parties = Parties.of(problem, closed);
        FewestPairs fewest = new FewestPairs(parties, parties.held(start), control).solve();
        MatchingOutcome outcome = parties.outcome(fewest.held(), start.proposals());
        var blocking = BlockingPairs.of(problem, outcome);
        NearestStable nearest = blocking.isEmpty()
                ? new NearestStable(List.of(), outcome, 0, fewest.mostPlaced() == outcome.placed())
                : new NearestSeats(parties, control).solve(Math.min(1, fewest.bound()));
        return new TeamResult(outcome, blocking, fewest.bound(), fewest.mostPlaced(), nearest);
    }
}
