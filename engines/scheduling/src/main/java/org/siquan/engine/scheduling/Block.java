package org.siquan.engine.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * One required stretch of a programme: a course at a campus, or work at a post that the solver chooses.
 *
 * @param kind course or work
 * @param site campus site of a course block; {@code null} for work
 * @param laboratory laboratory that a course block needs in each of its weeks, or {@code null}
 * @param minWeeks fewest open weeks, &ge; 1
 * @param maxWeeks most open weeks, &ge; {@code minWeeks}
 */
public record Block(
        Kind kind, @Nullable String site, @Nullable String laboratory, int minWeeks, int maxWeeks) {

    /** What a learner does in a block. */
    public enum Kind {
        /** 课程: at a campus. */
        COURSE,
        /** 岗位: at a post, with a mentor of the enterprise. */
        WORK
    }

    /** A course at a campus that needs no laboratory. */
    public static Block course(String site, int minWeeks, int maxWeeks) {
        return new Block(Kind.COURSE, site, null, minWeeks, maxWeeks);
    }

    /** A course that needs one seat of a laboratory in each of its weeks. */
    public static Block courseIn(String laboratory, String site, int minWeeks, int maxWeeks) {
        return new Block(Kind.COURSE, site, laboratory, minWeeks, maxWeeks);
    }

    /** Work at one post for the whole block. */
    public static Block work(int minWeeks, int maxWeeks) {
        return new Block(Kind.WORK, null, null, minWeeks, maxWeeks);
    }
}
