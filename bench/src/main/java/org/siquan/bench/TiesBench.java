package org.siquan.bench;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.exact.MaxHrt;
import org.siquan.engine.matching.exact.MaxHrtResult;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.KiralyApproximation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Random instances with ties at the hospitals: what a lottery, Király and the exact search seat, and how long the last takes. */
@Command(name = "ties", description = "Matching with ties, exactly.", mixinStandardHelpOptions = true)
final class TiesBench implements Callable<Integer> {

    @Option(names = "--residents", defaultValue = "750")
    int residents;

    @Option(names = "--hospitals", defaultValue = "53")
    int hospitals;

    @Option(names = "--choices", defaultValue = "5", description = "on every list")
    int choices;

    @Option(names = "--seats", defaultValue = "0", description = "in all; 0 = as many as residents")
    int seats;

    @Option(names = "--popularity", defaultValue = "1", description = "most popular hospital / least popular")
    double popularity;

    @Option(names = "--density", defaultValue = "0.85", description = "of independent ties")
    double density;

    @Option(names = "--grades", defaultValue = "0", description = "graded ties instead; 0 = independent")
    int grades;

    @Option(names = "--seeds", defaultValue = "20", description = "instances; the first ones after --seed")
    int seeds;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "budget of the solver, in its deterministic seconds")
    double seconds;

    @Override
    public Integer call() {
        int proved = 0;
        int inTime = 0;
        for (long s = seed; s < seed + seeds; s++) {
            Watch watch = Watch.begin();
            MaxHrtResult result = once(s);
            proved += result.proved() ? 1 : 0;
            inTime += result.proved() && watch.seconds() <= seconds ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "proved %d of %d, of them %d within %.0f s%n", proved, seeds, inTime, seconds);
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private MaxHrtResult once(long s) {
        MatchingProblem problem = new TiedMarket(
                        residents, hospitals, choices, seats == 0 ? residents : seats, popularity, density, grades, s)
                .problem();
        RunControl control = new RunControl(new Seed(s), new Budget(0, seconds), Progress.NONE, Cancellation.NEVER);
        int lottery = new DeferredAcceptance().match(problem, control).placed();
        int kiraly = new KiralyApproximation().match(problem, control).placed();
        Watch watch = Watch.begin();
        MaxHrtResult result = new MaxHrt().solve(problem, new BitSet(), control);
        System.out.printf(
                Locale.ROOT,
                "seed %d: lottery %d, kiraly %d, max-hrt %d, bound %d, %s,%s; hash %s%n",
                s,
                lottery,
                kiraly,
                result.outcome().placed(),
                result.bound(),
                result.proved() ? "proved" : "not proved",
                watch.elapsed(),
                result.outcome().hash().substring(0, 8));
        return result;
    }
}
