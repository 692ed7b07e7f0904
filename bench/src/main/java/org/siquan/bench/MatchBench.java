package org.siquan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.WhatIf;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.MatchingVerifier;
import org.siquan.engine.matching.verify.PublishedOutcome;
import org.siquan.engine.matching.verify.Verdict;
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

    @Option(names = "--majors", description = "bounds of majors across the enterprises: they cross --quotas")
    boolean majors;

    @Option(names = "--reserves", description = "a regional share and a soft reserve in every place")
    boolean reserves;

    @Option(names = "--threads", defaultValue = "2")
    int threads;

    @Option(names = "--seed", defaultValue = "2026")
    long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "the first also warms the virtual machine up")
    int rounds;

    @Option(names = "--verify", description = "verify each outcome from the same columns")
    boolean verify;

    @Option(names = "--what-if", defaultValue = "0", description = "so many single seats taken away, one question each")
    int questions;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "write the market as a CSV set for ./siquan match, and end")
    @Nullable
    Path write;

    @Override
    public Integer call() throws IOException {
        Mechanism chosen = Mechanisms.find(mechanism, threads)
                .orElseThrow(() -> new IllegalArgumentException("no mechanism is called " + mechanism));
        long begun = System.nanoTime();
        boolean placeScores = !mechanism.equals("serial-dictatorship");
        InventedMarket market = new InventedMarket(
                applicants, choices, places, shape.exponent, placeScores, quotas, majors, reserves, seed);
        InventedMarket.Columns columns = market.columns();
        MatchingProblem problem = market.problem(columns);
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
        MatchingOutcome last = null;
        for (int round = 1; round <= rounds; round++) {
            long matchBegun = System.nanoTime();
            double processor = Machine.processorSeconds();
            MatchingOutcome outcome = chosen.match(problem, new BitSet(), RunControl.of(seed, 0));
            double matched = seconds(matchBegun);
            processor = Machine.processorSeconds() - processor;
            last = outcome;
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d threads: %.3f s (%.3f s of processor); matched %,d, first choice %,d, mean rank %.2f; %,d choices looked at; hash %s%n",
                    mechanism,
                    threads,
                    matched,
                    processor,
                    outcome.placed(),
                    outcome.firstChoice(),
                    outcome.meanRank(),
                    outcome.proposals(),
                    outcome.hash().substring(0, 12));
            if (verify) {
                verify(market, columns, outcome);
            }
        }
        if (questions > 0 && last != null) {
            ask(problem, last);
        }
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private void verify(InventedMarket market, InventedMarket.Columns columns, MatchingOutcome outcome) {
        long built = System.nanoTime();
        GivenRound round = market.given(columns);
        PublishedOutcome published = PublishedOutcome.of(
                IntStream.range(0, applicants).map(outcome::choice).toArray(), outcome.closed());
        double building = seconds(built);
        Claims all = Claims.ofMechanism(mechanism);
        System.out.printf(Locale.ROOT, "verifier: its round built in %.3f s", building);
        for (Claims claims : new LinkedHashSet<>(List.of(new Claims(all.stability(), false, false), all))) {
            long begun = System.nanoTime();
            Verdict verdict = MatchingVerifier.verify(round, published, claims, threads);
            System.out.printf(
                    Locale.ROOT,
                    "; %s%s: %d findings, %.3f s",
                    claims.stability().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    claims.best() ? " and best" : "",
                    verdict.found(),
                    seconds(begun));
        }
        System.out.println();
    }

    private void ask(MatchingProblem problem, MatchingOutcome outcome) {
        long begun = System.nanoTime();
        WhatIf whatIf = new WhatIf(problem, outcome, RunControl.of(seed, 0));
        System.out.printf(Locale.ROOT, "what-if prepared in %.2f s%n", seconds(begun));
        for (int round = 0; round < rounds; round++) {
            SplittableRandom random = new SplittableRandom(seed + round);
            long moved = 0;
            long asked = System.nanoTime();
            for (int question = 0; question < questions; question++) {
                moved += whatIf.seats(random.nextInt(places), -1).size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d single seats taken away: %.4f s, %.2f applicants move each%n",
                    questions,
                    seconds(asked),
                    (double) moved / questions);
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
