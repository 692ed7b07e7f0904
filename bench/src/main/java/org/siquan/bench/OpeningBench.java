package org.siquan.bench;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.opening.OpeningOptimal;
import org.siquan.engine.matching.opening.OpeningResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which classes open: closing one after the other, and the best set with its bound. */
@Command(name = "opening", description = "Classes that open with a minimum.", mixinStandardHelpOptions = true)
final class OpeningBench implements Callable<Integer> {

    @Option(names = "--learners", defaultValue = "1000")
    int learners;

    @Option(names = "--classes", defaultValue = "60")
    int classes;

    @Option(names = "--choices", defaultValue = "10", description = "on every list")
    int choices;

    @Option(names = "--skew", defaultValue = "0.6", description = "popularity 1/rank^skew; 0 = all alike")
    double skew;

    @Option(names = "--likeness", defaultValue = "0.7", description = "of a learner's scores, 0..1")
    double likeness;

    @Option(names = "--seats", defaultValue = "1.3", description = "in all, per learner")
    double seats;

    @Option(names = "--seeds", defaultValue = "1", description = "markets; the first ones from --seed")
    int seeds;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(
            names = "--proposals",
            defaultValue = "0",
            description = "budget in choices looked at; 0 = the mechanism's own")
    long proposals;

    @Option(names = "--without-rule", description = "not also closing one after the other")
    boolean withoutRule;

    @Override
    public Integer call() {
        int proved = 0;
        for (long s = seed; s < seed + seeds; s++) {
            proved += once(s).proved() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "proved %d of %d; peak memory %s%n", proved, seeds, Machine.peakMemory());
        return 0;
    }

    private OpeningResult once(long s) {
        int all = (int) Math.round(seats * learners);
        MatchingProblem problem = new ClassMarket(learners, choices, classes, skew, likeness, all, s).problem();
        if (!withoutRule) {
            Watch watch = Watch.begin();
            MatchingOutcome greedy = new OpeningRule(new DeferredAcceptance()).match(problem, RunControl.of(s, 0));
            System.out.printf(Locale.ROOT, "seed %d: rule    %s in%s%n", s, described(greedy), watch.elapsed());
        }
        Watch watch = Watch.begin();
        OpeningResult result = new OpeningOptimal().solve(problem, new BitSet(), RunControl.of(s, proposals));
        System.out.printf(
                Locale.ROOT,
                "seed %d: optimal %s in%s; bound %d, ranks %d, gap %.3f %%, %s, %d claimed; %,d choices looked at; hash %s%n",
                s,
                described(result.outcome()),
                watch.elapsed(),
                result.bound(),
                result.rankSumBound(),
                100 * result.gap(),
                result.proved() ? "proved" : "not proved",
                result.claimed().size(),
                result.outcome().proposals(),
                result.outcome().hash().substring(0, 8));
        return result;
    }

    private static String described(MatchingOutcome outcome) {
        return String.format(
                Locale.ROOT,
                "matched %d, ranks %d, closed %d",
                outcome.placed(),
                Math.round(outcome.meanRank() * outcome.placed()),
                outcome.closed().cardinality());
    }
}
