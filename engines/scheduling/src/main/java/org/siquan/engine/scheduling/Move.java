package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;

/** One kind of change that the search proposes. */
interface Move {

    /**
     * Proposes one random change of this kind and carries it out if it costs no more than allowed.
     *
     * @param allowed most cost difference, may be negative
     * @return true if the state has changed
     */
    boolean propose(RandomGenerator random, long allowed);
}
