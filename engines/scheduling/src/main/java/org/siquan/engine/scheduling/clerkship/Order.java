package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;

/**
 * Prerequisites broken by a student: pairs of a taken discipline and one that must come before it but does not. Counts them
 * before and after a window.
 */
final class Order {

    private static final int NOT_TAKEN = -1;

    private final Roster roster;
    private final boolean any;
    private final boolean[] related;
    private final int[] slotOf;
    private final int[] newSlot;
    private final int[] mark;
    private final int[] touched;
    private int stamp;

    Order(Roster roster) {
        this.roster = roster;
        related = new boolean[roster.disciplines];
        boolean some = false;
        for (int d = 0; d < related.length; d++) {
            related[d] = roster.before[d].length + roster.after[d].length > 0;
            some |= related[d];
        }
        any = some;
        slotOf = new int[roster.students * roster.disciplines];
        Arrays.fill(slotOf, NOT_TAKEN);
        newSlot = new int[roster.disciplines];
        mark = new int[roster.disciplines];
        touched = new int[roster.disciplines];
    }

    /** The slot in which a student takes a discipline; below 0 if not. */
    int slotOf(int student, int discipline) {
        return slotOf[student * roster.disciplines + discipline];
    }

    void set(int student, int discipline, int slot) {
        slotOf[student * roster.disciplines + discipline] = slot;
    }

    void clear(int student, int discipline) {
        slotOf[student * roster.disciplines + discipline] = NOT_TAKEN;
    }

    /** All that a student breaks now. */
    int broken(int student) {
        int count = 0;
        for (int d = 0; d < roster.disciplines; d++) {
            for (int e : roster.before[d]) {
                count += broken(slotOf(student, d), slotOf(student, e));
            }
        }
        return count;
    }

    /** How many more the student would break with the window. */
    int worsening(Window window, int... present) {
        if (!any) {
            return 0;
        }
        int count = 0;
        stamp++;
        for (int slot = window.from; slot <= window.to; slot++) {
            int old = present[slot];
            if (related[old]) {
                touched[count++] = old;
                mark[old] = stamp;
                newSlot[old] = NOT_TAKEN;
            }
        }
        for (int slot = window.from; slot <= window.to; slot++) {
            int d = window.discipline[slot - window.from];
            if (related[d]) {
                if (mark[d] != stamp) {
                    mark[d] = stamp;
                    touched[count++] = d;
                }
                newSlot[d] = slot;
            }
        }
        int worse = 0;
        for (int i = 0; i < count; i++) {
            worse += worsening(window.student * roster.disciplines, touched[i]);
        }
        return worse;
    }

    private int worsening(int row, int d) {
        int worse = 0;
        int was = slotOf[row + d];
        int is = newSlot[d];
        for (int e : roster.before[d]) {
            int e0 = slotOf[row + e];
            worse += broken(is, mark[e] == stamp ? newSlot[e] : e0) - broken(was, e0);
        }
        for (int f : roster.after[d]) {
            if (mark[f] != stamp) {
                int f0 = slotOf[row + f];
                worse += broken(f0, is) - broken(f0, was);
            }
        }
        return worse;
    }

    private static int broken(int slot, int before) {
        return slot >= 0 && (before < 0 || before > slot) ? 1 : 0;
    }
}
