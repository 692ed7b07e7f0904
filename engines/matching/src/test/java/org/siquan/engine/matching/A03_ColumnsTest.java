package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.SerialDictatorship;

/** What the columns of a problem hold beyond what records need. */
class A03_ColumnsTest {

    @Test
    void marksOfThirtyTwoBitsAreSummedLikeThoseOfSixteen() {
        short[][] narrow = {{80, -3}, {0, 150}};
        int[][] wide = {{80, -3}, {0, 150}};
        int[] weights = {2, 1, -5, 7};

        Scores one = Scores.weighted(narrow, weights);
        Scores other = Scores.weighted(wide, weights);

        for (int a = 0; a < 2; a++) {
            for (int p = 0; p < 2; p++) {
                int expected = weights[2 * p] * wide[0][a] + weights[2 * p + 1] * wide[1][a];
                assertThat(one.at(a, 0, p)).isEqualTo(expected);
                assertThat(other.at(a, 0, p)).isEqualTo(expected);
            }
        }
        assertThat(other.bytes() - one.bytes()).as("two bytes more per mark").isEqualTo(8);
    }

    @Test
    void sumsThatCouldLeaveAnIntAreRefused() {
        assertThatThrownBy(() -> Scores.weighted(new int[][] {{70_000}}, new int[] {40_000}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Scores.weighted(
                        new int[][] {{Integer.MAX_VALUE}, {Integer.MAX_VALUE}},
                        new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE}))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Scores.weighted(new int[][] {{Integer.MAX_VALUE}}, new int[] {-1})
                        .at(0, 0, 0))
                .isEqualTo(-Integer.MAX_VALUE);
    }

    @Test
    void tiesAreRememberedByPosition() {
        Choices choices = Choices.lists(new int[] {0, 3, 4}, new short[] {0, 1, 2, 0}, null)
                .tied(new long[] {0b0110});

        assertThat(choices.ties()).isEqualTo(2);
        assertThat(choices.tiedAt(0)).isFalse();
        assertThat(choices.tiedAt(2)).isTrue();
        assertThat(choices.tiedAt(3)).isFalse();
    }

    @Test
    void boundsNestAndCrossTheSameBeyondSixtyFourPlaces() {
        QuotaForestBuilder builder = new QuotaForestBuilder(List.of(Set.of(), Set.of("冀")));
        for (int p = 0; p < 200; p++) {
            builder.place("P" + p, "P" + p, 3);
        }
        builder.quota("order", "order", 0, 50, range(60, 140), null);
        builder.quota("ji", "ji", 0, 1, range(100, 101), "冀");
        builder.quota("park", "park", 0, 90, range(0, 200), null);

        QuotaForest forest = builder.build();

        assertThat(forest.parent(100)).isEqualTo(200);
        assertThat(forest.parent(200)).isEqualTo(202);
        assertThat(forest.parent(201)).as("冀 in P100").isEqualTo(100);
        assertThat(forest.parent(199)).isEqualTo(202);
        assertThat(forest.cell(100, 1)).isEqualTo(201);

        builder.quota("west", "west", 0, 5, range(130, 150), null);
        QuotaForest crossing = builder.build();
        assertThat(forest.crosses()).isFalse();
        assertThat(crossing.crosses()).isTrue();
        assertThat(crossing.crossed(203)).as("west crosses order").isEqualTo(200);
        assertThat(crossing.crossed(200)).as("order stands in the forest").isEqualTo(QuotaForest.NONE);
        assertThat(around(crossing, 135, 1)).containsExactly(135, 200, 202, 203);
        assertThat(around(crossing, 145, 0)).containsExactly(145, 202, 203);
        assertThat(around(crossing, 100, 1)).containsExactly(201, 100, 200, 202);

        builder.quota("east", "east", 1, 5, range(50, 70), null);
        assertThat(builder.complaints())
                .as("a minimum must nest")
                .extracting(Complaint::code)
                .containsExactly("quota.crossing");
    }

    @Test
    void anOutcomeTellsWhatItsRunHeld() {
        MatchingProblem problem = new RandomMarket(5, 40, 4, true).problem();

        MatchingOutcome deferred = new DeferredAcceptance().match(problem, RunControl.of(1, 0));
        MatchingOutcome serial = new SerialDictatorship().match(problem, RunControl.of(1, 0));

        assertThat(deferred.bytes()).as("a key of eight bytes per seat").isGreaterThan(8L * deferred.placed());
        assertThat(serial.bytes()).as("the order, four bytes each").isGreaterThan(4L * 40);
        assertThat(serial.after(7).bytes()).isEqualTo(serial.bytes());
    }

    @Test
    void mechanismsThatDoNotKnowTeamsRefuseThem() {
        MatchingProblem problem = new RandomMarket(5, 4, 2, true).problem().with(List.of(new Team("t", List.of(0, 1))));

        assertThat(new DeferredAcceptance().refusals(problem))
                .extracting(Complaint::code)
                .containsExactly("mechanism.teams");
        assertThat(new SerialDictatorship().refusals(problem))
                .extracting(Complaint::code)
                .containsExactly("mechanism.teams");
    }

    private static List<Integer> around(QuotaForest forest, int place, int type) {
        List<Integer> around = new ArrayList<>();
        for (int node = forest.cell(place, type); node != QuotaForest.NONE; node = forest.next(node, place, type)) {
            around.add(node);
        }
        return around;
    }

    private static BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }
}
