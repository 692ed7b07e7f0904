package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** A discipline is taken in another hospital. */
final class ChangeHospital implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        int slot = random.nextInt(window.roster.owner.length);
        window.open(slot, slot);
        int[] able = window.roster.hospitalsOf[window.student * window.roster.disciplines + window.discipline[0]];
        if (able.length < 2) {
            return false;
        }
        int other = able[random.nextInt(able.length - 1)];
        window.hospital[0] = other == window.hospital[0] ? able[able.length - 1] : other;
        return true;
    }
}
