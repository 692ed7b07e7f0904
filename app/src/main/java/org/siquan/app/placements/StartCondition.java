package org.siquan.app.placements;

import java.util.Optional;

/**
 * Something beside the state's rules that must be so before a placement starts, such as the school's own approval; a bean of another
 * process. Asked as whoever looks or starts.
 */
public interface StartCondition {

    /**
     * What is missing.
     *
     * @param messageKey a sentence in the messages
     * @param path of the page where it is settled
     */
    record Missing(String messageKey, String path) {}

    /** Empty: nothing keeps it from starting, or the actor has no business there. */
    Optional<Missing> missing(Placement placement);
}
