package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MinimaMarket;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;

@Tag("S4")
class B02_PriorityListRegionalQuotasTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism mechanism = new PriorityListRegionalQuotas();

    @Test
    void sendsTheLastOnTheListWhereAMinimumIsMissing() {
        Market market = new Market(
                List.of(new Place("near", "near", 0, 3), new Place("far", "far", 0, 3)),
                List.of(new Quota("farMinimum", "far", 1, 3, Set.of("far"), null)),
                List.of(),
                List.of(both("a", 3), both("b", 2), both("c", 1)));

        MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);

        assertThat(List.of(outcome.choice(0), outcome.choice(1), outcome.choice(2)))
                .containsExactly(0, 0, 1);
    }

    @Test
    void meetsEveryBoundWhateverIsRanked() {
        for (long seed = 0; seed < 3_000; seed++) {
            MatchingProblem problem = MinimaMarket.random(seed).problem();
            int[] fill = mechanism.match(problem, CONTROL).fill(problem);
            int[] held = new int[problem.forest().nodes()];
            for (int node : problem.forest().outwards()) {
                held[node] += node < fill.length ? fill[node] : 0;
                assertThat(held[node])
                        .as("seed %d, %s", seed, problem.forest().id(node))
                        .isBetween(
                                problem.forest().least(node), problem.forest().most(node));
                if (problem.forest().parent(node) >= 0) {
                    held[problem.forest().parent(node)] += held[node];
                }
            }
        }
    }

    @Test
    void refusesListsThatLeaveAPlaceOutAndMinimaThatNeedMoreThanThereAre() {
        Market market = new Market(
                List.of(new Place("near", "near", 0, 3), new Place("far", "far", 0, 3)),
                List.of(new Quota("farMinimum", "far", 2, 3, Set.of("far"), null)),
                List.of(),
                List.of(new Applicant("a", "", 1, List.of(Choice.of("near", 1)))));

        assertThat(mechanism.refusals(market.problem()))
                .extracting(Complaint::code)
                .containsExactly("mechanism.incomplete-lists", "mechanism.too-few");
        assertThat(new DeferredAcceptance()
                        .refusals(market.problem())
                        .getFirst()
                        .message()
                        .en())
                .contains("plda-rq");
    }

    private static Applicant both(String id, int score) {
        return new Applicant(id, "", -score, List.of(Choice.of("near", score), Choice.of("far", score)));
    }
}
