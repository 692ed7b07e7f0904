package org.siquan.year;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a year has come: the results of the stages done so far, in order. Immutable, so that a stopped run goes on from
 * the last stored state.
 */
public record YearState(
        @Nullable DemandResult demand,
        @Nullable AlignmentResult alignment,
        @Nullable SeatsResult seats,
        @Nullable MatchingResult matching,
        @Nullable ScheduleResult schedule,
        @Nullable TrainingResult training,
        @Nullable OutcomeResult outcome) {

    /** Nothing done yet. */
    public static final YearState START = new YearState(null, null, null, null, null, null, null);

    /** The stage that comes next; empty when the year is done. */
    public Optional<Stage> next() {
        for (Stage stage : Stage.values()) {
            if (result(stage) == null) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** The result of a stage; null while it has not run. */
    public @Nullable Object result(Stage stage) {
        return switch (stage) {
            case DEMAND -> demand;
            case ALIGNMENT -> alignment;
            case SEATS -> seats;
            case MATCHING -> matching;
            case SCHEDULE -> schedule;
            case TRAINING -> training;
            case OUTCOME -> outcome;
        };
    }

    /** The type of a stage's result, for those who store it. */
    public static Class<?> type(Stage stage) {
        return switch (stage) {
            case DEMAND -> DemandResult.class;
            case ALIGNMENT -> AlignmentResult.class;
            case SEATS -> SeatsResult.class;
            case MATCHING -> MatchingResult.class;
            case SCHEDULE -> ScheduleResult.class;
            case TRAINING -> TrainingResult.class;
            case OUTCOME -> OutcomeResult.class;
        };
    }

    /** This state with one more result. */
    public YearState with(Stage stage, Object result) {
        return switch (stage) {
            case DEMAND -> new YearState((DemandResult) result, null, null, null, null, null, null);
            case ALIGNMENT -> new YearState(demand, (AlignmentResult) result, null, null, null, null, null);
            case SEATS -> new YearState(demand, alignment, (SeatsResult) result, null, null, null, null);
            case MATCHING -> new YearState(demand, alignment, seats, (MatchingResult) result, null, null, null);
            case SCHEDULE -> new YearState(demand, alignment, seats, matching, (ScheduleResult) result, null, null);
            case TRAINING -> new YearState(demand, alignment, seats, matching, schedule, (TrainingResult) result, null);
            case OUTCOME ->
                new YearState(demand, alignment, seats, matching, schedule, training, (OutcomeResult) result);
        };
    }

    static <T> T require(@Nullable T result, Stage stage) {
        if (result == null) {
            throw new IllegalStateException("stage %s must have run before%nTry: advance() in order".formatted(stage));
        }
        return result;
    }

    /** The finished year. @throws IllegalStateException while a stage is missing */
    public YearRun finished(YearInput input) {
        return finished(input.year(), input.hash(), input.seed(), YearInput.VERSION);
    }

    /** The finished year of a recorded run. @throws IllegalStateException while a stage is missing */
    public YearRun finished(int year, String inputHash, long seed, String version) {
        return new YearRun(
                year,
                inputHash,
                seed,
                version,
                require(demand, Stage.DEMAND),
                require(alignment, Stage.ALIGNMENT),
                require(seats, Stage.SEATS),
                require(matching, Stage.MATCHING),
                require(schedule, Stage.SCHEDULE),
                require(training, Stage.TRAINING),
                require(outcome, Stage.OUTCOME));
    }
}
