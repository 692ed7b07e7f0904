package org.siquan.year.gap;

import java.util.List;
import java.util.Optional;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.DemandResult;
import org.siquan.year.ParkYear;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;

/** The demand stage of a region's year without the rest of the year. */
public final class RegionForecast {

    private static final long SEED = 2026;

    private RegionForecast() {}

    /** Openings by occupation and zone ahead; the same region gives the same. */
    public static Optional<DemandResult> of(Region region, Catalogue catalogue) {
        YearInput input = new YearInput(
                region,
                catalogue,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                List.of(),
                region.park().year(),
                SEED,
                YearInput.Effort.STANDARD);
        YearState state = ParkYear.advance(input, YearState.START, Progress.NONE, Cancellation.NEVER);
        return Optional.ofNullable(state.demand());
    }
}
