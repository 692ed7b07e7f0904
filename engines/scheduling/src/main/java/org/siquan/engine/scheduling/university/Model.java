package org.siquan.engine.scheduling.university;

import java.util.Arrays;
import java.util.List;

/**
 * The problem as arrays. Options of a class lie side by side: its times from {@code timeFrom[c]} to {@code timeFrom[c + 1]},
 * its rooms likewise. Times at which no room of the class is open are left out. Read-only after construction.
 */
final class Model {

    final UniversityProblem problem;
    final int classes;
    final int rooms;
    final int[] timeFrom;
    /** Position of the option in the class of the problem. */
    final int[] timeOption;

    final int[] days;
    final long[] weeks;
    final int[] start;
    final int[] end;
    /** Weighted penalty. */
    final int[] timeCost;

    final int[] roomFrom;
    final int[] roomId;
    /** Weighted penalty. */
    final int[] roomCost;

    final PairTable pairs;
    final GroupTable groups;
    final Sections sections;
    final long studentWeight;

    private final int[] openFrom;
    private final boolean[] open;
    private final int[] way;
    private final int[] longestWay;

    Model(UniversityProblem problem) {
        this.problem = problem;
        classes = problem.classes().size();
        rooms = problem.rooms().size();
        studentWeight = problem.weights().student();
        roomFrom = new int[classes + 1];
        for (int c = 0; c < classes; c++) {
            roomFrom[c + 1] = roomFrom[c] + problem.classes().get(c).rooms().size();
        }
        roomId = new int[roomFrom[classes]];
        roomCost = new int[roomFrom[classes]];
        fillRooms();
        way = new int[rooms * rooms];
        for (int i = 0; i < way.length; i++) {
            way[i] = problem.travel().between(i / rooms, i % rooms);
        }
        longestWay = new int[rooms];
        for (int i = 0; i < way.length; i++) {
            longestWay[i / rooms] = Math.max(longestWay[i / rooms], way[i]);
        }

        int most =
                problem.classes().stream().mapToInt(each -> each.times().size()).sum();
        timeFrom = new int[classes + 1];
        openFrom = new int[classes + 1];
        timeOption = new int[most];
        days = new int[most];
        weeks = new long[most];
        start = new int[most];
        end = new int[most];
        timeCost = new int[most];
        open = fillTimes();
        pairs = new PairTable(problem);
        groups = new GroupTable(problem);
        sections = new Sections(problem);
    }

    private void fillRooms() {
        for (int c = 0; c < classes; c++) {
            List<RoomOption> options = problem.classes().get(c).rooms();
            for (int k = 0; k < options.size(); k++) {
                roomId[roomFrom[c] + k] = options.get(k).room();
                roomCost[roomFrom[c] + k] =
                        options.get(k).penalty() * problem.weights().room();
            }
        }
    }

    private boolean[] fillTimes() {
        boolean[] all = new boolean[1024];
        int size = 0;
        int t = 0;
        for (int c = 0; c < classes; c++) {
            CourseClass each = problem.classes().get(c);
            int width = each.rooms().size();
            for (int k = 0; k < each.times().size(); k++) {
                Meetings meetings = each.times().get(k).meetings();
                if (size + width > all.length) {
                    all = Arrays.copyOf(all, Math.max(size + width, all.length * 2));
                }
                boolean some = width == 0;
                for (int r = 0; r < width; r++) {
                    all[size + r] = free(each.rooms().get(r).room(), meetings);
                    some |= all[size + r];
                }
                if (some) {
                    size += width;
                    put(t++, k, each.times().get(k));
                }
            }
            timeFrom[c + 1] = t;
            openFrom[c + 1] = size;
        }
        return all;
    }

    private void put(int t, int option, TimeOption time) {
        timeOption[t] = option;
        days[t] = time.meetings().days();
        weeks[t] = time.meetings().weeks();
        start[t] = time.meetings().start();
        end[t] = time.meetings().end();
        timeCost[t] = time.penalty() * problem.weights().time();
    }

    private boolean free(int room, Meetings meetings) {
        for (Meetings closed : problem.rooms().get(room).unavailable()) {
            if (closed.overlaps(meetings)) {
                return false;
            }
        }
        return true;
    }

    int times(int c) {
        return timeFrom[c + 1] - timeFrom[c];
    }

    int roomOptions(int c) {
        return roomFrom[c + 1] - roomFrom[c];
    }

    /** The option of the class that is the room; -1 if it has none. */
    int optionOf(int c, int room) {
        for (int option = roomFrom[c]; option < roomFrom[c + 1]; option++) {
            if (roomId[option] == room) {
                return option;
            }
        }
        return -1;
    }

    /** True if the room is open at that time of the class. */
    boolean open(int c, int time, int room) {
        int width = roomFrom[c + 1] - roomFrom[c];
        return open[openFrom[c] + (time - timeFrom[c]) * width + room - roomFrom[c]];
    }

    /** Slots from one room to another; -1 = no room. */
    int way(int from, int to) {
        return from < 0 || to < 0 ? 0 : way[from * rooms + to];
    }

    /** Slots to the room farthest away; 0 for no room. */
    int longestWay(int room) {
        return room < 0 ? 0 : longestWay[room];
    }

    /** No timetable costs less: the cheapest time and room of each class. */
    long lowerBound() {
        long bound = 0;
        for (int c = 0; c < classes; c++) {
            bound += Arrays.stream(timeCost, timeFrom[c], timeFrom[c + 1]).min().orElse(0);
            bound += Arrays.stream(roomCost, roomFrom[c], roomFrom[c + 1]).min().orElse(0);
        }
        return bound;
    }
}
