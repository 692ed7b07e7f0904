package org.siquan.engine.matching.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.Verified;
import org.siquan.engine.matching.opening.ClassMarkets.Bounds;
import org.siquan.engine.matching.opening.EverySet.Tried;
import org.siquan.engine.matching.verify.Claims;

/** Against all sets of open classes of thousands of small markets; the seed of a failure stands in the message. */
@Tag("S4")
class B01_OpeningOptimalPropertyTest {

    private static final long ENOUGH = 300_000;
    private static final long HARDLY_ANY = 1;

    private final OpeningOptimal mechanism = new OpeningOptimal();

    @ParameterizedTest
    @EnumSource
    void noSetOfOpenClassesIsBetter(Bounds bounds) {
        int closed = 0;
        for (long seed = 0; seed < (bounds == Bounds.NONE ? 6_000 : 1_500); seed++) {
            Market market = ClassMarkets.market(seed, bounds);
            OpeningResult result = solve(market, new BitSet(), seed, ENOUGH);
            Tried best = EverySet.best(EverySet.of(market, new BitSet()));

            assertThat(result.proved()).as("%s seed %d", bounds, seed).isTrue();
            assertThat(List.of((long) result.matched(), result.rankSum()))
                    .as("%s seed %d", bounds, seed)
                    .isEqualTo(List.of((long) best.matched(), best.rankSum()));
            assertThat(result.claimed().isEmpty())
                    .as("%s seed %d", bounds, seed)
                    .isEqualTo(best.claimed().isEmpty());
            closed += result.outcome().closed().isEmpty() ? 0 : 1;
        }
        assertThat(closed).as("markets where a class closes").isGreaterThan(400);
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsVerifiedAndNoGroupCouldOpenAClosedClass(Bounds bounds) {
        int unclaimed = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Market market = ClassMarkets.market(seed, bounds);
            OpeningResult result = solve(market, new BitSet(), seed, seed % 2 == 0 ? ENOUGH : HARDLY_ANY);
            Claims claims = Claims.ofMechanism(result.published());

            assertThat(Verified.findings(market, result.outcome(), claims))
                    .as("%s seed %d", bounds, seed)
                    .isEmpty();
            unclaimed += claims.closedStay() ? 1 : 0;
        }
        assertThat(unclaimed).as("outcomes without a claimed class").isBetween(1_000, 1_499);
    }

    @ParameterizedTest
    @EnumSource
    void aClassIsClaimedWhereTheVerifierFindsAGroup(Bounds bounds) {
        int claims = 0;
        for (long seed = 0; seed < 800; seed++) {
            Market market = ClassMarkets.market(seed, bounds);
            for (Tried tried : EverySet.of(market, new BitSet())) {
                claims += tried.verified().size();
                if (bounds == Bounds.NONE) {
                    assertThat(tried.claimed()).as("seed %d", seed).isEqualTo(tried.verified());
                } else {
                    assertThat(tried.claimed()).as("%s seed %d", bounds, seed).containsAll(tried.verified());
                }
            }
        }
        assertThat(claims).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource
    void theBoundIsNeverBelowTheBestSetHoweverSmallTheBudget(Bounds bounds) {
        int bounded = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Market market = ClassMarkets.market(seed, bounds);
            List<Tried> all = EverySet.of(market, new BitSet());
            OpeningResult result = solve(market, new BitSet(), seed, seed % 3 == 0 ? HARDLY_ANY : 100 * (seed % 7));
            Tried best = result.claimed().isEmpty()
                    ? EverySet.best(all)
                    : EverySet.best(all.stream()
                            .map(B01_OpeningOptimalPropertyTest::unclaimed)
                            .toList());

            assertThat(result.bound()).as("%s seed %d", bounds, seed).isGreaterThanOrEqualTo(best.matched());
            if (result.bound() == best.matched()) {
                assertThat(result.rankSumBound()).as("%s seed %d", bounds, seed).isLessThanOrEqualTo(best.rankSum());
            }
            assertThat(result.bound()).as("%s seed %d", bounds, seed).isGreaterThanOrEqualTo(result.matched());
            bounded += result.proved() ? 0 : 1;
        }
        assertThat(bounded).as("markets without a proof").isGreaterThan(bounds == Bounds.NONE ? 10 : 100);
    }

    /** Where the result has claimed classes its bound is over all sets. */
    private static Tried unclaimed(Tried tried) {
        return new Tried(tried.outcome(), new java.util.TreeSet<>(), tried.verified());
    }

    @Test
    void placesThatNobodyMayEnterStayClosedAndAreNeverClaimed() {
        for (long seed = 0; seed < 1_500; seed++) {
            Market market = ClassMarkets.market(seed, Bounds.NONE);
            BitSet shut = new BitSet();
            shut.set((int) (seed % market.places().size()));
            OpeningResult result = solve(market, shut, seed, ENOUGH);
            Tried best = EverySet.best(EverySet.of(market, shut));

            assertThat(result.outcome().closed(shut.nextSetBit(0)))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(List.of((long) result.matched(), result.rankSum()))
                    .as("seed %d", seed)
                    .isEqualTo(List.of((long) best.matched(), best.rankSum()));
        }
    }

    @Test
    void theSameSeedAndBudgetGiveTheSame() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = ClassMarkets.market(seed, Bounds.NONE);
            OpeningResult one = solve(market, new BitSet(), 7, 1_000);
            OpeningResult two = solve(market, new BitSet(), 7, 1_000);

            assertThat(two.outcome().hash())
                    .as("seed %d", seed)
                    .isEqualTo(one.outcome().hash());
            assertThat(two.outcome().proposals())
                    .as("seed %d", seed)
                    .isEqualTo(one.outcome().proposals());
            assertThat(two.outcome().closed())
                    .as("seed %d", seed)
                    .isEqualTo(one.outcome().closed());
        }
    }

    private OpeningResult solve(Market market, BitSet shut, long seed, long budget) {
        return mechanism.solve(market.problem(), shut, RunControl.of(seed, budget));
    }
}
