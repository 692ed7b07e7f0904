package org.siquan.app.metroarea;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.region.MeasuredTime;
import org.siquan.region.MetroArea;
import org.siquan.region.Park;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;

/** The metropolitan circle of the actor's park. Everybody of the park may read it. */
public interface MetroAreaRegistry {

    /**
     * Replaces the park's profile and whole circle in the current transaction; the same content writes nothing. The
     * actor must see the whole park.
     */
    void replace(Park park, MetroArea circle);

    /** The park's profile; empty while the park has no data. */
    Optional<Park> findPark();

    /** The whole circle, in the order in which it was given. */
    MetroArea read();

    /** Replaces the measured travel times only. */
    void replaceMeasured(List<MeasuredTime> times);

    /** One site; empty where the park has none of this id. */
    Optional<Site> findSite(SiteId id);

    /** Names of all sites, for pages of other circles. */
    Map<SiteId, String> siteNames();

    /** Minutes between all sites at this hour; kept until the circle changes. */
    TravelTimes travelTimes(Hour hour);
}
