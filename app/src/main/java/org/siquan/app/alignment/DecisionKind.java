package org.siquan.app.alignment;

/** What a person may decide about an item. */
public enum DecisionKind {
    /** The engine's first occupation is right. */
    ACCEPT,
    /** It is another occupation. */
    CHANGE,
    /** It names several jobs. */
    SPLIT,
    /** It offers no job. */
    NOT_A_JOB,
    /** The decision before does not hold. */
    UNDO
}
