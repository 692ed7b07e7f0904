package org.siquan.engine.scheduling.clerkship;

import java.util.List;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Portfolio;
import org.siquan.engine.scheduling.search.Watch;

/**
 * Solves Medical Student Scheduling by simulated annealing over plans of whole students (after Zanazzo, Ceschia, Dovier
 * &amp; Schaerf 2024, doi:10.1007/s10951-024-00806-z; moves and differences are our own). First tries to prove by counting
 * that there is no plan. Same problem, seed and effort in proposals: same result, whatever the threads.
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

    /** A small problem is cooled several times, the later times from this share of the cooling on. */
    private static final int SLOTS_OF_ONE_COOLING = 3_000;

    /** Weight of a broken constraint while mending, in greatest worths of one choice. */
    private static final long INSISTENCE = 8;

    private static final int MOST_COOLINGS = 10;
    private static final double REHEATED_AT = 0.3;

    private record Found(ClerkshipPlan plan, long broken, long score, long value, long proposals) {}

    /** Solves with the proposals of the control; never throws for a problem that was built. */
    public ClerkshipResult solve(ClerkshipProblem problem, RunControl control) {
        Watch watch = new Watch("clerkship.anneal", control.progress(), control.cancellation(), BestSoFar.NONE);
        return solve(
                problem, control.seed(), Effort.ofProposals(control.budget().proposals(), 1), watch);
    }

    /**
     * Solves; never throws for a problem that was built.
     *
     * @param watch hears of the first chain, may stop all
     */
    public ClerkshipResult solve(ClerkshipProblem problem, Seed seed, Effort effort, Watch watch) {
        Roster roster = new Roster(problem);
        List<Text> conflicts = new ClerkshipConflicts(roster).find();
        if (!conflicts.isEmpty()) {
            return new ClerkshipResult.Infeasible(conflicts);
        }
        Watch silent = new Watch(watch.step(), Progress.NONE, watch.cancellation(), BestSoFar.NONE);
        List<Found> found = Portfolio.run(
                effort.chains(),
                effort.threads(),
                chain -> search(
                        roster,
                        new Chain(
                                seed.derive("clerkship." + chain),
                                effort.pace().get(),
                                chain == 0 ? watch : silent,
                                false)));
        Found best = Portfolio.best(found, Found::value);
        long bound = new UpperBound(roster).total();
        long proposals = found.stream().mapToLong(Found::proposals).sum();
        return best.broken() > 0
                ? new ClerkshipResult.Stopped(best.plan(), best.broken(), best.score(), bound, proposals)
                : new ClerkshipResult.Solved(best.plan(), best.score(), bound, proposals);
    }

    private static Found search(Roster roster, Chain chain) {
        long worth = worth(roster.problem);
        ClerkshipState state = new ClerkshipState(roster, 2 * worth);
        if (roster.owner.length > 0) {
            int times = Math.clamp(SLOTS_OF_ONE_COOLING / roster.owner.length, 1, MOST_COOLINGS);
            Cooling cooling = Cooling.geometric(worth / HOT, worth / COLD).reheated(times, REHEATED_AT);
            chain.anneal(state, cooling, MAIN, Long.MIN_VALUE);
            boolean mending = state.broken() > 0;
            state.insist(INSISTENCE * worth);
            double again = mending ? INSISTENCE * worth / HOT : worth / COLD;
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
