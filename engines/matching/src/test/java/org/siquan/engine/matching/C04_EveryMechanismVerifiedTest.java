package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.verify.Claims;

/** Each mechanism is held to what it claims, on every market that it serves. */
class C04_EveryMechanismVerifiedTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @Test
    void whatEveryMechanismMakesOfEveryMarketItServesIsVerified() {
        Map<String, Integer> served = new HashMap<>();
        for (long seed = 0; seed < 3_000; seed++) {
            Market market = AnyMarket.random(seed);
            MatchingProblem problem = market.problem();
            for (Mechanism mechanism : Mechanisms.list(1)) {
                if (mechanism.refusals(problem).isEmpty()) {
                    MatchingOutcome outcome = mechanism.match(problem, CONTROL);

                    assertThat(Verified.findings(market, outcome, Claims.ofMechanism(mechanism.name())))
                            .as("%s, seed %d", mechanism.name(), seed)
                            .isEmpty();
                    served.merge(mechanism.name(), 1, Integer::sum);
                }
            }
        }

        assertThat(served.keySet())
                .as("every mechanism served some markets")
                .isEqualTo(Mechanisms.list(1).stream().map(Mechanism::name).collect(Collectors.toSet()));
        assertThat(served.values()).allMatch(markets -> markets > 300);
    }

    @Test
    void everyMechanismClaimsSomethingBesideTheBounds() {
        List<Mechanism> claiming = Mechanisms.list(1).stream()
                .filter(mechanism -> !mechanism.name().startsWith("teams")) // no stable outcome need exist
                .toList();
        for (Mechanism mechanism : claiming) {
            assertThat(Claims.ofMechanism(mechanism.name()))
                    .as(mechanism.name())
                    .isNotEqualTo(Claims.boundsOnly())
                    .isEqualTo(Claims.ofMechanism(new OpeningRule(mechanism).name()));
        }
    }

    @Test
    void aRefusalNamesTheMechanismThatRefuses() {
        int refused = 0;
        for (long seed = 0; seed < 300; seed++) {
            MatchingProblem problem = AnyMarket.random(seed).problem();
            for (Mechanism mechanism : Mechanisms.list(1)) {
                for (Complaint refusal : mechanism.refusals(problem)) {
                    assertThat(refusal.message().zh()).as("seed %d", seed).contains(mechanism.name());
                    assertThat(refusal.message().en()).as("seed %d", seed).contains(mechanism.name());
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(300);
    }
}
