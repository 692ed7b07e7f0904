package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.Verified;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;

class CutoffsTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @Test
    void aCutoffIsTheRankOfTheLastOneOfATypeAmongAllWhoChoseThePlace() {
        Market market = new Market(
                List.of(new Place("P", "班", 0, 2)),
                List.of(new Quota("ji", "河北院校", 1, Set.of("P"), "冀")),
                List.of(),
                List.of(of("a", "冀", 9), of("b", "冀", 8), of("c", "京", 7), of("d", "京", 6)));
        GivenRound round = Verified.round(market);
        PublishedOutcome outcome = Verified.published(new DeferredAcceptance().match(market.problem(), CONTROL));

        assertThat(Cutoffs.of(round, outcome, 1))
                .containsExactlyInAnyOrder(
                        new Cutoff("P", Set.of("冀"), 1, false), new Cutoff("P", Set.of("京"), 3, false));
    }

    @Test
    void whoeverComesBeforeTheCutoffOfTheirTypeHasThePlaceOrABetterOneInEveryStableOutcome() {
        for (long seed = 0; seed < 1_000; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, seed % 2 == 0).market();
            GivenRound round = Verified.round(market);
            PublishedOutcome outcome = Verified.published(new DeferredAcceptance().match(market.problem(), CONTROL));

            assertThat(Cutoffs.findings(Cutoffs.of(round, outcome, 1), round, outcome, 1))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void aWrongCutoffIsNoticed() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, seed % 2 == 0).market();
            GivenRound round = Verified.round(market);
            PublishedOutcome outcome = Verified.published(new DeferredAcceptance().match(market.problem(), CONTROL));
            List<Cutoff> cutoffs = Cutoffs.of(round, outcome, 1);
            for (int i = 0; i < cutoffs.size(); i++) {
                Cutoff right = cutoffs.get(i);
                List<Cutoff> wrong = new ArrayList<>(cutoffs);
                wrong.set(i, new Cutoff(right.place(), right.type(), right.last() + 1, right.open()));

                assertThat(Cutoffs.findings(wrong, round, outcome, 1))
                        .as("seed %d cutoff %d", seed, i)
                        .extracting(Finding::rule)
                        .containsExactly("cutoff");
            }
            assertThat(Cutoffs.findings(cutoffs.subList(1, cutoffs.size()), round, outcome, 1))
                    .as("seed %d, one left out", seed)
                    .isNotEmpty();
        }
    }

    @Test
    void whoIsPassedOverIsNamed() {
        Market market = new Market(
                List.of(new Place("P", "班", 0, 1)), List.of(), List.of(), List.of(of("a", "京", 9), of("b", "京", 8)));
        GivenRound round = Verified.round(market);
        PublishedOutcome outcome = PublishedOutcome.of(new int[] {-1, 0}, new BitSet());

        assertThat(Cutoffs.findings(Cutoffs.of(round, outcome, 1), round, outcome, 1))
                .extracting(Finding::subject)
                .containsExactly("a");
        assertThat(Obstacles.of(round, outcome).at(0, 0)).isEmpty();
    }

    @Test
    void everyRefusedChoiceOfAStableOutcomeNamesABoundThatIsFull() {
        int named = 0;
        for (long seed = 0; seed < 500; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, seed % 2 == 0).market();
            GivenRound round = Verified.round(market);
            PublishedOutcome outcome = Verified.published(new DeferredAcceptance().match(market.problem(), CONTROL));
            Obstacles obstacles = Obstacles.of(round, outcome);
            for (int a = 0; a < round.applicants(); a++) {
                int end = outcome.choice(a) < 0 ? round.choices(a) : outcome.choice(a);
                for (int k = 0; k < end; k++) {
                    if (round.wishes().eligible(round.wishes().first(a) + k)) {
                        named++;
                        assertThat(obstacles.at(a, k))
                                .as("seed %d applicant %d choice %d", seed, a, k)
                                .hasSize(1);
                    }
                }
            }
        }

        assertThat(named).isGreaterThan(1_000);
    }

    private static Applicant of(String id, String group, int score) {
        return new Applicant(id, group, -score, List.of(Choice.of("P", score)));
    }
}
