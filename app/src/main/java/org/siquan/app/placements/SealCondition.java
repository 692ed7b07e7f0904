package org.siquan.app.placements;

import java.util.Optional;

/**
 * Something beside the state's rules that must be settled before an archive is sealed, such as open pay; a bean of another process.
 * Asked as the system of the park, in a transaction.
 */
public interface SealCondition {

    /** Empty: nothing keeps it from being sealed. */
    Optional<StartCondition.Missing> missing(Placement placement);
}
