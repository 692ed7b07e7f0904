package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class D01_StepsTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter errors = new PrintWriter(text);

    @Test
    void aTerminalShowsABarThatIsRedrawnInItsLine() {
        try (Steps steps = Steps.of(false, true, errors)) {
            steps.report("matching.propose", 1, 4);
            steps.report("matching.propose", 4, 4);
        }

        assertThat(text.toString()).contains("\r", "双选编班 matching", "100%", "4/4");
    }

    @Test
    void aLogGetsALineAtEachQuarter() {
        try (Steps steps = Steps.of(false, false, errors)) {
            for (int done = 0; done <= 1_000; done++) {
                steps.report("matching.propose", done, 1_000);
            }
        }

        assertThat(text.toString().lines())
                .containsExactly(
                        "双选编班 matching 0 / 1,000",
                        "双选编班 matching 250 / 1,000",
                        "双选编班 matching 500 / 1,000",
                        "双选编班 matching 750 / 1,000",
                        "双选编班 matching 1,000 / 1,000");
    }

    @Test
    void aStepWithoutANameIsShownByItsKey() {
        try (Steps steps = Steps.of(false, false, errors)) {
            steps.report("engine.new-step", 1, 1);
        }

        assertThat(text.toString()).startsWith("engine.new-step 1 / 1");
    }

    @Test
    void quietShowsNothing() {
        try (Steps steps = Steps.of(true, true, errors)) {
            steps.report("matching.propose", 1, 1);
        }

        assertThat(text.toString()).isEmpty();
    }
}
