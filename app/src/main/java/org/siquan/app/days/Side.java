package org.siquan.app.days;

/** As what the actor stands to a placement. */
public enum Side {
    /** The learner's school: its tutors, its office. */
    SCHOOL,
    /** The unit, or the mentor. */
    UNIT,
    LEARNER,
    /** The operator and the authority: they look. */
    READER
}
