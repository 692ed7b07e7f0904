package org.siquan.engine.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;

@Tag("S4")
class T03_StateModelTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);

    @Test
    void findsTheLargestWeaklyStableMatchingWithTiesOnBothSidesWithoutAnyReduction() {
        int better = 0;
        for (long seed = 0; seed < 800; seed++) {
            TiedInstance instance = TwoSidedTies.random(seed);
            if (instance.pairs() == 0) {
                continue;
            }
            TieBreaking start = new TieBreaking(instance, CONTROL);

            StateModel.Answer answer =
                    new StateModel(instance, start.matched(), instance.residents()).solve(10, CONTROL);

            int largest = TwoSidedTies.stable(instance).stream()
                    .mapToInt(BitSet::cardinality)
                    .max()
                    .orElseThrow();
            assertThat(TwoSidedTies.isStable(instance, answer.matched()))
                    .as("stable, seed %d", seed)
                    .isTrue();
            assertThat(answer.matched().cardinality()).as("seed %d", seed).isEqualTo(largest);
            assertThat(answer.bound()).as("bound, seed %d", seed).isEqualTo(largest);
            better += largest > start.placed() ? 1 : 0;
        }
        assertThat(better).as("instances where it improves its start").isPositive();
    }

    @Test
    void tieBreakingsAreWeaklyStableAndNeverAboveTheLargest() {
        int improved = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            TiedInstance instance = TwoSidedTies.random(seed);
            if (instance.pairs() == 0) {
                continue;
            }
            TieBreaking search = new TieBreaking(instance, CONTROL);
            int first = search.placed();

            search.upTo(new SeatFlow(instance).most());

            assertThat(TwoSidedTies.isStable(instance, search.matched()))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(search.matched().cardinality()).isEqualTo(search.placed());
            improved += search.placed() > first ? 1 : 0;
        }
        assertThat(improved)
                .as("instances where another tie-breaking seats more")
                .isPositive();
    }
}
