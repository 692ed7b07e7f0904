package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** Neighbouring slots move earlier or later together, which closes or opens gaps where a discipline lasts several periods. */
final class ShiftStays implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int[] first = window.state.first;
        int slot = random.nextInt(roster.owner.length);
        int student = roster.owner[slot];
        int low = roster.slots[student];
        int high = roster.slots[student + 1] - 1;
        int last = Math.min(high, slot + random.nextInt(high - slot + 1));
        int shift = 1 + random.nextInt(roster.duration);
        if (random.nextInt(2) == 0) {
            shift = -shift;
        }
        if ((slot > low && first[slot - 1] + roster.duration > first[slot] + shift)
                || (last < high && first[last] + shift + roster.duration > first[last + 1])) {
            return false;
        }
        window.open(slot, last);
        for (int i = 0; i <= last - slot; i++) {
            int start = window.first[i] + shift;
            if (start < 0 || start >= roster.periods || !roster.starts[student][start]) {
                return false;
            }
            window.first[i] = start;
        }
        return true;
    }
}
