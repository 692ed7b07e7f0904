package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Misreports.Tally;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.FlexibleDeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.PriorityListRegionalQuotas;
import org.siquan.engine.matching.mechanism.SerialDictatorship;

/**
 * A million untruthful lists in one run: none pays under a mechanism that promises so, and the same lists pay where seats
 * are given for good before everybody has proposed.
 */
@Tag("S4")
class B02_MisreportsPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int LIARS = 3;

    @Test
    void ofAMillionLiesNoneGainsAnythingUnderTheTruthfulMechanisms() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put(
                "serial dictatorship, nested quotas, hard reserves",
                lies(1_500, this::oneScore, new SerialDictatorship()));
        tallies.put("serial dictatorship, crossing bounds", lies(1_200, this::crossing, new SerialDictatorship()));
        tallies.put("deferred acceptance, nested quotas", lies(1_000, this::scores, new DeferredAcceptance()));
        tallies.put(
                "deferred acceptance, soft and hard reserves", lies(1_000, this::reserves, new DeferredAcceptance()));
        tallies.put("flexible deferred acceptance", lies(1_200, this::regions, new FlexibleDeferredAcceptance(1)));
        tallies.put("PLDA-RQ, minima", orders(4_500, new PriorityListRegionalQuotas()));

        tallies.forEach((name, tally) -> {
            assertThat(tally.gains()).as("%s: %s", name, tally.first()).isZero();
            assertThat(tally.lies()).as(name).isGreaterThan(200_000);
        });
        assertThat(tallies.values().stream().mapToLong(Tally::lies).sum())
                .as("lies told, %s", tallies)
                .isGreaterThanOrEqualTo(1_000_000);
    }

    @Test
    void theSameLiesGainUnderImmediateAcceptance() {
        Tally tally = lies(300, this::scores, ImmediateAcceptance::match);

        assertThat(tally.gains()).as("of %d lies", tally.lies()).isGreaterThan(tally.lies() / 100);
    }

    @Test
    void theSameLiesGainUnderParallelBandsAndTheMoreTheNarrowerTheBands() {
        Tally one = lies(300, this::scores, problem -> ParallelBands.match(problem, 1));
        Tally two = lies(300, this::scores, problem -> ParallelBands.match(problem, 2));
        Tally three = lies(300, this::scores, problem -> ParallelBands.match(problem, 3));
        Tally all = lies(300, this::scores, problem -> ParallelBands.match(problem, 5));

        assertThat(three.gains()).as("of %d lies", three.lies()).isPositive();
        assertThat(two.gains()).isGreaterThan(three.gains());
        assertThat(one.gains()).isGreaterThan(two.gains());
        assertThat(all.gains()).as("one band holds all: %s", all.first()).isZero();
    }

    private static Tally lies(int markets, java.util.function.LongFunction<Market> family, Mechanism mechanism) {
        return lies(markets, family, problem -> mechanism.match(problem, CONTROL));
    }

    private static Tally lies(
            int markets,
            java.util.function.LongFunction<Market> family,
            Function<MatchingProblem, MatchingOutcome> rule) {
        return Misreports.count(markets, LIARS, Lies.ANY, family, rule);
    }

    private static Tally orders(int markets, Mechanism mechanism) {
        return Misreports.count(
                markets, LIARS, Lies.OTHER_ORDER, MinimaMarket::random, problem -> mechanism.match(problem, CONTROL));
    }

    /** Four or more choices each of five places in orders in a park, shares of a province; hard reserves with odd seeds. */
    private Market oneScore(long seed) {
        Market market = new RandomMarket(seed, 8, 5, true, seed % 2 == 1).market();
        Market hard = new Market(
                market.places(),
                market.quotas(),
                market.reserves().stream()
                        .map(r -> new Reserve(r.id(), r.name(), r.place(), r.group(), r.seats(), true))
                        .toList(),
                market.applicants());
        return LongLists.of(hard, 4, true, seed);
    }

    private Market crossing(long seed) {
        return LongLists.of(CrossingMarket.random(seed, 8, 5), 4, true, seed);
    }

    private Market scores(long seed) {
        return LongLists.of(new RandomMarket(seed, 8, 5, false).market(), 4, false, seed);
    }

    private Market reserves(long seed) {
        return LongLists.of(new RandomMarket(seed, 8, 5, false, true).market(), 4, false, seed);
    }

    private Market regions(long seed) {
        Market market = scores(seed);
        return market.withQuotas(market.quotas().stream()
                .filter(quota -> quota.id().startsWith("order"))
                .toList());
    }
}
