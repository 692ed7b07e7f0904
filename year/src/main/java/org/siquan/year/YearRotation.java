package org.siquan.year;

import java.util.List;
import java.util.Optional;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/**
 * The schedule of a year as the scheduling engine reads it, for who goes on with it after the year was computed: publishes
 * it, re-plans it, checks a change. Immutable and thread-safe.
 *
 * @param problem what was to be planned
 * @param schedule the plan; it breaks no hard rule
 * @param bound no schedule costs less, in the engine's unit
 */
public record YearRotation(RotationProblem problem, RotationSchedule schedule, long bound) {

    /** The rotation of a year that was solved; empty without a plan, and for results of earlier versions. */
    public static Optional<YearRotation> of(YearInput input, MatchingResult matching, ScheduleResult result) {
        List<ScheduleResult.Stay> stays = result.stays();
        if (!result.status().equals("SOLVED") || stays == null || stays.isEmpty()) {
            return Optional.empty();
        }
        RotationProblem problem = RotationInput.of(input, matching).problem();
        return Optional.of(
                new YearRotation(problem, new Stays(problem).schedule(stays), Math.round(result.bound() * 1000)));
    }
}
