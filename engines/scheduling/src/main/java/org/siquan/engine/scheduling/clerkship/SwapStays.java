package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** Two disciplines of a student change places in time, with their hospitals or each in the hospital of the other. */
final class SwapStays implements Move {

    private final boolean keepingHospitals;

    SwapStays(boolean keepingHospitals) {
        this.keepingHospitals = keepingHospitals;
    }

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int slot = random.nextInt(roster.owner.length);
        int student = roster.owner[slot];
        int from = roster.slots[student];
        int size = roster.slots[student + 1] - from;
        if (size < 2) {
            return false;
        }
        int other = from + random.nextInt(size - 1);
        other += other >= slot ? 1 : 0;
        window.open(Math.min(slot, other), Math.max(slot, other));
        int end = window.to - window.from;
        window.swap(0, end);
        if (keepingHospitals) {
            return window.hospital[0] == window.hospital[end] || turned(window, end);
        }
        return true;
    }

    private static boolean turned(Window window, int end) {
        int h = window.hospital[0];
        window.hospital[0] = window.hospital[end];
        window.hospital[end] = h;
        return window.roster.able(window.student, window.hospital[0], window.discipline[0])
                && window.roster.able(window.student, h, window.discipline[end]);
    }
}
