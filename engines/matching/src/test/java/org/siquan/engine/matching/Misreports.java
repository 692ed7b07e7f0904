package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Lets applicants of many markets rank untruthfully, one at a time, and counts how often it pays. */
public final class Misreports {

    /** What came of it; {@code first} names the seed of the first gain. */
    public record Tally(long lies, long gains, String first) {}

    private final Lies kind;
    private final Function<MatchingProblem, MatchingOutcome> rule;
    private long told;
    private long gains;
    private String first = "";

    private Misreports(Lies kind, Function<MatchingProblem, MatchingOutcome> rule) {
        this.kind = kind;
        this.rule = rule;
    }

    /**
     * Tries lies in many markets.
     *
     * @param liars applicants who lie in each market, drawn with its seed
     */
    public static Tally count(
            int markets,
            int liars,
            Lies kind,
            LongFunction<Market> market,
            Function<MatchingProblem, MatchingOutcome> rule) {
        Misreports misreports = new Misreports(kind, rule);
        for (long seed = 0; seed < markets; seed++) {
            misreports.lie(market.apply(seed), liars, seed);
        }
        return new Tally(misreports.told, misreports.gains, misreports.first);
    }

    private void lie(Market market, int liars, long seed) {
        MatchingProblem honest = market.problem();
        MatchingOutcome outcome = rule.apply(honest);
        Retold retold = new Retold(honest);
        RandomGenerator random = new Seed(seed).generator("lie");
        for (int i = 0; i < liars; i++) {
            int liar = random.nextInt(honest.applicants());
            List<Choice> truth = market.applicants().get(liar).choices();
            int[] wanted = truth.stream()
                    .mapToInt(choice -> retold.place(choice.place()))
                    .toArray();
            int before = rank(wanted, outcome.place(honest, liar));
            for (List<Choice> lie : kind.of(truth, unwanted(market, truth, random), random)) {
                MatchingProblem lied = retold.telling(liar, lie);
                told++;
                if (rank(wanted, rule.apply(lied).place(lied, liar)) < before) {
                    gains++;
                    first = first.isEmpty() ? "seed %d, applicant %d, %s".formatted(seed, liar, lie) : first;
                }
            }
        }
    }

    /** Where the place stands in the true list; its length if it does not. */
    private static int rank(int[] wanted, int place) {
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] == place) {
                return k;
            }
        }
        return wanted.length;
    }

    /** One place that the list leaves out, with a score of somebody's: the truth does not say how it stands there. */
    private static List<Choice> unwanted(Market market, List<Choice> truth, RandomGenerator random) {
        List<Place> others = new ArrayList<>(market.places());
        others.removeIf(
                place -> truth.stream().anyMatch(choice -> choice.place().equals(place.id())));
        if (truth.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        int score = truth.get(random.nextInt(truth.size())).score();
        return List.of(Choice.of(others.get(random.nextInt(others.size())).id(), score));
    }
}
