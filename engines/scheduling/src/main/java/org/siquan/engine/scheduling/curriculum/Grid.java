package org.siquan.engine.scheduling.curriculum;

import java.util.Arrays;

/**
 * A timetable as arrays: every lecture has a cell (period × room) of its own, so rooms never hold two. Meetings of courses in
 * conflict and lectures where their course is not available are counted as {@link #broken}. Differences of cost are read from
 * counters without changing anything.
 */
final class Grid {

    static final int FREE = -1;

    final Model model;
    final int[] period;
    final int[] room;
    /** [period × room]: the lecture there, or {@link #FREE}. */
    final int[] cell;
    /** Broken constraints: pairs that meet, and lectures where their course is not available. */
    int broken;

    long soft;

    private final int rooms;
    private final int periods;
    private final int days;
    private final int courses;
    /** [course × period]: lectures there of courses in conflict, itself included, and 1 where it is not available. */
    private final int[] met;
    /** [course × period]: lectures of the course there, more than one only where something is broken. */
    private final byte[] there;
    /** [period × word]: bits of the courses that are there. */
    private final long[] present;
    /** [course × room] */
    private final int[] roomUse;
    /** [course × day] */
    private final int[] dayUse;
    /** [course] */
    private final int[] daysUsed;
    /** [curriculum × period] */
    private final int[] held;
    /** [curriculum × day]: bit of each period of the day that is held. */
    private final long[] mask;

    /** Nothing has a place yet. */
    Grid(Model model) {
        this.model = model;
        rooms = model.rooms;
        periods = model.periods;
        days = model.days;
        courses = model.courses;
        int curricula = model.problem.curricula().size();
        period = new int[model.lectures];
        room = new int[model.lectures];
        cell = new int[periods * rooms];
        met = new int[courses * periods];
        there = new byte[courses * periods];
        present = new long[periods * model.words];
        roomUse = new int[courses * rooms];
        dayUse = new int[courses * days];
        daysUsed = new int[courses];
        held = new int[curricula * periods];
        mask = new long[curricula * days];
        clear();
    }

    private void clear() {
        Arrays.fill(period, FREE);
        Arrays.fill(room, FREE);
        Arrays.fill(cell, FREE);
        for (int i = 0; i < met.length; i++) {
            met[i] = model.closed[i] ? 1 : 0;
        }
        Arrays.fill(there, (byte) 0);
        Arrays.fill(present, 0);
        Arrays.fill(roomUse, 0);
        Arrays.fill(dayUse, 0);
        Arrays.fill(daysUsed, 0);
        Arrays.fill(held, 0);
        Arrays.fill(mask, 0);
        broken = 0;
        soft = 0;
    }

    /** Puts every lecture where the arrays say and counts everything from nothing. */
    void set(int[] periodOf, int[] roomOf) {
        clear();
        for (int l = 0; l < periodOf.length; l++) {
            place(l, periodOf[l], roomOf[l]);
        }
        broken = Recount.broken(model, period);
        soft = Recount.cost(model, period, room).total();
    }

    /** Puts a lecture into a free cell; counters are kept, sums are not. */
    void place(int lecture, int p, int r) {
        int c = model.courseOf[lecture];
        period[lecture] = p;
        room[lecture] = r;
        cell[p * rooms + r] = lecture;
        roomUse[c * rooms + r]++;
        enter(c, p);
    }

    /** Bits of the courses in a period that a course must not meet, one word of them. */
    long meets(int course, int p, int word) {
        return model.conflictBits[course * model.words + word] & present[p * model.words + word];
    }

    /** A lecture of a course that is in a period. */
    int lectureAt(int course, int p) {
        int lecture = model.firstLecture[course];
        while (period[lecture] != p) {
            lecture++;
        }
        return lecture;
    }

    /** How many constraints a course would break in a period, those of its own lectures there included. */
    int met(int course, int p) {
        return met[course * periods + p];
    }

    /** Change of {@link #broken} if a lecture of the first course goes to p2; another lecture leaves p2 for p1, or none. */
    int brokenDelta(int c1, int p1, int p2, int c2) {
        if (p1 == p2) {
            return 0;
        }
        int own = c1 * periods;
        int delta = met[own + p2] - met[own + p1] + 1;
        if (c2 >= 0) {
            int other = c2 * periods;
            delta += met[other + p1] - met[other + p2] + 1;
            if (model.conflicts[c1 * courses + c2]) {
                delta -= 2;
            }
        }
        return delta;
    }

    /** Change of the cost of rooms if a lecture of a course changes its room. */
    int roomDelta(int c, int r1, int r2) {
        if (r1 == r2) {
            return 0;
        }
        int at = c * rooms;
        return model.beyond[at + r2]
                - model.beyond[at + r1]
                + (roomUse[at + r2] == 0 ? CurriculumCost.ROOM : 0)
                - (roomUse[at + r1] == 1 ? CurriculumCost.ROOM : 0);
    }

    /** By how much another room can make a lecture cheaper at most. */
    int mostRoomGain(int lecture) {
        int at = model.courseOf[lecture] * rooms + room[lecture];
        return model.beyond[at] + (roomUse[at] == 1 ? CurriculumCost.ROOM : 0);
    }

    /** Change of the cost of working days if a lecture of a course changes its day. */
    int dayDelta(int c, int d1, int d2) {
        if (d1 == d2) {
            return 0;
        }
        int used = daysUsed[c];
        int now = used + (dayUse[c * days + d2] == 0 ? 1 : 0) - (dayUse[c * days + d1] == 1 ? 1 : 0);
        int min = model.minDays[c];
        return CurriculumCost.DAY * (Math.max(0, min - now) - Math.max(0, min - used));
    }

    /** Change of the compactness if a lecture of a course goes from p1 to p2, in curricula that the other is not in. */
    int compactnessDelta(int c, int p1, int p2, int other) {
        int d1 = model.dayOf[p1];
        int d2 = model.dayOf[p2];
        long bit1 = 1L << (p1 - d1 * model.periodsADay);
        long bit2 = 1L << (p2 - d2 * model.periodsADay);
        int delta = 0;
        for (int q : model.curriculaOf[c]) {
            if (other >= 0 && model.member[q * courses + other]) {
                continue;
            }
            long before = mask[q * days + d1];
            long left = held[q * periods + p1] == 1 ? before & ~bit1 : before;
            if (d1 == d2) {
                delta += lonely(left | bit2) - lonely(before);
            } else {
                long entered = mask[q * days + d2];
                delta += lonely(left) - lonely(before) + lonely(entered | bit2) - lonely(entered);
            }
        }
        return CurriculumCost.LONELY * delta;
    }

    /**
     * Change of the compactness if a lecture of a course goes from p1 to p2 and whatever meets it there comes to p1: a curriculum
     * that is held in both periods stays so.
     */
    int chainedCompactnessDelta(int c, int p1, int p2) {
        int d1 = model.dayOf[p1];
        int d2 = model.dayOf[p2];
        long bit1 = 1L << (p1 - d1 * model.periodsADay);
        long bit2 = 1L << (p2 - d2 * model.periodsADay);
        int delta = 0;
        for (int q : model.curriculaOf[c]) {
            if (held[q * periods + p2] != 0) {
                continue;
            }
            long before = mask[q * days + d1];
            long left = before & ~bit1;
            if (d1 == d2) {
                delta += lonely(left | bit2) - lonely(before);
            } else {
                long entered = mask[q * days + d2];
                delta += lonely(left) - lonely(before) + lonely(entered | bit2) - lonely(entered);
            }
        }
        return CurriculumCost.LONELY * delta;
    }

    /** How many periods of a day have no neighbour. */
    static int lonely(long day) {
        return Long.bitCount(day & ~(day << 1 | day >>> 1));
    }

    /** Empties the cell of a lecture, which keeps its period and room until it is put elsewhere. */
    void lift(int lecture) {
        cell[period[lecture] * rooms + room[lecture]] = FREE;
    }

    /** Puts a lifted lecture into a free cell; sums are not changed. */
    void put(int lecture, int target) {
        int c = model.courseOf[lecture];
        int p1 = period[lecture];
        int p2 = target / rooms;
        int r2 = target - p2 * rooms;
        roomUse[c * rooms + room[lecture]]--;
        roomUse[c * rooms + r2]++;
        room[lecture] = r2;
        cell[target] = lecture;
        if (p1 != p2) {
            leave(c, p1);
            enter(c, p2);
            period[lecture] = p2;
        }
    }

    private void leave(int c, int p) {
        int d = model.dayOf[p];
        for (int o : model.conflicting[c]) {
            met[o * periods + p]--;
        }
        if (--there[c * periods + p] == 0) {
            present[p * model.words + c / Long.SIZE] &= ~(1L << c);
        }
        if (--dayUse[c * days + d] == 0) {
            daysUsed[c]--;
        }
        for (int q : model.curriculaOf[c]) {
            if (--held[q * periods + p] == 0) {
                mask[q * days + d] &= ~(1L << (p - d * model.periodsADay));
            }
        }
    }

    private void enter(int c, int p) {
        int d = model.dayOf[p];
        for (int o : model.conflicting[c]) {
            met[o * periods + p]++;
        }
        if (there[c * periods + p]++ == 0) {
            present[p * model.words + c / Long.SIZE] |= 1L << c;
        }
        if (dayUse[c * days + d]++ == 0) {
            daysUsed[c]++;
        }
        for (int q : model.curriculaOf[c]) {
            if (held[q * periods + p]++ == 0) {
                mask[q * days + d] |= 1L << (p - d * model.periodsADay);
            }
        }
    }
}
