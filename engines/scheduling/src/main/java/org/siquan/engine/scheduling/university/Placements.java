package org.siquan.engine.scheduling.university;

/** Where each class is, and who is in each room. A class that is not placed has no day. */
final class Placements {

    final Model model;
    /** By class: its time in the model; only while placed. */
    final int[] time;
    /** By class: its room option in the model, -1 = none. */
    final int[] option;

    final int[] days;
    final long[] weeks;
    final int[] start;
    final int[] end;
    /** By class: its room, -1 = none. */
    final int[] room;

    final int[][] occupants;
    final int[] count;
    private final int[] position;

    Placements(Model model) {
        this.model = model;
        time = new int[model.classes];
        option = new int[model.classes];
        days = new int[model.classes];
        weeks = new long[model.classes];
        start = new int[model.classes];
        end = new int[model.classes];
        room = new int[model.classes];
        position = new int[model.classes];
        java.util.Arrays.fill(room, -1);
        java.util.Arrays.fill(option, -1);
        occupants = new int[model.rooms][8];
        count = new int[model.rooms];
    }

    boolean placed(int c) {
        return days[c] != 0;
    }

    void put(int c, int newTime, int newOption) {
        int newRoom = newOption < 0 ? -1 : model.roomId[newOption];
        if (newRoom != room[c]) {
            leave(c);
            enter(c, newRoom);
        }
        time[c] = newTime;
        option[c] = newOption;
        days[c] = model.days[newTime];
        weeks[c] = model.weeks[newTime];
        start[c] = model.start[newTime];
        end[c] = model.end[newTime];
    }

    private void leave(int c) {
        int from = room[c];
        if (from >= 0) {
            int last = occupants[from][--count[from]];
            occupants[from][position[c]] = last;
            position[last] = position[c];
        }
    }

    private void enter(int c, int to) {
        room[c] = to;
        if (to >= 0) {
            if (count[to] == occupants[to].length) {
                occupants[to] = java.util.Arrays.copyOf(occupants[to], 2 * count[to]);
            }
            position[c] = count[to];
            occupants[to][count[to]++] = c;
        }
    }

    /** True if nobody can attend both. */
    boolean conflict(int a, int b) {
        if ((days[a] & days[b]) == 0 || (weeks[a] & weeks[b]) == 0) {
            return false;
        }
        int way = model.way(room[a], room[b]);
        return start[a] < end[b] + way && start[b] < end[a] + way;
    }
}
