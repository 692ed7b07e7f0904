package org.siquan.engine.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Cancellation;

@Tag("S4")
class T02_ReductionTest {

    @Test
    void leavesExactlyTheSameWeaklyStableMatchingsWithTiesOnBothSides() {
        int removed = 0;
        for (long seed = 0; seed < 5_000; seed++) {
            TiedInstance instance = TwoSidedTies.random(seed);

            TiedInstance reduced = instance.keep(Reduction.of(instance, Cancellation.NEVER));

            assertThat(TwoSidedTies.stable(reduced)).as("seed %d", seed).isEqualTo(TwoSidedTies.stable(instance));
            removed += instance.pairs() - reduced.pairs();
        }
        assertThat(removed).as("pairs removed").isGreaterThan(5_000);
    }

    @Test
    void aResidentSureOfTheFirstHospitalLosesTheRest() {
        TiedInstance.Rows rows = new TiedInstance.Rows(3);
        rows.add(0, 0, 0, 0, 0);
        rows.add(0, 1, 1, 0, 1);
        rows.add(1, 0, 0, 1, 2);
        TiedInstance instance = rows.instance(_ -> 1);

        BitSet kept = Reduction.of(instance, Cancellation.NEVER);

        assertThat(kept.stream())
                .as("resident 1 has no chance at hospital 0 either")
                .containsExactly(0);
    }

    @Test
    void aResidentSureOfOneOfTwoHospitalsLosesTheRest() {
        TiedInstance.Rows rows = new TiedInstance.Rows(5);
        rows.add(0, 0, 0, 0, 0);
        rows.add(0, 1, 1, 0, 1);
        rows.add(0, 2, 2, 0, 2);
        rows.add(1, 0, 0, 0, 3); // the only rival, at both hospitals: cannot fill both
        rows.add(1, 1, 1, 0, 4);
        TiedInstance instance = rows.instance(_ -> 1);

        assertThat(Reduction.of(instance, Cancellation.NEVER).get(2)).isFalse();
    }

    @Test
    void theSeatsOfAMaximumMatchingAreAnUpperBound() {
        for (long seed = 0; seed < 2_000; seed++) {
            TiedInstance instance = TwoSidedTies.random(seed);

            int most = new SeatFlow(instance).most();

            int largest = TwoSidedTies.stable(instance).stream()
                    .mapToInt(BitSet::cardinality)
                    .max()
                    .orElseThrow();
            assertThat(most).as("seed %d", seed).isBetween(largest, 2 * largest);
        }
    }

    @Test
    void partsHaveEveryPairOnceAndTheSameMatchingsTogether() {
        for (long seed = 0; seed < 2_000; seed++) {
            TiedInstance instance = TwoSidedTies.random(seed);
            Set<BitSet> together = Set.of(new BitSet());

            for (TiedInstance part : Components.of(instance)) {
                Set<BitSet> joined = new HashSet<>();
                for (BitSet one : together) {
                    for (BitSet other : TwoSidedTies.stable(part)) {
                        BitSet both = (BitSet) one.clone();
                        both.or(other);
                        joined.add(both);
                    }
                }
                together = joined;
            }

            assertThat(together).as("seed %d", seed).isEqualTo(TwoSidedTies.stable(instance));
        }
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> Reduction.of(TwoSidedTies.random(3), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
