package org.siquan.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

class FastRandomTest {

    private static final int DRAWS = 200_000;

    @Test
    void everyNumberBelowTheBoundIsEquallyLikely() {
        for (int bound : new int[] {1, 2, 7, 100}) {
            FastRandom random = new FastRandom(new Seed(bound));
            int[] seen = new int[bound];
            for (int i = 0; i < DRAWS; i++) {
                seen[random.nextInt(bound)]++;
            }
            double expected = (double) DRAWS / bound;
            double chiSquare = 0;
            for (int count : seen) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }

            assertThat(chiSquare).as("bound %d", bound).isLessThan(bound + 5 * Math.sqrt(2.0 * bound));
        }
    }

    @Test
    void exponentialNumbersFollowTheirDistribution() {
        FastRandom random = new FastRandom(new Seed(5));
        int[] above = new int[6];
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double drawn = random.nextExponential();
            sum += drawn;
            for (int t = 0; t < above.length; t++) {
                above[t] += drawn >= t ? 1 : 0;
            }
        }

        assertThat(sum / DRAWS).isCloseTo(1, within(0.01));
        for (int t = 0; t < above.length; t++) {
            double chance = Math.exp(-t);
            assertThat((double) above[t] / DRAWS)
                    .as("share above %d", t)
                    .isCloseTo(chance, within(5 * Math.sqrt(chance / DRAWS) + 1e-9));
        }
    }

    @Test
    void fractionsLieBetweenZeroAndOne() {
        FastRandom random = new FastRandom(new Seed(6));
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double drawn = random.nextDouble();
            assertThat(drawn >= 0 && drawn < 1).isTrue();
            sum += drawn;
        }

        assertThat(sum / DRAWS).isCloseTo(0.5, within(0.005));
    }

    @Test
    void equalSeedsGiveEqualNumbersAndOthersDoNot() {
        FastRandom one = new FastRandom(new Seed(7));
        FastRandom same = new FastRandom(new Seed(7));
        FastRandom other = new FastRandom(new Seed(8));
        long first = one.nextLong();

        assertThat(same.nextLong()).isEqualTo(first);
        assertThat(other.nextLong()).isNotEqualTo(first);
    }
}
