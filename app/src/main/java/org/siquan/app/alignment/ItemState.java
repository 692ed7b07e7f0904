package org.siquan.app.alignment;

/** Whether a person should look at an item. */
public enum ItemState {
    /** Somebody should look; {@link ReadItem#doubt()} says why. */
    DOUBTFUL,
    /** The engine's first occupation is adopted. */
    SURE,
    /** A person decided an item of equal title. */
    FOLLOWING,
    /** A person decided this item. */
    DECIDED,
    /** It says the same as an earlier item, and is counted with that. */
    REPEAT
}
