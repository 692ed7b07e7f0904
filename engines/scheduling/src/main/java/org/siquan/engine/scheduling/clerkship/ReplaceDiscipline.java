package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** A discipline gives way to another of its group, in the same hospital where possible. */
final class ReplaceDiscipline implements Move {

    @Override
    public boolean draw(FastRandom random, Window window) {
        Roster roster = window.roster;
        int slot = random.nextInt(roster.owner.length);
        window.open(slot, slot);
        int[] choices = roster.choices[window.student][roster.group(window.discipline[0])];
        int chosen = choices[random.nextInt(choices.length)];
        if (window.state.slotOf(window.student, chosen) >= 0) {
            return false;
        }
        window.discipline[0] = chosen;
        if (!roster.able(window.student, window.hospital[0], chosen) || random.nextInt(4) == 0) {
            int[] able = roster.hospitalsOf[window.student * roster.disciplines + chosen];
            window.hospital[0] = able[random.nextInt(able.length)];
        }
        return true;
    }
}
