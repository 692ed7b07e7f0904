package org.siquan.app.industry;

import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.DemandPoint;

/**
 * Demand history that people enter: places of orders of past quarters, and enterprises' own head-count plans. The park's
 * operator enters any row; an enterprise its own and no others; all others are refused.
 */
public interface DemandEntries {

    /** A row as it stands. */
    record Entry(DemandPoint point, long version) {}

    /** The row of the same source, enterprise, occupation, zone and quarter; its number of openings is not looked at. */
    Optional<Entry> find(DemandPoint key);

    /**
     * Writes a row.
     *
     * @param version as read; 0: there was none. An older one changes nothing
     */
    Change enter(DemandPoint point, long version);

    /** Takes a row out; otherwise as {@link #enter}. */
    Change remove(DemandPoint key, long version);

    /** Reads a file and keeps it until somebody decides; a later one of the same organisation takes its place. */
    DemandOffer offer(UploadedFile file);

    /** Takes the file over whole; it is read again, because zones and enterprises may have changed meanwhile. */
    DemandOffer accept(UUID upload);
}
