package org.siquan.timetable.ctt;

import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumTimetable;

/** A timetable as text: a line {@code course room day period} for each lecture, days and periods counted from 0. */
public final class CttSolution {

    private CttSolution() {}

    /** The text, lectures in the order of the problem. */
    public static String text(CurriculumProblem problem, CurriculumTimetable timetable) {
        StringBuilder text = new StringBuilder(timetable.lectures() * 20);
        for (int l = 0; l < timetable.lectures(); l++) {
            int period = timetable.period(l);
            text.append(problem.courses().get(timetable.course(l)).id())
                    .append(' ')
                    .append(problem.rooms().get(timetable.room(l)).id())
                    .append(' ')
                    .append(period / problem.periodsADay())
                    .append(' ')
                    .append(period % problem.periodsADay())
                    .append('\n');
        }
        return text.toString();
    }
}
