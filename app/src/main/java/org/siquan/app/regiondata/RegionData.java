package org.siquan.app.regiondata;

import java.util.List;
import java.util.Optional;
import org.siquan.region.Park;
import org.siquan.region.Region;
import org.siquan.region.postings.Posting;
import org.siquan.region.shortage.ShortageEntry;

/**
 * The region of the actor's park, composed of its four circles. What it answers is for the code that asks, which decides
 * what of it an actor may see.
 */
public interface RegionData {

    /** The park's profile; empty while the park has no data. */
    Optional<Park> findPark();

    /** The region as it is now; empty while the park has no data. */
    Optional<Region> find();

    /** The region as it was at most ten seconds ago, for pages that show it over and over. */
    Optional<Region> findRecent();

    /** The job advertisements that the next run reads, in the order of their file; possibly none. */
    List<Posting> listPostings();

    /** The entries of the shortage catalogues (紧缺目录) that the park keeps; possibly none. */
    List<ShortageEntry> listShortages();

    /**
     * Makes this the region of the actor's park: all four circles and the organisations in them, or nothing. Only for
     * the park's operator and what works for it.
     */
    void replace(Region region);
}
