package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Lets one applicant after the other rank untruthfully and counts how often it pays. */
public final class Misreports {

    /** What came of it; {@code first} names the seed of the first gain. */
    public record Tally(long lies, long gains, String first) {}

    private Misreports() {}

    /**
     * Tries lies in many markets.
     *
     * @param lies tried in each market, all by one applicant
     * @param cut true: a lie may also leave places out
     */
    public static Tally count(
            int markets,
            int lies,
            boolean cut,
            LongFunction<Market> market,
            Function<MatchingProblem, MatchingOutcome> mechanism) {
        long told = 0;
        long gains = 0;
        String first = "";
        for (long seed = 0; seed < markets; seed++) {
            Market honestMarket = market.apply(seed);
            RandomGenerator random = new Seed(seed).generator("lie");
            int liar = random.nextInt(honestMarket.applicants().size());
            List<Choice> truth = honestMarket.applicants().get(liar).choices();
            int before = rank(truth, honestMarket, mechanism, liar);
            for (int lie = 0; lie < lies; lie++) {
                List<Choice> list = new ArrayList<>(truth);
                Collections.shuffle(list, new Random(seed * 31 + lie));
                int keep = !cut || list.isEmpty() ? list.size() : 1 + random.nextInt(list.size());
                told++;
                if (rank(truth, honestMarket.telling(liar, list.subList(0, keep)), mechanism, liar) < before) {
                    gains++;
                    first = first.isEmpty() ? "seed %d, applicant %d, %s".formatted(seed, liar, list) : first;
                }
            }
        }
        return new Tally(told, gains, first);
    }

    /** Where the place that the applicant gets stands in the true list; its length if there is none. */
    private static int rank(
            List<Choice> truth, Market market, Function<MatchingProblem, MatchingOutcome> mechanism, int applicant) {
        MatchingProblem problem = market.problem();
        int place = mechanism.apply(problem).place(problem, applicant);
        for (int k = 0; k < truth.size(); k++) {
            if (place != MatchingOutcome.NONE
                    && truth.get(k).place().equals(problem.places().get(place).id())) {
                return k;
            }
        }
        return truth.size();
    }
}
