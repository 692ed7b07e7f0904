package org.siquan.engine.scheduling.university;

import java.util.stream.IntStream;
import org.siquan.engine.scheduling.search.FastRandom;

/** Draws classes and rooms: often a class that breaks something, while there is one. */
final class Pick {

    private static final int ROOM_TRIALS = 8;

    private final Model model;
    private final int[] movable;
    private int[] violated = {};

    Pick(Model model) {
        this.model = model;
        movable = IntStream.range(0, model.classes)
                .filter(c -> model.times(c) > 1 || model.roomOptions(c) > 1)
                .toArray();
    }

    /** Classes that are drawn more often from now on. */
    void prefer(int[] classes) {
        violated = classes;
    }

    /**
     * A class with more than one option; -1 if there is none.
     *
     * @param quarters chance, in quarters, that it is one of the preferred
     */
    int aClass(FastRandom random, int quarters) {
        if (movable.length == 0) {
            return -1;
        }
        if (violated.length > 0 && random.nextInt(4) < quarters) {
            int c = violated[random.nextInt(violated.length)];
            if (model.times(c) > 1 || model.roomOptions(c) > 1) {
                return c;
            }
        }
        return movable[random.nextInt(movable.length)];
    }

    /** A room option of the class that is open at the time; -1 if it has no room or none was found. */
    int room(FastRandom random, int c, int time) {
        int width = model.roomOptions(c);
        for (int trial = 0; trial < ROOM_TRIALS && width > 0; trial++) {
            int option = model.roomFrom[c] + random.nextInt(width);
            if (model.open(c, time, option)) {
                return option;
            }
        }
        return -1;
    }
}
