package org.siquan.engine.scheduling.university;

/** The nineteen relations between classes of ITC-2019; which classes they hold between is in {@link Distribution}. */
public enum DistributionType {
    /** Same first slot. */
    SAME_START("SameStart", 0),
    /** The slots of one lie within those of the other. */
    SAME_TIME("SameTime", 0),
    /** Slots of the day do not meet, whatever the day and the week. */
    DIFFERENT_TIME("DifferentTime", 0),
    /** The days of one are among those of the other. */
    SAME_DAYS("SameDays", 0),
    /** No common day. */
    DIFFERENT_DAYS("DifferentDays", 0),
    /** The weeks of one are among those of the other. */
    SAME_WEEKS("SameWeeks", 0),
    /** No common week. */
    DIFFERENT_WEEKS("DifferentWeeks", 0),
    /** Some slot is common. */
    OVERLAP("Overlap", 0),
    /** No slot is common. */
    NOT_OVERLAP("NotOverlap", 0),
    /** Same room. */
    SAME_ROOM("SameRoom", 0),
    /** Different rooms. */
    DIFFERENT_ROOM("DifferentRoom", 0),
    /** Somebody can attend both, travel included. */
    SAME_ATTENDEES("SameAttendees", 0),
    /** The first meeting of the earlier listed ends before the first meeting of the later listed begins. */
    PRECEDENCE("Precedence", 0),
    /** On a common day, at most S slots from the first start to the last end. */
    WORK_DAY("WorkDay", 1),
    /** On a common day, at least G slots between them. */
    MIN_GAP("MinGap", 1),
    /** All together on at most D days. */
    MAX_DAYS("MaxDays", 1),
    /** At most S slots a day. */
    MAX_DAY_LOAD("MaxDayLoad", 1),
    /** At most R breaks longer than S slots a day. */
    MAX_BREAKS("MaxBreaks", 2),
    /** Blocks of classes at most S slots apart are at most M slots long. */
    MAX_BLOCK("MaxBlock", 2);

    private final String word;
    private final int parameters;

    DistributionType(String word, int parameters) {
        this.word = word;
        this.parameters = parameters;
    }

    /** Its name in the files. */
    public String word() {
        return word;
    }

    /** How many numbers follow the name in brackets. */
    public int parameters() {
        return parameters;
    }

    /** True if it is judged pair by pair, false if for all classes together. */
    public boolean pairwise() {
        return compareTo(MAX_DAYS) < 0;
    }
}
