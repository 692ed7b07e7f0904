package org.siquan.year;

import java.util.List;
import org.siquan.engine.intake.history.Observed;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.region.Region;

/** The demand ahead as the seat planner reads it. */
public final class SeatDemand {

    private SeatDemand() {}

    /**
     * Openings by occupation, zone and year, as many years ahead as are forecast; the chain is left open.
     *
     * @param advertised what advertisements say of past quarters ({@link AdvertisedQuarters#inflow}); may be empty
     */
    public static List<Futures.Outlook> of(Region region, List<Observed> advertised) {
        return DemandOutlook.of(region, advertised, DemandOutlook.MOST_YEARS).rows().stream()
                .map(row -> new Futures.Outlook(
                        row.occupationCode(), "", row.zone(), row.year(), row.mean(), row.low80(), row.high80()))
                .toList();
    }
}
