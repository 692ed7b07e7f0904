package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/**
 * Two students exchange what they do at the same time, so that every place keeps as many students as it had. Both disciplines
 * belong to one group and neither student has the other's already.
 */
final class ExchangeStays implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        ClerkshipState state = window.state;
        int slot = random.nextInt(roster.owner.length);
        int student = roster.owner[slot];
        int other = random.nextInt(roster.students);
        int with = other == student ? -1 : at(state, other, state.first[slot]);
        if (with < 0) {
            return false;
        }
        int mine = state.discipline[slot];
        int theirs = state.discipline[with];
        if (mine == theirs
                ? state.hospital[slot] == state.hospital[with]
                : roster.group(mine) != roster.group(theirs)
                        || state.slotOf(student, theirs) >= 0
                        || state.slotOf(other, mine) >= 0) {
            return false;
        }
        if (!roster.may(student, state.hospital[with], theirs) || !roster.may(other, state.hospital[slot], mine)) {
            return false;
        }
        window.open(slot, slot);
        window.beside().open(with, with);
        window.discipline[0] = theirs;
        window.hospital[0] = state.hospital[with];
        window.beside().discipline[0] = mine;
        window.beside().hospital[0] = state.hospital[slot];
        return true;
    }

    /** The slot of a student that starts at a period; below 0 if there is none. */
    private static int at(ClerkshipState state, int student, int start) {
        int low = state.roster.slots[student];
        int high = state.roster.slots[student + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int first = state.first[middle];
            if (first == start) {
                return middle;
            }
            if (first < start) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
