package org.siquan.engine.scheduling.clerkship;

/** The best plan so far; takes over only the students that have changed since. */
final class Kept {

    private final ClerkshipState state;
    private final int[] first;
    private final int[] discipline;
    private final int[] hospital;
    private final boolean[] changed;
    private final int[] list;
    private int count;

    Kept(ClerkshipState state) {
        this.state = state;
        int slots = state.roster.owner.length;
        first = new int[slots];
        discipline = new int[slots];
        hospital = new int[slots];
        changed = new boolean[state.roster.students];
        list = new int[state.roster.students];
        for (int s = 0; s < list.length; s++) {
            changed(s);
        }
    }

    void changed(int student) {
        if (!changed[student]) {
            changed[student] = true;
            list[count++] = student;
        }
    }

    boolean isChanged(int student) {
        return changed[student];
    }

    void keep() {
        for (int i = 0; i < count; i++) {
            int from = state.roster.slots[list[i]];
            int length = state.roster.slots[list[i] + 1] - from;
            System.arraycopy(state.first, from, first, from, length);
            System.arraycopy(state.discipline, from, discipline, from, length);
            System.arraycopy(state.hospital, from, hospital, from, length);
            changed[list[i]] = false;
        }
        count = 0;
    }

    /** Puts a student's row back. */
    void restore(int student) {
        int from = state.roster.slots[student];
        int length = state.roster.slots[student + 1] - from;
        System.arraycopy(first, from, state.first, from, length);
        System.arraycopy(discipline, from, state.discipline, from, length);
        System.arraycopy(hospital, from, state.hospital, from, length);
    }

    /** All rows have been put back. */
    void restored() {
        for (int i = 0; i < count; i++) {
            changed[list[i]] = false;
        }
        count = 0;
    }
}
