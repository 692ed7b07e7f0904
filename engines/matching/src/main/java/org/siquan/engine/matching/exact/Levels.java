package org.siquan.engine.matching.exact;

import java.util.BitSet;

/**
 * The levels of a contested hospital, numbered from 0 = best, and its states: full with a level as its worst, from the first
 * level that can fill it; or open, one number above the last level.
 */
final class Levels {

    private final TiedInstance instance;
    private final int hospital;
    private final int[] level;

    Levels(TiedInstance instance, int hospital) {
        this.instance = instance;
        this.hospital = hospital;
        level = new int[instance.size(hospital)];
        for (int i = 1; i < level.length; i++) {
            boolean tied = instance.level(instance.at(hospital, i)) == instance.level(instance.at(hospital, i - 1));
            level[i] = level[i - 1] + (tied ? 0 : 1);
        }
    }

    /** Number of the level of the hospital's pair at an index. */
    int of(int index) {
        return level[index];
    }

    /** The best level down to which there are enough pairs to fill the hospital. */
    int firstFull() {
        return level[instance.seats(hospital) - 1];
    }

    /** The state of a free seat. */
    int open() {
        return level[level.length - 1] + 1;
    }

    /** The state the hospital is in. */
    int state(BitSet matched) {
        int held = 0;
        int worst = 0;
        for (int i = 0; i < level.length; i++) {
            if (matched.get(instance.at(hospital, i))) {
                held++;
                worst = level[i];
            }
        }
        return held < instance.seats(hospital) ? open() : worst;
    }
}
