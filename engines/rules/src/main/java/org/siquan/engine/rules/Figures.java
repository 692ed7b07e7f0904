package org.siquan.engine.rules;

import java.time.LocalTime;

/**
 * Numbers that the texts do not give and a region sets for itself. {@link #STANDARD} are this project's own, said beside each rule
 * that uses them.
 *
 * @param nightBegins 22:00 by common reading
 * @param nightEnds 06:00
 * @param hoursAWeek 44 by the labour law, 40 by the State Council's rule
 * @param monthsApart how far from six months a post internship may be without a reason
 * @param creditCheckMonths how old a credit check may be at the start
 * @param tasksDone least part of the plan's tasks, 0..1
 * @param commonestTask most of the time on one task, 0..1
 * @param reportDays days after the end until the report is due
 * @param importantHours hours until an important matter must be reported
 * @param attendanceWeight most weight of attendance in the assessment, 0..1
 * @param mentorLearners most learners of a mentor at the same time
 */
public record Figures(
        LocalTime nightBegins,
        LocalTime nightEnds,
        double hoursAWeek,
        double monthsApart,
        int creditCheckMonths,
        double tasksDone,
        double commonestTask,
        int reportDays,
        double importantHours,
        double attendanceWeight,
        int mentorLearners) {

    public static final Figures STANDARD =
            new Figures(LocalTime.of(22, 0), LocalTime.of(6, 0), 44, 1.5, 12, 0.6, 0.5, 30, 24, 0.3, 8);
}
