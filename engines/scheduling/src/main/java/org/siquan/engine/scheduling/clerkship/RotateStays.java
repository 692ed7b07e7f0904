package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** A discipline is taken out of its student's order and put in elsewhere; those between move up by one slot. */
final class RotateStays implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int slot = random.nextInt(roster.owner.length);
        int student = roster.owner[slot];
        int from = roster.slots[student];
        int size = roster.slots[student + 1] - from;
        if (size < 3) {
            return false;
        }
        int other = from + random.nextInt(size - 1);
        other += other >= slot ? 1 : 0;
        window.open(Math.min(slot, other), Math.max(slot, other));
        window.rotate(slot < other);
        return true;
    }
}
