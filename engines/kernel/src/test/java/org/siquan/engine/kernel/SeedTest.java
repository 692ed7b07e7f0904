package org.siquan.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedTest {

    @Test
    void givesTheSameNumbersForTheSameSeedAndStream() {
        var first = new Seed(7).generator("construction").longs(100).toArray();
        var second = new Seed(7).generator("construction").longs(100).toArray();

        assertThat(first).isEqualTo(second);
    }

    @Test
    void keepsStreamsApart() {
        assertThat(new Seed(7).generator("a").nextLong())
                .isNotEqualTo(new Seed(7).generator("b").nextLong())
                .isNotEqualTo(new Seed(8).generator("a").nextLong());
        assertThat(new Seed(7).derive("a")).isNotEqualTo(new Seed(7).derive("b"));
    }

    @Test
    void budgetRefusesWhatCannotBeSpentAndSaysWhatCan() {
        assertThatThrownBy(() -> Budget.ofProposals(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proposals must be >= 0, was -1")
                .hasMessageContaining("Try:");
        assertThatThrownBy(() -> new Budget(1, Double.NaN)).hasMessageContaining("was NaN");
    }
}
