package org.siquan.app.cycle.internal;

import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.YearInput;

/** The input of a run as the application makes it: times of the day, no advertisements, standard effort. */
final class YearInputs {

    private YearInputs() {}

    static YearInput of(Region region, Catalogue catalogue, int year, long seed) {
        return new YearInput(
                region,
                catalogue,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                List.of(),
                year,
                seed,
                YearInput.Effort.STANDARD);
    }
}
