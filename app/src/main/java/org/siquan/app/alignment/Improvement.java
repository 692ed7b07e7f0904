package org.siquan.app.alignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.JobId;

/** What the decisions say about the engine, and what they are worth for other titles. Nothing is said of too few. */
public interface Improvement {

    /** From so many on a share is said. */
    int ENOUGH = 20;

    /**
     * First answers of one range of probability.
     *
     * @param decided answers that people looked at, without those that followed from a decision on an equal title
     * @param confirmed of these, the ones they found right
     */
    record Band(double from, double to, int decided, int confirmed) {

        public boolean enough() {
            return decided >= ENOUGH;
        }

        /** In whole percent. */
        public int percent() {
            return decided == 0 ? 0 : Math.round(100f * confirmed / decided);
        }
    }

    /** Share of titles whose first occupation was the decided one, with its 95 % interval. */
    record Share(double value, double low, double high) {}

    /**
     * Every decided title coded without any memory, and with what was decided about all others.
     *
     * @param current whether nothing was decided since
     */
    record Measured(int titles, Share without, Share with, Instant at, boolean current) {}

    /** Five bands, the least probable first. */
    List<Band> bands();

    /** The band of this probability. */
    Band band(double probability);

    /** How many titles could be measured. */
    int titles();

    Optional<Measured> findMeasured();

    /** Measures again; refused with fewer than {@link #ENOUGH} titles (409). */
    JobId measure();
}
