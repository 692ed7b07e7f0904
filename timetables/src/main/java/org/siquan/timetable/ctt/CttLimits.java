package org.siquan.timetable.ctt;

import org.siquan.engine.scheduling.curriculum.CurriculumProblem;

/** How many rows a section may have, so that a mistaken file is refused before it is read to its end. */
final class CttLimits {

    private static final int MOST_CONSTRAINTS = 200_000;

    private CttLimits() {}

    /** Most rows behind a line of the header; as many as a value may be where that counts no rows. */
    static int rows(String header) {
        return switch (header) {
            case CttHeader.COURSES, CttHeader.CURRICULA -> CurriculumProblem.MOST_COURSES;
            case CttHeader.ROOMS -> CurriculumProblem.MOST_CELLS;
            case CttHeader.CONSTRAINTS -> MOST_CONSTRAINTS;
            default -> Numbers.MOST;
        };
    }
}
