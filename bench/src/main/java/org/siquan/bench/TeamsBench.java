package org.siquan.bench;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.exact.NearestStable;
import org.siquan.engine.matching.exact.TeamResult;
import org.siquan.engine.matching.exact.TeamStability;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;
import org.siquan.engine.matching.team.BlockingPairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Teams that stay together: the walk, the fewest blocking pairs and the smallest change of seats on random markets. */
@Command(name = "teams", description = "Teams that stay together.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TeamsBench implements Callable<Integer> {

    @Option(names = "--applicants", defaultValue = "500")
    int applicants;

    @Option(names = "--places", defaultValue = "30")
    int places;

    @Option(names = "--choices", defaultValue = "8")
    int choices;

    @Option(names = "--teams", defaultValue = "40")
    int teams;

    @Option(names = "--least", defaultValue = "2", description = "members of a team at least")
    int least;

    @Option(names = "--largest", defaultValue = "4", description = "members of a team at most")
    int largest;

    @Option(names = "--seats", defaultValue = "0.95", description = "of all places, as a share of the applicants")
    double seats;

    @Option(names = "--skew", defaultValue = "0.5", description = "the i-th place is drawn with weight 1 / i^skew")
    double skew;

    @Option(names = "--alike", defaultValue = "0.7", description = "weight of a learner's own part in all scores")
    double alike;

    @Option(names = "--seed", defaultValue = "0", description = "of the first market")
    long seed;

    @Option(names = "--markets", defaultValue = "20")
    int markets;

    @Option(
            names = "--budget",
            defaultValue = "60",
            description = "deterministic seconds, once for each of two searches")
    double budget;

    @Override
    public Integer call() {
        int proved = 0;
        double longest = 0;
        for (long each = seed; each < seed + markets; each++) {
            MatchingProblem problem = new TeamedMarket(
                            applicants, places, choices, teams, least, largest, seats, skew, alike, each)
                    .problem();
            RunControl control =
                    new RunControl(new Seed(each), new Budget(0, budget), Progress.NONE, Cancellation.NEVER);
            Watch walking = Watch.begin();
            MatchingOutcome walked = new TeamDeferredAcceptance().match(problem, control);
            double walk = walking.seconds();
            Watch solving = Watch.begin();
            TeamResult result = new TeamStability().solve(problem, new BitSet(), control);
            longest = Math.max(longest, solving.seconds());
            proved += result.proved() && result.nearest().proved() ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: walk %.3f s, %d pairs, placed %d; exact%s, %s%n",
                    each,
                    walk,
                    BlockingPairs.of(problem, walked).size(),
                    walked.placed(),
                    solving.elapsed(),
                    described(result));
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d proved in everything, the longest took %.2f s; peak memory %s%n",
                proved,
                markets,
                longest,
                Machine.peakMemory());
        return 0;
    }

    private static String described(TeamResult result) {
        NearestStable nearest = result.nearest();
        return String.format(
                Locale.ROOT,
                "%d pairs (at least %d), placed %d (at most %d), seats changed %d (at least %d)%s: %s",
                result.blocking().size(),
                result.bound(),
                result.outcome().placed(),
                result.mostPlaced(),
                nearest.seats(),
                nearest.bound(),
                nearest.evenest() ? "" : ", the largest change not proved",
                nearest.changes().stream().map(c -> c.words().en()).collect(Collectors.joining("; ")));
    }
}
