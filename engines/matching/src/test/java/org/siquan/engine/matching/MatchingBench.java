package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** Measures the mechanism: arguments learners, choices, seed, rounds. Not part of the tests; everything is invented. */
final class MatchingBench {

    private static final int SEATS = 15;
    private static final List<String> PROVINCES = List.of("京", "津", "冀");

    private MatchingBench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int learners = Integer.parseInt(arguments[0]);
        int choices = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        RunControl control = RunControl.of(seed, 1);
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            long start = System.nanoTime();
            MatchingProblem problem = market(learners, choices, seed);
            double built = seconds(start);
            start = System.nanoTime();
            MatchingOutcome plain = new DeferredAcceptance().match(problem, control);
            double matched = seconds(start);
            start = System.nanoTime();
            MatchingOutcome outcome = new OpeningRule(new DeferredAcceptance()).match(problem, control);
            double opened = seconds(start);
            start = System.nanoTime();
            int findings = MatchingVerifier.verify(problem, outcome).size();
            double verified = seconds(start);
            start = System.nanoTime();
            Explanations explanations = new Explanations(problem, outcome);
            long sentences = 0;
            for (int a = 0; a < learners; a++) {
                sentences += explanations.explain(a).size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "build %.2f s; match %.3f s (%d proposals, %.0f a second, %d placed); with opening %.3f s (%d closed,"
                            + " %d placed); verify %.2f s (%d findings); explain %d choices %.2f s%n",
                    built,
                    matched,
                    plain.proposals(),
                    plain.proposals() / matched,
                    plain.placed(),
                    opened,
                    outcome.closed().size(),
                    outcome.placed(),
                    verified,
                    findings,
                    sentences,
                    seconds(start));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Nine seats for ten learners; two classes an order, three orders an enterprise, shares in every fifth class. */
    private static MatchingProblem market(int learners, int choices, long seed) {
        RandomGenerator random = new Seed(seed).generator("matching.bench");
        int classes = learners * 9 / 10 / SEATS;
        MatchingProblemBuilder builder = MatchingProblem.builder();
        for (int p = 0; p < classes; p++) {
            builder.place(new Place("P" + p, "class " + p, SEATS / 3, SEATS));
            if (p % 5 == 0) {
                builder.quota(new Quota("share" + p, "share " + p, SEATS / 3, Set.of("P" + p), "京"));
            }
        }
        for (int p = 0; p + 6 <= classes; p += 6) {
            builder.quota(new Quota("unit" + p, "unit " + p, 5 * SEATS, places(p, p + 6), null));
            for (int o = p; o < p + 6; o += 2) {
                builder.quota(new Quota("order" + o, "order " + o, 2 * SEATS - 2, places(o, o + 2), null));
            }
        }
        for (int a = 0; a < learners; a++) {
            Set<Integer> wished = new LinkedHashSet<>();
            int field = random.nextInt(10);
            int perField = classes / 10;
            while (wished.size() < Math.min(choices, perField)) {
                // The square makes some classes of each field much sought after.
                double sought = random.nextDouble();
                int rank = (int) (sought * sought * perField);
                wished.add(rank * 10 + field);
            }
            int score = 500 + random.nextInt(500);
            List<Choice> list = new ArrayList<>();
            wished.forEach(p -> list.add(Choice.of("P" + p, score)));
            builder.applicant(new Applicant("A" + a, PROVINCES.get(random.nextInt(3)), a, list));
        }
        return builder.build();
    }

    private static Set<String> places(int from, int to) {
        Set<String> places = new LinkedHashSet<>();
        for (int p = from; p < to; p++) {
            places.add("P" + p);
        }
        return places;
    }
}
