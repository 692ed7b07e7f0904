package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** Several disciplines on end move to one hospital, which may save changes of hospital. */
final class ChangeHospitals implements Move {

    private static final int LONGEST = 8;

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int slot = random.nextInt(roster.owner.length);
        int last = roster.slots[roster.owner[slot] + 1] - 1;
        if (slot == last) {
            return false;
        }
        window.open(slot, Math.min(last, slot + 1 + random.nextInt(LONGEST - 1)));
        int hospital = random.nextInt(roster.hospitals);
        boolean changed = false;
        for (int i = 0; i <= window.to - window.from; i++) {
            if (window.hospital[i] != hospital) {
                if (!roster.able(window.student, hospital, window.discipline[i])) {
                    return false;
                }
                window.hospital[i] = hospital;
                changed = true;
            }
        }
        return changed;
    }
}
