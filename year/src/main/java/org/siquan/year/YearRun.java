package org.siquan.year;

/**
 * A finished year: every stage's result, and what is needed to repeat it.
 *
 * @param year the cycle's year
 * @param inputHash SHA-256 of the region, the advertisements and the options
 * @param seed the seed of every engine
 * @param version of the engines
 */
public record YearRun(
        int year,
        String inputHash,
        long seed,
        String version,
        DemandResult demand,
        AlignmentResult alignment,
        SeatsResult seats,
        MatchingResult matching,
        ScheduleResult schedule,
        TrainingResult training,
        OutcomeResult outcome) {}
