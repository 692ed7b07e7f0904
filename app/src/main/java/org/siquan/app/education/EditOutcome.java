package org.siquan.app.education;

/** What came of a change of one record. */
public sealed interface EditOutcome {

    /**
     * Changed.
     *
     * @param version of the record now
     */
    record Changed(long version) implements EditOutcome {}

    /** Somebody changed it after it was read; nothing was changed now. */
    record Stale() implements EditOutcome {}

    /** The actor may read it but not change it. */
    record NotYours() implements EditOutcome {}

    /** There is no such record. */
    record Missing() implements EditOutcome {}
}
