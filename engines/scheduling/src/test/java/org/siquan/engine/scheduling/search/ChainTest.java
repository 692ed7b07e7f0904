package org.siquan.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

class ChainTest {

    private static final Cooling COOLING = Cooling.geometric(300, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheBestOfAllSeatingsOfSeven(long seed) {
        Seating state = new Seating(7, seed);
        long best = state.bestOfAll();

        new Chain(RunControl.of(seed, 20_000)).anneal(state, COOLING);

        assertThat(state.cost()).as("seed %d", seed).isEqualTo(best).isEqualTo(state.recount());
    }

    @Test
    void sameSeedAndProposalsGiveTheSameCostAndUseExactlyTheBudget() {
        Seating first = new Seating(30, 1);
        Seating second = new Seating(30, 1);
        Seating other = new Seating(30, 1);
        Chain chain = new Chain(RunControl.of(9, 12_345));

        chain.anneal(first, COOLING);
        new Chain(RunControl.of(9, 12_345)).anneal(second, COOLING);
        new Chain(RunControl.of(10, 12_345)).anneal(other, COOLING);

        assertThat(chain.proposals()).isEqualTo(12_345);
        assertThat(first.cost()).isEqualTo(second.cost());
        assertThat(first.cost()).isNotEqualTo(other.cost());
    }

    @Test
    void everyDifferenceIsComparedWithAFullEvaluationWhenChecking() {
        Seating honest = new Seating(12, 1);
        Seating lying = new Seating(12, 1);
        lying.lie = 1;

        checking().anneal(honest, COOLING);

        assertThat(honest.cost()).isEqualTo(honest.recount());
        assertThatThrownBy(() -> checking().anneal(lying, COOLING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("recounted");
    }

    private static Chain checking() {
        return new Chain(new Seed(1), Pace.ofProposals(3_000), Watch.NONE, true);
    }

    @Test
    void theStateIsLeftAtTheBestThatWasSeenNotAtTheLast() {
        Seating state = new Seating(20, 3);
        List<Long> reported = new ArrayList<>();
        Watch watch = new Watch("search", Progress.NONE, () -> false, (value, _) -> reported.add(value));

        new Chain(new Seed(3), Pace.ofProposals(20_000), watch, false).anneal(state, _ -> 10_000);

        assertThat(reported).isSortedAccordingTo((x, y) -> Long.compare(y, x)).doesNotHaveDuplicates();
        assertThat(state.cost()).isEqualTo(reported.getLast()).isEqualTo(state.recount());
    }

    @Test
    void stagesShareTheBudget() {
        Seating state = new Seating(20, 3);
        Chain chain = new Chain(RunControl.of(1, 10_000));
        List<Double> shares = new ArrayList<>();

        chain.anneal(state, share -> shares.add(share) ? 100 : 0, 0.25, Long.MIN_VALUE);
        long first = chain.proposals();
        assertThat(shares.getFirst()).isZero();
        assertThat(shares.getLast()).isBetween(0.99, 1.0);
        chain.spend(500);
        chain.anneal(state, Cooling.cold());

        assertThat(first).isBetween(2_500L, 2_505L);
        assertThat(chain.proposals()).isEqualTo(10_000);
    }

    @Test
    void stopsAtTheTarget() {
        Seating state = new Seating(8, 3);
        long best = state.bestOfAll();
        Chain chain = new Chain(RunControl.of(1, 10_000_000));

        chain.anneal(state, Cooling.geometric(100, 10), 1, best);

        assertThat(state.cost()).isEqualTo(best);
        assertThat(chain.proposals()).isLessThan(10_000_000);
    }

    @Test
    void aCancelledChainStopsAndKeepsWhatItHas() {
        AtomicBoolean stop = new AtomicBoolean();
        List<Long> done = new ArrayList<>();
        Watch watch = new Watch(
                "step",
                (step, now, total) -> {
                    assertThat(step).isEqualTo("step");
                    assertThat(total).isPositive();
                    done.add(now);
                    stop.set(now >= total / 2);
                },
                stop::get,
                BestSoFar.NONE);
        Seating state = new Seating(20, 3);
        Chain chain = new Chain(new Seed(1), Pace.ofProposals(100_000), watch, false);

        chain.anneal(state, COOLING);

        assertThat(chain.cancelled()).isTrue();
        assertThat(chain.proposals()).isBetween(45_000L, 55_000L);
        assertThat(done).isSorted().doesNotHaveDuplicates().hasSizeLessThan(300);
        assertThat(state.cost()).isEqualTo(state.recount());
    }

    @Test
    void aBudgetOfNothingLeavesTheStateAsItWas() {
        Seating state = new Seating(20, 3);
        long before = state.cost();

        new Chain(RunControl.of(1, 0)).anneal(state, COOLING);

        assertThat(state.cost()).isEqualTo(before);
        assertThatThrownBy(() -> Pace.ofProposals(-1)).hasMessageContaining("was -1");
    }

    @Test
    void aPaceOfTheCallerDecidesHowMuchIsUsed() {
        Seating state = new Seating(20, 3);
        Chain chain = new Chain(new Seed(1), proposals -> proposals / 5_000.0, Watch.NONE, false);

        chain.anneal(state, COOLING);

        assertThat(chain.proposals()).isEqualTo(5 * Pace.STRIDE);
    }

    @Test
    void temperaturesComeFromSampledWorsenings() {
        Seating state = new Seating(20, 3);
        long before = state.recount();
        Chain chain = new Chain(RunControl.of(1, 10_000));

        Differences sampled = chain.sample(state, 2_000);
        double warm = sampled.temperature(0.5);
        double cool = sampled.temperature(0.01);

        assertThat(state.recount()).isEqualTo(before);
        assertThat(chain.proposals()).isEqualTo(2_000);
        assertThat(sampled.count()).isBetween(500, 1_950);
        assertThat(cool).isPositive().isLessThan(warm);
        assertThat(sampled.quantile(0)).isPositive().isLessThan(sampled.quantile(1));
        Differences three = new Differences(new long[] {10, -4, 0, SearchState.NONE, 10, 10});
        assertThat(three.count()).isEqualTo(3);
        assertThat(three.temperature(Math.exp(-2))).isCloseTo(5, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void coolingIsGeometricAndMayBeReheated() {
        Cooling once = Cooling.geometric(100, 1);
        Cooling twice = once.reheated(2, 0.5);

        assertThat(once.temperature(0)).isEqualTo(100);
        assertThat(once.temperature(0.5)).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(twice.temperature(0.25)).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(twice.temperature(0.5)).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(twice.temperature(1)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThatThrownBy(() -> Cooling.geometric(0, 1)).hasMessageContaining("must be > 0");
    }
}
