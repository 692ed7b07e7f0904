package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;

/** The certificate of the best stable outcome, against every stable outcome of small markets. */
class C02_BestCertificatePropertyTest {

    @Test
    void ofAllStableOutcomesTheVerifierAcceptsExactlyTheBestAsTheBest() {
        int others = 0;
        for (long seed = 0; seed < 6_000; seed++) {
            Market market = new RandomMarket(seed, 3 + (int) (seed % 4), 4, false, seed % 2 == 0).market();
            List<MatchingOutcome> stable = EveryOutcome.stable(market);
            for (MatchingOutcome outcome : stable) {
                boolean best = stable.stream().allMatch(other -> atLeastAsGood(outcome, other));
                List<Finding> findings = Verified.findings(market, outcome, Claims.bestStable());

                assertThat(findings)
                        .extracting(Finding::rule)
                        .as("seed %d", seed)
                        .allMatch(rule -> rule.equals("best"));
                assertThat(findings.isEmpty()).as("seed %d", seed).isEqualTo(best);
                others += best ? 0 : 1;
            }
        }

        assertThat(others).as("stable outcomes that are not the best").isGreaterThan(100);
    }

    private static boolean atLeastAsGood(MatchingOutcome one, MatchingOutcome other) {
        for (int a = 0; a < one.applicants(); a++) {
            if (rank(one, a) > rank(other, a)) {
                return false;
            }
        }
        return true;
    }

    private static int rank(MatchingOutcome outcome, int applicant) {
        return outcome.choice(applicant) < 0 ? Integer.MAX_VALUE : outcome.choice(applicant);
    }
}
