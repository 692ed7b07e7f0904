package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.EveryOutcome;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.Verified;

/** The places' offers end in the stable outcome that is the worst for everybody. */
class PlaceProposingPropertyTest {

    @Test
    void nobodyIsWorseOffInAnyStableOutcomeThanWherePlacesPropose() {
        int several = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Market market = new RandomMarket(seed, 3 + (int) (seed % 4), 4, false, seed % 2 == 0).market();
            GivenRound round = Verified.round(market);
            List<MatchingOutcome> stable = EveryOutcome.stable(market);
            PublishedOutcome worst = PlaceProposing.run(round, stable.getFirst().closed());

            assertThat(MatchingVerifier.verify(round, worst, Claims.stable()).findings())
                    .as("seed %d", seed)
                    .isEmpty();
            for (MatchingOutcome other : stable) {
                for (int a = 0; a < other.applicants(); a++) {
                    int had = worst.choice(a) < 0 ? Integer.MAX_VALUE : worst.choice(a);
                    int has = other.choice(a) < 0 ? Integer.MAX_VALUE : other.choice(a);
                    assertThat(has).as("seed %d applicant %d", seed, a).isLessThanOrEqualTo(had);
                }
            }
            several += stable.size() > 1 ? 1 : 0;
        }

        assertThat(several).as("markets with a choice of stable outcomes").isGreaterThan(50);
    }

    @Test
    void circlesAndTryingEveryOutcomeAgreeOnWhetherAWorstOutcomeIsAlsoTheBest() {
        int tried = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Market market = new RandomMarket(seed, 7, 5, false, seed % 2 == 0).market();
            GivenRound round = Verified.round(market);
            PublishedOutcome worst = PlaceProposing.run(round, new BitSet());
            Holding holding = Holding.of(round, worst, 1);
            boolean circle = ImprovementCycle.of(round, worst, holding, 1).found() > 0;

            assertThat(StableRange.of(round, worst, holding).found())
                    .as("seed %d", seed)
                    .isZero();
            if (circle || seed % 50 == 0) {
                assertThat(EveryStable.better(round, worst).found() > 0)
                        .as("seed %d", seed)
                        .isEqualTo(circle);
            }
            tried += circle ? 1 : 0;
        }

        assertThat(tried).as("worst outcomes that are not the best").isGreaterThan(20);
    }
}
