package org.siquan.engine.scheduling.university;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Differences;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Portfolio;
import org.siquan.engine.scheduling.search.Watch;

/**
 * Solves university course timetabling by simulated annealing over classes and students together: moves of one class,
 * ejection chains, moves and exchanges of students. Same problem, chains, seeds and proposals: same result. Thread-safe.
 *
 * @implNote A proposal is O(relations + room-mates + classes with common students) of one class. Memory O(options + pairs of
 *     related classes + rooms&sup2;). Sources: Kirkpatrick et al. 1983; Glover 1996; docs/engines/timetabling.md
 */
public final class UniversitySolver {

    private static final int SAMPLES = 4096;
    private static final double START_SHARE = 0.25;
    private static final double END = 0.15;
    private static final long FIRST_PRICE_TEMPERATURES = 6;

    /** Share of the budget for finding a timetable without broken constraint. */
    private static final double HUNT = 0.3;
    /** Share of the rest of the budget, and of the cooling, in which constraints may still be broken. */
    private static final double SPLIT = 0.2;
    /** Where the cooling within the constraints begins: warmer than the end of the first part, as its best may be of early. */
    private static final double AGAIN = 0.1;

    /** One chain with the seed, budget, progress and cancellation of the run. */
    public UniversityResult solve(UniversityProblem problem, RunControl control) {
        return solve(problem, 1, 1, number -> new Chain(control));
    }

    /**
     * Several chains as the effort says, each with a seed derived from the one given.
     *
     * @param watch hears of the first chain, may stop all
     */
    public UniversityResult solve(UniversityProblem problem, Seed seed, Effort effort, Watch watch) {
        Watch silent = new Watch(watch.step(), Progress.NONE, watch.cancellation(), BestSoFar.NONE);
        return solve(
                problem,
                effort.chains(),
                effort.threads(),
                number -> new Chain(
                        seed.derive("university." + number), effort.pace().get(), number == 0 ? watch : silent, false));
    }

    /**
     * Several chains, of which the best result counts.
     *
     * @param chains how many, &ge; 1
     * @param threads how many run at once; the result is the same for any number
     * @param chain makes the chain of a number, 0..chains-1, each with a seed of its own; asked in the thread of the chain
     */
    public UniversityResult solve(UniversityProblem problem, int chains, int threads, IntFunction<Chain> chain) {
        Model model = new Model(problem);
        List<Text> reasons = Feasibility.reasons(model);
        if (!reasons.isEmpty()) {
            return new UniversityResult.Infeasible(reasons);
        }
        List<Found> found = Portfolio.run(chains, threads, number -> search(model, chain.apply(number)));
        Found best = Portfolio.best(found, each -> each.state.hard * UniversitySearch.VIOLATION + each.state.soft);
        return result(best.state, found.stream().mapToLong(Found::proposals).sum());
    }

    private record Found(UniversityState state, long proposals) {}

    /** True if a value that a chain reports belongs to a timetable without broken constraint. */
    public static boolean isValid(long value) {
        return value < UniversitySearch.VIOLATION;
    }

    private static Found search(Model model, Chain chain) {
        UniversityState state = new UniversityState(model, 1_000_000);
        chain.spend(new Construction(state).build(chain.random()));
        state.price(0);
        UniversitySearch sampling = new UniversitySearch(state, 0, true);
        Differences differences = chain.sample(sampling, SAMPLES);
        double start = Math.max(2 * END, differences.temperature(START_SHARE));
        long price = Math.max(4, (long) (FIRST_PRICE_TEMPERATURES * start));
        state.price(price);
        UniversitySearch search = new UniversitySearch(state, price, false);
        long valid = UniversitySearch.VIOLATION - 1;
        chain.anneal(search, Cooling.geometric(start, start / 10), HUNT, valid);
        double from = chain.used();
        Cooling cooling = Cooling.geometric(start, END);
        double border = from + (1 - from) * SPLIT;
        chain.anneal(search, share -> cooling.temperature(SPLIT * share), border, Long.MIN_VALUE);
        if (state.hard == 0) {
            search.stayValid();
        }
        chain.anneal(search, share -> cooling.temperature(AGAIN + (1 - AGAIN) * share), 1, Long.MIN_VALUE);
        return new Found(state, chain.proposals());
    }

    private static UniversityResult result(UniversityState state, long proposals) {
        Model model = state.model;
        List<Integer> times = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        for (int c = 0; c < model.classes; c++) {
            times.add(model.timeOption[state.at.time[c]]);
            rooms.add(state.at.option[c] < 0 ? -1 : state.at.option[c] - model.roomFrom[c]);
        }
        List<List<Integer>> enrolments = new ArrayList<>();
        Sections sections = model.sections;
        for (int s = 0; s + 1 < sections.demandFrom.length; s++) {
            enrolments.add(Arrays.stream(state.attendance.classes, sections.demandFrom[s], sections.demandFrom[s + 1])
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .boxed()
                    .toList());
        }
        UniversityTimetable timetable = new UniversityTimetable(times, rooms, enrolments);
        UniversityCost cost = FullCount.split(state);
        return state.hard == 0
                ? new UniversityResult.Solved(timetable, cost, model.lowerBound(), proposals)
                : new UniversityResult.Stopped(timetable, state.hard, cost, model.lowerBound(), proposals);
    }
}
