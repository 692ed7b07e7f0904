package org.siquan.engine.broken;

import java.time.Clock;
import java.time.Instant;
import java.util.logging.Logger;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.broken.verify.LazyVerifier;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.other.Neighbour;

/** Breaks nearly every rule of the house, so that the rules are seen to bite. */
public final class SearchHelper {

    private SearchHelper() {}

    /** Searches, logs, asks the time and another engine, and lets its verifier help. */
    public static Instant search(RunControl control, Catalogue catalogue) {
        Logger.getLogger(catalogue.sectors().getClass().getName()).info(control.toString());
        return LazyVerifier.knows(Neighbour.NAME) ? Clock.systemUTC().instant() : Instant.EPOCH;
    }
}
