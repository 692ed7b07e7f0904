package org.siquan.engine.scheduling.curriculum;

/** Period and room of every lecture. Lectures are numbered course by course in the order of the problem. Immutable. */
public final class CurriculumTimetable {

    private final int[] course;
    private final int[] period;
    private final int[] room;

    CurriculumTimetable(int[] course, int[] period, int[] room) {
        this.course = course.clone();
        this.period = period.clone();
        this.room = room.clone();
    }

    /** How many lectures. */
    public int lectures() {
        return course.length;
    }

    /** Index of the course of a lecture. */
    public int course(int lecture) {
        return course[lecture];
    }

    /** Period of a lecture, counted through all days. */
    public int period(int lecture) {
        return period[lecture];
    }

    /** Index of the room of a lecture. */
    public int room(int lecture) {
        return room[lecture];
    }
}
