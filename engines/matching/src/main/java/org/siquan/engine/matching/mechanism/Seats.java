package org.siquan.engine.matching.mechanism;

/** What places choose from the offers they get. An offer is a cell and a key (see MatchingProblem.key). */
interface Seats {

    /** The key of nobody. */
    long NOBODY = Long.MIN_VALUE;

    /** True if the offer would certainly be refused now and ever after; false says nothing. Needs no lock. */
    boolean hopeless(int cell, long key);

    /** Takes an offer in and gives back the key that must leave: the offer's own, another's, or {@link #NOBODY}. */
    long offer(int cell, long key);

    /** Those who hold seats of a cell. */
    Holders holders();

    /** Memory in bytes. */
    long bytes();
}
