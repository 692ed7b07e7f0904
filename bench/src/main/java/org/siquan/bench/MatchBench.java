package org.siquan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.Mechanisms;
import org.siquan.round.RoundWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A mechanism on an invented market of any size. */
@Command(name = "match", description = "Matching of any size.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class MatchBench implements Callable<Integer> {

    /** How wishes spread over the places. */
    enum Shape {
        SPREAD(0),
        SKEWED(1);

        private final double exponent;

        Shape(double exponent) {
            this.exponent = exponent;
        }
    }

    @Option(names = "--applicants", defaultValue = "100000")
    int applicants;

    @Option(names = "--places", defaultValue = "5000")
    int places;

    @Option(names = "--choices", defaultValue = "10")
    int choices;

    @Option(names = "--mechanism", defaultValue = "deferred-acceptance")
    String mechanism;

    @Option(names = "--shape", defaultValue = "SPREAD", description = "spread or skewed (popularity 1/rank)")
    Shape shape;

    @Option(names = "--quotas", description = "places in orders in enterprises")
    boolean quotas;

    @Option(names = "--reserves", description = "a regional share and a soft reserve in every place")
    boolean reserves;

    @Option(names = "--threads", defaultValue = "2")
    int threads;

    @Option(names = "--seed", defaultValue = "2026")
    long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "the first also warms the virtual machine up")
    int rounds;

    @Option(names = "--write", paramLabel = "DIR", description = "write the market as a CSV set for ./siquan match, and end")
    @Nullable
    Path write;

    @Override
    public Integer call() throws IOException {
        Mechanism chosen = Mechanisms.find(mechanism, threads)
                .orElseThrow(() -> new IllegalArgumentException("no mechanism is called " + mechanism));
        long begun = System.nanoTime();
        boolean placeScores = !mechanism.equals("serial-dictatorship");
        MatchingProblem problem = new InventedMarket(
                        applicants, choices, places, shape.exponent, placeScores, quotas, reserves, seed)
                .problem();
        System.out.printf(
                Locale.ROOT,
                "%,d × %d choices, %,d places, %s, %d nodes of bounds; invented in %.1f s; columns %.1f bytes per applicant%n",
                applicants,
                choices,
                places,
                shape.name().toLowerCase(Locale.ROOT),
                problem.forest().nodes(),
                seconds(begun),
                (double) problem.bytes() / applicants);
        if (write != null) {
            Files.createDirectories(write);
            for (var table : RoundWriter.tables(problem).entrySet()) {
                try (OutputStream out = Files.newOutputStream(write.resolve(table.getKey()))) {
                    table.getValue().writeTo(out);
                }
            }
            return 0;
        }
        for (Complaint complaint : chosen.refusals(problem)) {
            System.out.println(complaint.message().en());
            return 1;
        }
        for (int round = 1; round <= rounds; round++) {
            long matchBegun = System.nanoTime();
            MatchingOutcome outcome = chosen.match(problem, new BitSet(), RunControl.of(seed, 0));
            double matched = seconds(matchBegun);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d threads: %.3f s; matched %,d, first choice %,d, mean rank %.2f; %,d choices looked at; hash %s%n",
                    mechanism,
                    threads,
                    matched,
                    outcome.placed(),
                    outcome.firstChoice(),
                    outcome.meanRank(),
                    outcome.proposals(),
                    outcome.hash().substring(0, 12));
        }
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
