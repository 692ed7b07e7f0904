package org.siquan.app.industry;

import java.util.List;
import org.siquan.region.Zone;
import org.siquan.year.AdvertisedQuarters;

/** What the park's advertisements say of past quarters, told by whoever reads advertisements. */
public interface DatedAdvertisements {

    /**
     * As they were read last; the same for everybody of the park, because no enterprise is named.
     *
     * @param zones of the park
     * @param year of the park's cycle
     */
    AdvertisedQuarters read(List<Zone> zones, int year);
}
