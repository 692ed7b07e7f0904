package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;

/** One choice of one applicant moved to the head of the list, in columns, against the same change made in records. */
@Tag("S4")
class A04_PreferringTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isTheProblemOfWhoeverRanksThatChoiceFirst(long seed) {
        Market market = new RandomMarket(seed, 12, 5, seed % 2 == 0, true).market();
        MatchingProblem problem = market.problem();
        for (int a = 0; a < problem.applicants(); a++) {
            List<Choice> honest = market.applicants().get(a).choices();
            for (int k = 0; k < honest.size(); k++) {
                List<Choice> told = new ArrayList<>(honest);
                told.addFirst(told.remove(k));

                MatchingProblem moved = problem.preferring(a, k);
                MatchingProblem expected = market.telling(a, told).problem();

                assertThat(columns(moved))
                        .as("seed %d, A%d, choice %d", seed, a, k)
                        .isEqualTo(columns(expected));
                assertThat(new DeferredAcceptance().match(moved, CONTROL).hash())
                        .as("seed %d, A%d, choice %d", seed, a, k)
                        .isEqualTo(new DeferredAcceptance()
                                .match(expected, CONTROL)
                                .hash());
            }
        }
    }

    @Test
    void dissolvesTheTiesOfTheChoiceThatMovesAndKeepsTheOthers() {
        Choices choices =
                Choices.lists(new int[] {0, 4}, new int[] {0, 1, 2, 3}, 4, null).tied(new long[] {0b1110});

        assertThat(tied(choices.after(Promotion.of(choices, 0, 2)))).containsExactly(false, false, true, true);
        assertThat(tied(choices.after(Promotion.of(choices, 0, 0)))).containsExactly(false, false, true, true);
        assertThat(tied(choices.after(Promotion.of(choices, 0, 3)))).containsExactly(false, false, true, true);
        Choices pairs = choices.tied(new long[] {0b1010});
        assertThat(tied(pairs.after(Promotion.of(pairs, 0, 2)))).containsExactly(false, false, true, false);
    }

    @Test
    void aChoiceThatTheApplicantHasNotMadeIsRefused() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("P", "class", 0, 1))
                .applicant(new Applicant("a", "", 1, List.of(Choice.of("P", 1))))
                .build();

        assertThatThrownBy(() -> problem.preferring(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Boolean> tied(Choices choices) {
        return IntStream.range(0, choices.size()).mapToObj(choices::tiedAt).toList();
    }

    private static List<String> columns(MatchingProblem problem) {
        List<String> lines = new ArrayList<>();
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            for (int position = choices.first(a); position < choices.end(a); position++) {
                int place = choices.placeAt(position);
                lines.add(a + " " + place + " " + choices.eligibleAt(position) + " "
                        + problem.scores().at(a, position, place) + " "
                        + problem.refusal(position).en());
            }
        }
        return lines;
    }
}
