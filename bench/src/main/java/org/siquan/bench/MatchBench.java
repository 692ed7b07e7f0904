package org.siquan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.DeferredAcceptance;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MatchingProblemBuilder;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.verify.MatchingVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deferred acceptance and its verifier on an invented market of any size with nested quotas. */
@Command(name = "match", description = "Matching of any size.", mixinStandardHelpOptions = true)
final class MatchBench implements Callable<Integer> {

    private static final int PLACES_UNDER_QUOTA = 10;

    @Option(names = "--applicants", defaultValue = "100000")
    int applicants;

    @Option(names = "--places", defaultValue = "2000")
    int places;

    @Option(names = "--choices", defaultValue = "20")
    int choices;

    @Option(names = "--seed", defaultValue = "2026")
    long seed;

    @Option(names = "--rounds", defaultValue = "5", description = "the quickest is reported beside all")
    int rounds;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        MatchingProblem problem = market();
        System.out.printf(Locale.ROOT, "built in %.2f s%n", seconds(begun));
        for (int round = 1; round <= rounds; round++) {
            long matchBegun = System.nanoTime();
            MatchingOutcome outcome = new DeferredAcceptance().match(problem, Set.of(), RunControl.of(seed, 0));
            double matched = seconds(matchBegun);
            long checkBegun = System.nanoTime();
            int findings = MatchingVerifier.verify(problem, outcome).size();
            System.out.printf(
                    Locale.ROOT,
                    "%,d × %d choices, %,d places: matched in %.3f s, verified in %.3f s (%d findings)%n",
                    applicants,
                    choices,
                    places,
                    matched,
                    seconds(checkBegun),
                    findings);
        }
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private MatchingProblem market() {
        RandomGenerator random = new Seed(seed).generator("market");
        MatchingProblemBuilder builder = MatchingProblem.builder();
        int most = Math.max(1, applicants * 9 / 10 / places);
        for (int p = 0; p < places; p++) {
            builder.place(new Place("P" + p, "P" + p, 0, most));
        }
        for (int from = 0; from + PLACES_UNDER_QUOTA <= places; from += PLACES_UNDER_QUOTA) {
            Set<String> under = new java.util.HashSet<>();
            for (int p = from; p < from + PLACES_UNDER_QUOTA; p++) {
                under.add("P" + p);
            }
            builder.quota(new Quota("Q" + from, "Q" + from, most * PLACES_UNDER_QUOTA * 9 / 10, under, null));
        }
        for (int a = 0; a < applicants; a++) {
            List<Choice> ranked = new ArrayList<>(choices);
            int score = random.nextInt(10_000);
            random.ints(0, places).distinct().limit(choices).forEach(p -> ranked.add(Choice.of("P" + p, score)));
            builder.applicant(new Applicant("A" + a, "", a, ranked));
        }
        return builder.build();
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
