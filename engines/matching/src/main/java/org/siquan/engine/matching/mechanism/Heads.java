package org.siquan.engine.matching.mechanism;

/** One candidate per cell: the holder who would leave it first, or the applicant who would get its next offer. */
interface Heads {

    /** True if the cell has no candidate. */
    boolean empty(int cell);

    /** The candidate's key; the smallest wins a {@link Contest}. */
    long head(int cell);

    /** Decides between equal keys, which only choices of one applicant have: the smaller comes first. */
    default int order(int cell) {
        return cell;
    }
}
