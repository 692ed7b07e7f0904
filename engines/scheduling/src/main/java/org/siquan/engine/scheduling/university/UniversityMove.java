package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;

/** One kind of change; contract as in {@link org.siquan.engine.scheduling.search.SearchState}. */
interface UniversityMove {

    long propose(FastRandom random, long allowed);

    void accept();

    void reject();
}
