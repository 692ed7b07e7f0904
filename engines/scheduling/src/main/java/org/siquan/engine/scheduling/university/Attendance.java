package org.siquan.engine.scheduling.university;

import java.util.Arrays;

/** Who attends what: the classes of each demand, and for each class how many students it shares with which others. */
final class Attendance {

    private static final int[] NONE = {};

    final Sections sections;
    /** By demand: one class of each subpart of a configuration; never changed in place. */
    final int[][] classes;
    /** By class: number of students. */
    final int[] load;
    /** By class: the demands that attend it. */
    final int[][] roster;
    /** By class: classes with common students, how many each, and how many such classes. */
    final int[][] shared;

    final int[][] sharing;
    final int[] sharedCount;
    /** Students above limits, summed over classes. */
    long over;

    Attendance(Model model) {
        sections = model.sections;
        classes = new int[sections.demands()][];
        Arrays.fill(classes, NONE);
        load = new int[model.classes];
        roster = new int[model.classes][4];
        shared = new int[model.classes][4];
        sharing = new int[model.classes][4];
        sharedCount = new int[model.classes];
    }

    /** Gives a demand other classes; {@code now} becomes part of the state and must not be changed. */
    void set(int demand, int[] now) {
        int[] before = classes[demand];
        for (int c : before) {
            if (!has(now, c)) {
                leave(demand, c);
            }
        }
        for (int c : now) {
            if (!has(before, c)) {
                enter(demand, c);
                classes[demand] = Arrays.copyOf(classes[demand], classes[demand].length + 1);
                classes[demand][classes[demand].length - 1] = c;
            }
        }
        classes[demand] = now;
    }

    static boolean has(int[] list, int wanted) {
        for (int each : list) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private void leave(int demand, int c) {
        over -= load[c] > sections.limit[c] ? 1 : 0;
        int last = --load[c];
        int at = 0;
        while (roster[c][at] != demand) {
            at++;
        }
        roster[c][at] = roster[c][last];
        classes[demand] = without(classes[demand], c);
        share(demand, c, -1);
    }

    private static int[] without(int[] list, int c) {
        return Arrays.stream(list).filter(each -> each != c).toArray();
    }

    private void enter(int demand, int c) {
        if (load[c] == roster[c].length) {
            roster[c] = Arrays.copyOf(roster[c], 2 * load[c]);
        }
        roster[c][load[c]++] = demand;
        over += load[c] > sections.limit[c] ? 1 : 0;
        share(demand, c, 1);
    }

    /** One student more or less in common between the class and every other class of the student. */
    private void share(int demand, int c, int by) {
        int s = sections.student[demand];
        for (int k = sections.demandFrom[s]; k < sections.demandFrom[s + 1]; k++) {
            for (int other : classes[k]) {
                if (other != c) {
                    count(c, other, by);
                    count(other, c, by);
                }
            }
        }
    }

    private void count(int c, int other, int by) {
        int[] list = shared[c];
        int size = sharedCount[c];
        int at = 0;
        while (at < size && list[at] != other) {
            at++;
        }
        if (at == size) {
            if (size == list.length) {
                shared[c] = Arrays.copyOf(list, 2 * size);
                sharing[c] = Arrays.copyOf(sharing[c], 2 * size);
            }
            shared[c][size] = other;
            sharing[c][size] = by;
            sharedCount[c]++;
            return;
        }
        sharing[c][at] += by;
        if (sharing[c][at] == 0) {
            int last = --sharedCount[c];
            shared[c][at] = shared[c][last];
            sharing[c][at] = sharing[c][last];
        }
    }
}
