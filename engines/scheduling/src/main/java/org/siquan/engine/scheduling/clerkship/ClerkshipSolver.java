package org.siquan.engine.scheduling.clerkship;

import java.util.List;
import java.util.function.Supplier;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.Portfolio;
import org.siquan.engine.scheduling.search.Watch;

/**
 * Solves Medical Student Scheduling by simulated annealing over plans of whole students (after Zanazzo, Ceschia, Dovier
 * &amp; Schaerf 2024, doi:10.1007/s10951-024-00806-z; moves and differences are our own). First tries to prove by counting
 * that there is no plan. Same problem, seed, chains and budget in proposals: same result, whatever the threads.
 * Thread-safe: each call works on its own data.
 *
 * @implNote A proposal is O(slots between the two places it touches + duration). Memory O(students &times; (disciplines
 *     &times; hospitals + periods) + hospitals &times; disciplines &times; periods). docs/engines/scheduling.md
 */
public final class ClerkshipSolver {

    /** Share of the budget that cools from hot to cold; the rest mends what is still broken, or goes on in the cold. */
    private static final double MAIN = 0.9;

    /** Greatest worth of one choice / temperature, at the beginning and at the end. */
    private static final double HOT = 4.5;

    private static final double COLD = 120;

    /**
     * How to search.
     *
     * @param chains independent searches, of which the best counts, at least 1
     * @param threads chains at once
     * @param pace the budget of each chain; asked for once per chain
     * @param watch who listens to the first chain; all chains end when it is cancelled
     */
    public record Search(Seed seed, int chains, int threads, Supplier<Pace> pace, Watch watch) {}

    private record Found(ClerkshipPlan plan, long broken, long score, long value, long proposals) {}

    /** Solves with one chain; the budget counts proposals. */
    public ClerkshipResult solve(ClerkshipProblem problem, RunControl control) {
        Watch watch = new Watch("clerkship.improve", control.progress(), control.cancellation(), BestSoFar.NONE);
        long proposals = control.budget().proposals();
        return solve(problem, new Search(control.seed(), 1, 1, () -> Pace.ofProposals(proposals), watch));
    }

    /** Solves; never throws for a problem that was built. */
    public ClerkshipResult solve(ClerkshipProblem problem, Search search) {
        Roster roster = new Roster(problem);
        List<Text> conflicts = new ClerkshipConflicts(roster).find();
        if (!conflicts.isEmpty()) {
            return new ClerkshipResult.Infeasible(conflicts);
        }
        List<Found> found = Portfolio.run(search.chains(), search.threads(), chain -> chain(roster, search, chain));
        Found best = Portfolio.best(found, Found::value);
        long bound = new UpperBound(roster).total();
        long proposals = found.stream().mapToLong(Found::proposals).sum();
        return best.broken() > 0
                ? new ClerkshipResult.Stopped(best.plan(), best.broken(), bound, proposals)
                : new ClerkshipResult.Solved(best.plan(), best.score(), bound, proposals);
    }

    private static Found chain(Roster roster, Search search, int number) {
        Watch watch = number == 0
                ? search.watch()
                : new Watch(search.watch().step(), Progress.NONE, search.watch().cancellation(), BestSoFar.NONE);
        long worth = worth(roster.problem);
        ClerkshipState state = new ClerkshipState(roster, 2 * worth);
        Chain chain = new Chain(
                search.seed().derive("clerkship." + number), search.pace().get(), watch, false);
        if (roster.owner.length > 0) {
            chain.anneal(state, Cooling.geometric(worth / HOT, worth / COLD), MAIN, Long.MIN_VALUE);
            double again = state.broken() > 0 ? worth / HOT : worth / COLD;
            state.insist(8 * worth);
            chain.anneal(state, Cooling.geometric(again, worth / COLD / 2));
        }
        return new Found(state.plan(), state.broken(), state.score(), state.value(), chain.proposals());
    }

    /** Greatest worth of one choice: of a discipline, with the change of hospital it may bring. */
    private static long worth(ClerkshipProblem problem) {
        long discipline = (long) magnitude(problem.weights()) * magnitude(problem.disciplinePreference());
        return Math.max(1, discipline + magnitude(problem.weights()));
    }

    private static int magnitude(Grid grid) {
        return Math.max(Math.abs(grid.least()), Math.abs(grid.most()));
    }
}
