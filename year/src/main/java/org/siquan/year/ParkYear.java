package org.siquan.year;

import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;

/**
 * Runs the yearly cycle: demand → alignment → seats → matching → schedule → training → outcome. Each stage reads the input
 * and the results before it, and nothing else; so a run that was stopped goes on from its stored state with the same
 * result. Stateless and thread-safe.
 */
public final class ParkYear {

    private ParkYear() {}

    /** The whole year at once. */
    public static YearRun run(YearInput input, Progress progress, Cancellation cancellation) {
        YearState state = YearState.START;
        while (state.next().isPresent()) {
            state = advance(input, state, progress, cancellation);
        }
        return state.finished(input);
    }

    /**
     * One stage further.
     *
     * @return the state with the result of {@code state.next()}; the same state when the year is done
     * @throws CancellationException if somebody cancelled: what an engine was cut short in is no result of the year, and
     *     the stage must run again from {@code state}
     */
    public static YearState advance(YearInput input, YearState state, Progress progress, Cancellation cancellation) {
        return state.next()
                .map(stage -> {
                    Object result = result(stage, input, state, new StageControl(input, progress, cancellation));
                    if (cancellation.requested()) {
                        throw new CancellationException(
                                "stage %s was cancelled%nTry: run it again from the stored state".formatted(stage));
                    }
                    return state.with(stage, result);
                })
                .orElse(state);
    }

    private static Object result(Stage stage, YearInput input, YearState state, StageControl control) {
        return switch (stage) {
            case DEMAND -> DemandStage.run(input, control);
            case ALIGNMENT -> AlignmentStage.run(input, control);
            case SEATS -> SeatsStage.run(input, control);
            case MATCHING ->
                MatchingStage.run(
                        input,
                        YearState.require(state.seats(), Stage.SEATS).places().classes(),
                        control);
            case SCHEDULE -> ScheduleStage.run(input, YearState.require(state.matching(), Stage.MATCHING), control);
            case TRAINING -> TrainingStage.run(input, YearState.require(state.schedule(), Stage.SCHEDULE), control);
            case OUTCOME -> OutcomeStage.run(input, state);
        };
    }
}
