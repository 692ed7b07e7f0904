package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** A discipline moves to a free time, over others if need be. */
final class MoveInTime implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int[] first = window.state.first;
        int slot = random.nextInt(roster.owner.length);
        int student = roster.owner[slot];
        int start = random.nextInt(roster.periods);
        if (!roster.starts[student][start] || start == first[slot]) {
            return false;
        }
        int low = roster.slots[student];
        int high = roster.slots[student + 1] - 1;
        int place = slot;
        while (place > low && first[place - 1] > start) {
            place--;
        }
        while (place < high && first[place + 1] <= start) {
            place++;
        }
        int before = place <= slot ? place - 1 : place;
        int after = place < slot ? place : place + 1;
        if ((before >= low && first[before] + roster.duration > start)
                || (after <= high && start + roster.duration > first[after])) {
            return false;
        }
        window.open(Math.min(slot, place), Math.max(slot, place));
        if (place != slot) {
            window.rotate(slot < place);
            int size = window.to - window.from + 1;
            if (slot < place) {
                System.arraycopy(window.first, 1, window.first, 0, size - 1);
            } else {
                System.arraycopy(window.first, 0, window.first, 1, size - 1);
            }
        }
        window.first[place - window.from] = start;
        return true;
    }
}
