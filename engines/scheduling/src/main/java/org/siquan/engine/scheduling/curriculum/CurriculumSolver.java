package org.siquan.engine.scheduling.curriculum;

import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.Portfolio;
import org.siquan.engine.scheduling.search.Watch;

/**
 * Solves curriculum-based timetabling: looks for a proof that there is no timetable, builds one greedily and anneals it, with
 * broken constraints weighed so that the search may pass through them. Thread-safe: each call works on its own data.
 *
 * <p>Same problem, seed and effort in proposals: same result, whatever the threads.
 *
 * @implNote A proposal is O(curricula of two courses); memory O(courses × (courses + periods + rooms) + curricula × courses).
 *     Sources: Bellio, Ceschia, Di Gaspero, Schaerf &amp; Urli 2016, doi:10.1016/j.cor.2015.07.002 (annealing, neighbourhoods);
 *     Müller 2009, doi:10.1007/s10479-009-0644-y; docs/engines/timetabling.md
 */
public final class CurriculumSolver {

    /** Cost of a broken constraint while annealing: never worth it at these temperatures. */
    private static final long WEIGHT = 200;

    /** Temperatures for a problem in which a lecture is in one curriculum; see {@link #cooling}. */
    private static final double START = 1;

    private static final double END = 0.085;
    private static final double LOWEST_START = 2;

    /** Beside this weight of a broken constraint all other cost is nothing. */
    private static final long BROKEN_ALONE = 1_000_000;

    private static final Cooling REPAIR = Cooling.geometric(0.5 * BROKEN_ALONE, 0.1 * BROKEN_ALONE);
    private static final double REPAIR_SHARE = 0.1;

    private record Found(Grid grid, long value, long proposals) {}

    /** Solves with the proposals of the control; never throws for a problem that was built. */
    public CurriculumResult solve(CurriculumProblem problem, RunControl control) {
        Watch watch = new Watch("timetable.anneal", control.progress(), control.cancellation(), BestSoFar.NONE);
        return solve(
                problem, control.seed(), Effort.ofProposals(control.budget().proposals(), 1), watch);
    }

    /**
     * Solves.
     *
     * @param watch hears of the first chain, may stop all
     */
    public CurriculumResult solve(CurriculumProblem problem, Seed seed, Effort effort, Watch watch) {
        Model model = new Model(problem);
        List<Text> obstacles = Obstacles.of(model);
        if (!obstacles.isEmpty()) {
            return new CurriculumResult.Infeasible(obstacles);
        }
        long bound = LowerBound.of(model);
        Watch silent = new Watch(watch.step(), (step, done, total) -> {}, watch.cancellation(), BestSoFar.NONE);
        List<Found> all = Portfolio.run(
                effort.chains(),
                effort.threads(),
                chain -> search(
                        model,
                        bound,
                        new Chain(
                                seed.derive("timetable." + chain),
                                effort.pace().get(),
                                chain == 0 ? watch : silent,
                                false)));
        Found best = Portfolio.best(all, Found::value);
        long proposals = all.stream().mapToLong(Found::proposals).sum();
        Grid grid = best.grid();
        CurriculumTimetable timetable = new CurriculumTimetable(model.courseOf, grid.period, grid.room);
        CurriculumCost cost = Recount.cost(model, grid.period, grid.room);
        return grid.broken == 0
                ? new CurriculumResult.Solved(timetable, cost, bound, proposals)
                : new CurriculumResult.Stopped(timetable, grid.broken, cost, bound, proposals);
    }

    private Found search(Model model, long bound, Chain chain) {
        Grid grid = new Grid(model);
        FastRandom random = chain.random();
        new FirstTimetable(grid, random).build();
        if (grid.broken > 0) {
            TimetableSearch repair = new TimetableSearch(grid, BROKEN_ALONE);
            chain.anneal(repair, REPAIR, REPAIR_SHARE, TimetableSearch.BROKEN_FIRST - 1);
        }
        TimetableSearch state = new TimetableSearch(grid, WEIGHT);
        if (model.lectures > 0) {
            chain.anneal(state, cooling(model), 1, bound);
        }
        return new Found(grid, state.value(), chain.proposals());
    }

    /**
     * Temperatures from the problem, as in feature-based tuning: a lecture that is in more curricula changes more at once, so
     * the start grows with the curricula of a lecture, the end with their root. Fitted on few instances, see the document.
     */
    private static Cooling cooling(Model model) {
        long curricula = 0;
        for (int course : model.courseOf) {
            curricula += model.curriculaOf[course].length;
        }
        double each = Math.max(1, (double) curricula / model.lectures);
        return Cooling.geometric(Math.max(LOWEST_START, START * each), END * Math.sqrt(each));
    }
}
