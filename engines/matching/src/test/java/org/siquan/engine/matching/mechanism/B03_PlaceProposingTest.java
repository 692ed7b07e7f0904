package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.EveryOutcome;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.RandomMarket;

class B03_PlaceProposingTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism places = new PlaceProposing();
    private final Mechanism applicants = new DeferredAcceptance();

    @Test
    void isStableAndTheWorstForEveryApplicant() {
        int several = 0;
        for (long seed = 0; seed < 150; seed++) {
            Market market = new RandomMarket(seed, 6, 5, false).market();
            MatchingOutcome outcome = places.match(market.problem(), CONTROL);
            var stable = EveryOutcome.stable(market);
            several += stable.size() > 1 ? 1 : 0;

            assertThat(stable)
                    .extracting(MatchingOutcome::hash)
                    .as("seed %d", seed)
                    .contains(outcome.hash());
            for (MatchingOutcome other : stable) {
                for (int a = 0; a < 6; a++) {
                    assertThat(rank(outcome, a)).as("seed %d", seed).isGreaterThanOrEqualTo(rank(other, a));
                }
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void placesAsManyAsTheApplicantsSideAndFillsEveryClassAlikeWhereOnlySeatsAreBounded() {
        int differ = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Market market = new RandomMarket(seed, 14, 6, false).market();
            MatchingProblem nested = market.problem();
            MatchingProblem plain = market.withQuotas(java.util.List.of()).problem();
            MatchingOutcome outcome = places.match(nested, CONTROL);
            MatchingOutcome other = applicants.match(nested, CONTROL);

            assertThat(outcome.placed()).as("seed %d", seed).isEqualTo(other.placed());
            assertThat(places.match(plain, CONTROL).fill(plain))
                    .as("seed %d", seed)
                    .isEqualTo(applicants.match(plain, CONTROL).fill(plain));
            differ += outcome.hash().equals(other.hash()) ? 0 : 1;
        }
        assertThat(differ).as("markets where the side matters").isPositive();
    }

    private static int rank(MatchingOutcome outcome, int applicant) {
        return outcome.choice(applicant) == MatchingOutcome.NONE ? Integer.MAX_VALUE : outcome.choice(applicant);
    }
}
