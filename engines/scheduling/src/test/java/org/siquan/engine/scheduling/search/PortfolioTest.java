package org.siquan.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Seed;

class PortfolioTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theResultDependsOnTheSeedAndNotOnTheThreads(long seed) {
        List<Long> one = Portfolio.run(3, 1, chain -> searched(seed, chain).cost());
        List<Long> two = Portfolio.run(3, 2, chain -> searched(seed, chain).cost());

        assertThat(two).as("seed %d", seed).isEqualTo(one).hasSize(3);
    }

    private static Seating searched(long seed, int chain) {
        Seating state = new Seating(25, 4);
        Seed own = new Seed(seed).derive("chain." + chain);
        new Chain(own, Pace.ofProposals(2_000), Watch.NONE, false).anneal(state, Cooling.geometric(300, 1));
        return state;
    }

    @Test
    void theBestIsTheFirstOfTheSmallest() {
        assertThat(Portfolio.best(List.of("ccc", "a", "b", "dd"), String::length))
                .isEqualTo("a");
    }

    @Test
    void chainsRunAtOnceOnTheirOwnThreads() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Portfolio.run(2, 2, chain -> threads.add(Thread.currentThread()));

        assertThat(threads).doesNotContain(Thread.currentThread()).hasSizeBetween(1, 2);
    }

    @Test
    void aFaultOfAChainIsTheFaultOfTheCall() {
        for (int threads = 1; threads <= 2; threads++) {
            int number = threads;
            assertThatThrownBy(() -> Portfolio.run(2, number, chain -> {
                        throw new IllegalStateException("chain " + chain);
                    }))
                    .hasMessage("chain 0");
        }
        assertThatThrownBy(() -> Portfolio.run(0, 1, chain -> chain)).hasMessageContaining("chains must be >= 1");
    }
}
