package org.siquan.app.apprenticeship;

import java.util.Locale;

/** What learners share in a week. */
public enum PlaceKind {
    POST,
    MENTOR,
    LABORATORY,
    LODGING;

    /** The word in tables, addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
