package org.siquan.engine.scheduling.clerkship;

import org.jspecify.annotations.Nullable;

/**
 * What some neighbouring slots of one student would hold after a move; whatever the move does not change stands there as it
 * is. Slots keep their order of time. The scratch paper of the search: one window, used again and again.
 */
final class Window {

    final Roster roster;
    final ClerkshipState state;
    int student;

    /** First and last slot of the window. */
    int from;

    int to;

    /** True if this window is part of the move. */
    boolean used;

    /** By slot − {@link #from}. */
    final int[] first;

    final int[] discipline;
    final int[] hospital;

    private final Window beside;

    Window(ClerkshipState state) {
        this(state, null);
    }

    private Window(ClerkshipState state, @Nullable Window other) {
        this.state = state;
        roster = state.roster;
        int most = 1;
        for (int s = 0; s < roster.students; s++) {
            most = Math.max(most, roster.slots[s + 1] - roster.slots[s]);
        }
        first = new int[most];
        discipline = new int[most];
        hospital = new int[most];
        beside = other == null ? new Window(state, this) : other;
    }

    /** The window on another student that belongs to the move too; none beside this one if it is not used. */
    Window beside() {
        return beside;
    }

    /** Opens the window over these slots, with what they hold. */
    void open(int firstSlot, int lastSlot) {
        used = true;
        student = roster.owner[firstSlot];
        from = firstSlot;
        to = lastSlot;
        for (int i = 0, slot = from; slot <= to; i++, slot++) {
            first[i] = state.first[slot];
            discipline[i] = state.discipline[slot];
            hospital[i] = state.hospital[slot];
        }
    }

    /** Exchanges what two places of the window hold, except for the time. */
    void swap(int i, int j) {
        int d = discipline[i];
        discipline[i] = discipline[j];
        discipline[j] = d;
        int h = hospital[i];
        hospital[i] = hospital[j];
        hospital[j] = h;
    }

    /** Takes the content of one end to the other; the others move up by one. */
    void rotate(boolean firstToLast) {
        int size = to - from + 1;
        int out = firstToLast ? 0 : size - 1;
        int d = discipline[out];
        int h = hospital[out];
        if (firstToLast) {
            System.arraycopy(discipline, 1, discipline, 0, size - 1);
            System.arraycopy(hospital, 1, hospital, 0, size - 1);
        } else {
            System.arraycopy(discipline, 0, discipline, 1, size - 1);
            System.arraycopy(hospital, 0, hospital, 1, size - 1);
        }
        discipline[size - 1 - out] = d;
        hospital[size - 1 - out] = h;
    }
}
