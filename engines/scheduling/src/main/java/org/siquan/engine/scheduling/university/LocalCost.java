package org.siquan.engine.scheduling.university;

/**
 * What a class costs together with everything around it: its time and room, its relations, its room, its students. The
 * difference of two such costs is the difference of the whole cost, because nothing else depends on the class.
 *
 * @implNote O(relations of the class + classes in the room + classes with common students), less where the bound ends it
 */
final class LocalCost {

    private final Model model;
    private final Placements at;
    private final Attendance attendance;
    private final GroupCosts groups;
    /** Cost of one broken constraint. */
    long price;
    /** Parts of the cost last computed; only whole if it was not above its bound. */
    long hard;

    long soft;

    LocalCost(Placements at, Attendance attendance, GroupCosts groups) {
        model = at.model;
        this.at = at;
        this.attendance = attendance;
        this.groups = groups;
    }

    /** The weighted sum of both parts for the class at a time and a room option; above the bound, any number above it. */
    long of(int c, int time, int option, long bound) {
        int room = option < 0 ? -1 : model.roomId[option];
        soft = (long) model.timeCost[time] + (option < 0 ? 0 : model.roomCost[option]);
        hard = 0;
        addRoom(c, time, room);
        if (soft + price * hard > bound) {
            return soft + price * hard;
        }
        long sum = addPairs(c, time, room, bound);
        if (sum > bound) {
            return sum;
        }
        addStudents(c, time, room);
        for (int g : model.groups.of[c]) {
            groups.evaluate(g, c, time);
            hard += groups.triedHard;
            soft += groups.triedSoft;
        }
        return soft + price * hard;
    }

    private void addRoom(int c, int time, int room) {
        if (room < 0) {
            return;
        }
        int days = model.days[time];
        long weeks = model.weeks[time];
        int start = model.start[time];
        int end = model.end[time];
        int[] there = at.occupants[room];
        for (int i = at.count[room] - 1; i >= 0; i--) {
            int other = there[i];
            if (start < at.end[other]
                    && at.start[other] < end
                    && (days & at.days[other]) != 0
                    && (weeks & at.weeks[other]) != 0
                    && other != c) {
                hard++;
            }
        }
    }

    private long addPairs(int c, int time, int room, long bound) {
        PairTable pairs = model.pairs;
        int last = pairs.from[c + 1];
        int run = pairs.from[c];
        long sum = soft + price * hard;
        while (run < last && sum <= bound) {
            int end = pairs.runEnd[run];
            int broken = PairRule.isOverlap(pairs.kind[run])
                    ? overlaps(run, end, time, PairRule.needsWay(pairs.kind[run]) ? room : -1)
                    : broken(run, end, time, room);
            hard += (long) broken * pairs.hard[run];
            soft += (long) broken * pairs.soft[run];
            sum = soft + price * hard;
            run = end;
        }
        return sum;
    }

    /** Broken entries of a run of NotOverlap or, with a room, of SameAttendees. */
    private int overlaps(int from, int to, int time, int room) {
        int[] others = model.pairs.other;
        int days = model.days[time];
        long weeks = model.weeks[time];
        int start = model.start[time] - model.longestWay(room);
        int end = model.end[time] + model.longestWay(room);
        int broken = 0;
        for (int i = from; i < to; i++) {
            int other = others[i];
            if ((days & at.days[other]) != 0
                    && start < at.end[other]
                    && at.start[other] < end
                    && (weeks & at.weeks[other]) != 0) {
                int way = room < 0 ? 0 : model.way(room, at.room[other]);
                broken += model.start[time] < at.end[other] + way && at.start[other] < model.end[time] + way ? 1 : 0;
            }
        }
        return broken;
    }

    /** Broken entries of a run of any kind. */
    private int broken(int from, int to, int time, int room) {
        PairTable pairs = model.pairs;
        int broken = 0;
        for (int i = from; i < to; i++) {
            int other = pairs.other[i];
            if (at.days[other] != 0
                    && PairRule.broken(
                            pairs.kind[i],
                            pairs.number[i],
                            model.days[time],
                            model.weeks[time],
                            model.start[time],
                            model.end[time],
                            at.days[other],
                            at.weeks[other],
                            at.start[other],
                            at.end[other],
                            model.way(room, at.room[other]),
                            room == at.room[other])) {
                broken++;
            }
        }
        return broken;
    }

    private void addStudents(int c, int time, int room) {
        int[] shared = attendance.shared[c];
        int[] sharing = attendance.sharing[c];
        int days = model.days[time];
        long weeks = model.weeks[time];
        int start = model.start[time];
        int end = model.end[time];
        long conflicts = 0;
        for (int i = attendance.sharedCount[c] - 1; i >= 0; i--) {
            int other = shared[i];
            if ((days & at.days[other]) != 0 && (weeks & at.weeks[other]) != 0) {
                int way = model.way(room, at.room[other]);
                if (start < at.end[other] + way && at.start[other] < end + way) {
                    conflicts += sharing[i];
                }
            }
        }
        soft += conflicts * model.studentWeight;
    }
}
