package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;

/**
 * The same input gives the same year: again, from files with other rows first, after a stop, and beside other years on other
 * threads. That alignment does not depend on its number of threads is shown where the engine is tested.
 */
@Tag("S14")
class SameResultTest {

    private static YearInput input;
    private static YearState year;

    @BeforeAll
    static void runTheYear() {
        input = Demonstration.asShipped().year();
        year = finished(input);
    }

    /** The second year is computed from shuffled files, and every stage of it is stopped once half-way. */
    @Test
    void filesWithTheirRowsInAnotherOrderAndAStopInEveryStageGiveTheSameHashAndTheSameYear() {
        YearInput shuffled = Demonstration.asShipped().shuffled(7).year();
        assertThat(shuffled.hash()).isEqualTo(input.hash());

        YearState state = YearState.START;
        while (state.next().isPresent()) {
            Stage stage = state.next().orElseThrow();
            if (stage != Stage.ALIGNMENT) {
                stopHalfWay(shuffled, state);
            }
            state = ParkYear.advance(shuffled, state, Progress.NONE, Cancellation.NEVER);
            assertThat(state.result(stage)).as(stage.key()).isEqualTo(year.result(stage));
        }
    }

    /** Asked to stop at the first report of progress, or after the stage where it reports none. */
    private static void stopHalfWay(YearInput input, YearState state) {
        AtomicInteger reports = new AtomicInteger();
        Cancellation afterTheFirst = () -> reports.get() > 0 || state.next().orElseThrow() == Stage.OUTCOME;

        assertThatThrownBy(() ->
                        ParkYear.advance(input, state, (step, done, total) -> reports.incrementAndGet(), afterTheFirst))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anotherSeedIsAnotherInput() {
        YearInput other = new YearInput(
                input.region(),
                input.catalogue(),
                input.travel(),
                input.postings(),
                input.year(),
                input.seed() + 1,
                input.effort());

        assertThat(other.hash()).isNotEqualTo(input.hash());
    }

    @Test
    void yearsRunSideBySideOnOtherThreadsGiveTheSameYear() throws Exception {
        Callable<YearState> withoutAlignment = () -> {
            YearState state = before(Stage.SEATS);
            while (state.next().orElse(Stage.TRAINING) != Stage.TRAINING) {
                state = ParkYear.advance(input, state, Progress.NONE, Cancellation.NEVER);
            }
            return state;
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (var running : threads.invokeAll(Collections.nCopies(3, withoutAlignment))) {
                assertThat(running.get()).isEqualTo(before(Stage.TRAINING));
            }
        }
    }

    private static YearState finished(YearInput input) {
        YearState state = YearState.START;
        while (state.next().isPresent()) {
            state = ParkYear.advance(input, state, Progress.NONE, Cancellation.NEVER);
        }
        return state;
    }

    /** The state as it was stored before the stage ran. */
    private static YearState before(Stage stage) {
        YearState state = YearState.START;
        for (Stage done : Stage.values()) {
            if (done == stage) {
                return state;
            }
            state = state.with(done, Objects.requireNonNull(year.result(done)));
        }
        return state;
    }
}
