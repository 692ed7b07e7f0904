package org.siquan.engine.matching.opening;

/** A stable outcome of the open places, which follows as places open and close. */
interface Opened {

    /** True if the place is open. */
    boolean open(int place);

    /** How many hold a seat of the place; the same in every stable outcome of the open places. */
    int fill(int place);

    /** True if nobody more fits the place. */
    boolean full(int place);

    /** False if the place is closed, or full of those who come before this choice: so it stays if more places close. */
    boolean mayHold(int position);

    /** Index of the choice held; the length of the list if none is. */
    int rank(int applicant);

    /** Sum of what the applicants' ranks cost; see {@link ListedMarket#cost}. */
    long cost();

    /** Closes an open place. An outcome that was best for the applicants stays so. */
    void close(int place);

    /** Opens a closed place. The outcome is stable afterwards, and perhaps no more best for the applicants. */
    void admit(int place);

    /** What {@link #undo} goes back to. */
    int mark();

    /** Takes back everything since the mark. */
    void undo(int mark);
}
