package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;

/** The rules that others use and that are here only to be compared with do what their definitions say. */
@Tag("S4")
class A04_ComparedRulesTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 2_000;

    @Test
    void immediateAcceptanceGivesASeatForGoodToWhoeverRanksItFirst() {
        MatchingProblem problem = threeOnTwoSeats();

        assertThat(choices(ImmediateAcceptance.match(problem)))
                .as("c ranks Q first and keeps it although b has the higher score")
                .containsExactly(0, -1, 0);
    }

    @Test
    void twoChoicesInABandAreDecidedTogether() {
        MatchingProblem problem = threeOnTwoSeats();

        assertThat(choices(ParallelBands.match(problem, 1))).containsExactly(0, -1, 0);
        assertThat(choices(ParallelBands.match(problem, 2)))
                .as("b's second choice counts as much as c's first")
                .containsExactly(0, 1, -1);
    }

    @Test
    void bandsOfOneChoiceAreImmediateAcceptance() {
        for (long seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem = market(seed);

            assertThat(choices(ParallelBands.match(problem, 1)))
                    .as("seed %d", seed)
                    .isEqualTo(choices(ImmediateAcceptance.match(problem)));
        }
    }

    @Test
    void oneBandForAllChoicesIsDeferredAcceptance() {
        for (long seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem = market(seed);

            assertThat(choices(ParallelBands.match(problem, 6)))
                    .as("seed %d", seed)
                    .isEqualTo(choices(new DeferredAcceptance().match(problem, CONTROL)));
        }
    }

    @Test
    void aRetoldListGivesTheSameProblemAsBuildingItAgain() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = new RandomMarket(seed, 8, 5, seed % 2 == 0, seed % 3 == 0).market();
            Retold retold = new Retold(market.problem());
            int liar = (int) (seed % 8);
            List<Choice> told = LongLists.of(market, 5, false, seed)
                    .applicants()
                    .get(liar)
                    .choices()
                    .reversed();
            boolean common = market.problem().scores().common();
            List<Choice> known =
                    common ? market.applicants().get(liar).choices().reversed() : told;

            assertThat(choices(new DeferredAcceptance().match(retold.telling(liar, known), CONTROL)))
                    .as("seed %d", seed)
                    .isEqualTo(choices(new DeferredAcceptance()
                            .match(market.telling(liar, known).problem(), CONTROL)));
        }
    }

    private static MatchingProblem market(long seed) {
        return LongLists.of(new RandomMarket(seed, 10, 6, seed % 2 == 0).market(), 3, seed % 2 == 0, seed)
                .problem();
    }

    private static MatchingProblem threeOnTwoSeats() {
        return new Market(
                        List.of(new Place("P", "甲班", 0, 1), new Place("Q", "乙班", 0, 1)),
                        List.of(),
                        List.of(),
                        List.of(
                                new Applicant("a", "", 1, List.of(Choice.of("P", 9))),
                                new Applicant("b", "", 2, List.of(Choice.of("P", 8), Choice.of("Q", 8))),
                                new Applicant("c", "", 3, List.of(Choice.of("Q", 7)))))
                .problem();
    }

    private static List<Integer> choices(MatchingOutcome outcome) {
        return IntStream.range(0, outcome.applicants())
                .mapToObj(outcome::choice)
                .toList();
    }
}
