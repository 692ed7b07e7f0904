package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** A way to change some neighbouring slots of one student. */
interface Move {

    /**
     * Draws a change into the window.
     *
     * @return false if there is none here; then the window means nothing
     */
    boolean draw(FastRandom random, Window window);
}
