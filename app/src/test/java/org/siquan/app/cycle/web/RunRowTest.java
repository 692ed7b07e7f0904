package org.siquan.app.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.cycle.CycleRun;
import org.siquan.engine.kernel.Text;
import org.siquan.year.Stage;

@Tag("S14")
class RunRowTest {

    @Test
    void aRunWithoutAnotherOfItsInputHasNothingToAgreeWith() {
        CycleRun one = run("in", "out");

        assertThat(RunRow.of(one, List.of(one, run("other", "out"))).twin()).isEqualTo("none");
    }

    @Test
    void runsOfTheSameInputAgreeOnlyWhenTheirResultsAreTheSame() {
        CycleRun one = run("in", "out");

        assertThat(RunRow.of(one, List.of(one, run("in", "out"))).twin()).isEqualTo("same");
        assertThat(RunRow.of(one, List.of(one, run("in", "out"), run("in", "else")))
                        .twin())
                .isEqualTo("different");
    }

    @Test
    void anUnfinishedRunIsNotCompared() {
        CycleRun unfinished = run("in", null);

        assertThat(RunRow.of(unfinished, List.of(unfinished, run("in", "out"))).twin())
                .isEqualTo("none");
    }

    @Test
    void stagesOfTwoRunsStandSideBySideAndAMissingOneIsNotTheSame() {
        List<StageHashes> rows = StageHashes.of(run("in", "out"), run("in", "out"));

        assertThat(rows).hasSize(Stage.values().length);
        assertThat(rows.getFirst().same()).isTrue();
        assertThat(rows.getLast().same()).isFalse();
    }

    private static CycleRun run(String input, @Nullable String result) {
        return new CycleRun(
                UUID.randomUUID(),
                2026,
                1,
                input,
                "test",
                null,
                Instant.EPOCH,
                result == null ? null : Instant.EPOCH,
                result,
                List.of(new CycleRun.Done(Stage.DEMAND, Text.NONE, 1500, "abc")));
    }
}
