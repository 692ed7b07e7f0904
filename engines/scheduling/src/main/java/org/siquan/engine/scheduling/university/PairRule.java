package org.siquan.engine.scheduling.university;

/** Whether two placed classes break a relation; numbers instead of objects because it is the innermost loop. */
final class PairRule {

    private static final int SAME_START = 0;
    private static final int SAME_TIME = 1;
    private static final int DIFFERENT_TIME = 2;
    private static final int SAME_DAYS = 3;
    private static final int DIFFERENT_DAYS = 4;
    private static final int SAME_WEEKS = 5;
    private static final int DIFFERENT_WEEKS = 6;
    private static final int OVERLAP = 7;
    private static final int NOT_OVERLAP = 8;
    private static final int SAME_ROOM = 9;
    private static final int DIFFERENT_ROOM = 10;
    private static final int SAME_ATTENDEES = 11;
    private static final int PRECEDENCE = 12;
    private static final int WORK_DAY = 13;
    private static final int MIN_GAP = 14;

    private PairRule() {}

    static int code(DistributionType type) {
        return switch (type) {
            case SAME_START -> SAME_START;
            case SAME_TIME -> SAME_TIME;
            case DIFFERENT_TIME -> DIFFERENT_TIME;
            case SAME_DAYS -> SAME_DAYS;
            case DIFFERENT_DAYS -> DIFFERENT_DAYS;
            case SAME_WEEKS -> SAME_WEEKS;
            case DIFFERENT_WEEKS -> DIFFERENT_WEEKS;
            case OVERLAP -> OVERLAP;
            case NOT_OVERLAP -> NOT_OVERLAP;
            case SAME_ROOM -> SAME_ROOM;
            case DIFFERENT_ROOM -> DIFFERENT_ROOM;
            case SAME_ATTENDEES -> SAME_ATTENDEES;
            case PRECEDENCE -> PRECEDENCE;
            case WORK_DAY -> WORK_DAY;
            case MIN_GAP -> MIN_GAP;
            case MAX_DAYS, MAX_DAY_LOAD, MAX_BREAKS, MAX_BLOCK ->
                throw new IllegalArgumentException(
                        "type must be judged by pairs, was %s%nTry: GroupTable".formatted(type));
        };
    }

    /** True if the kind asks whether the classes overlap, perhaps with the way between them. */
    static boolean isOverlap(int kind) {
        return kind == NOT_OVERLAP || kind == SAME_ATTENDEES;
    }

    /** True if the kind counts the way between the rooms. */
    static boolean needsWay(int kind) {
        return kind == SAME_ATTENDEES;
    }

    /**
     * True if the pair breaks the relation.
     *
     * @param way slots between the rooms
     * @param sameRoom both have the same room, or both none
     */
    static boolean broken(
            int kind,
            int number,
            int days,
            long weeks,
            int start,
            int end,
            int otherDays,
            long otherWeeks,
            int otherStart,
            int otherEnd,
            int way,
            boolean sameRoom) {
        return switch (kind) {
            case NOT_OVERLAP ->
                start < otherEnd && otherStart < end && (days & otherDays) != 0 && (weeks & otherWeeks) != 0;
            case SAME_ATTENDEES ->
                start < otherEnd + way
                        && otherStart < end + way
                        && (days & otherDays) != 0
                        && (weeks & otherWeeks) != 0;
            case SAME_START -> start != otherStart;
            case SAME_TIME -> !((start <= otherStart && otherEnd <= end) || (otherStart <= start && end <= otherEnd));
            case DIFFERENT_TIME -> start < otherEnd && otherStart < end;
            case SAME_DAYS -> (days & ~otherDays) != 0 && (otherDays & ~days) != 0;
            case DIFFERENT_DAYS -> (days & otherDays) != 0;
            case SAME_WEEKS -> (weeks & ~otherWeeks) != 0 && (otherWeeks & ~weeks) != 0;
            case DIFFERENT_WEEKS -> (weeks & otherWeeks) != 0;
            case OVERLAP ->
                start >= otherEnd || otherStart >= end || (days & otherDays) == 0 || (weeks & otherWeeks) == 0;
            case SAME_ROOM -> !sameRoom;
            case DIFFERENT_ROOM -> sameRoom;
            case PRECEDENCE -> !precedes(days, weeks, end, otherDays, otherWeeks, otherStart);
            case PairTable.FOLLOWS -> !precedes(otherDays, otherWeeks, otherEnd, days, weeks, start);
            case WORK_DAY ->
                (days & otherDays) != 0
                        && (weeks & otherWeeks) != 0
                        && Math.max(end, otherEnd) - Math.min(start, otherStart) > number;
            case MIN_GAP ->
                (days & otherDays) != 0
                        && (weeks & otherWeeks) != 0
                        && start < otherEnd + number
                        && otherStart < end + number;
            default -> throw new IllegalArgumentException("kind %d%nTry: PairRule.code".formatted(kind));
        };
    }

    private static boolean precedes(int days, long weeks, int end, int laterDays, long laterWeeks, int laterStart) {
        int week = Long.numberOfTrailingZeros(weeks);
        int laterWeek = Long.numberOfTrailingZeros(laterWeeks);
        if (week != laterWeek) {
            return week < laterWeek;
        }
        int day = Integer.numberOfTrailingZeros(days);
        int laterDay = Integer.numberOfTrailingZeros(laterDays);
        return day < laterDay || (day == laterDay && end <= laterStart);
    }
}
