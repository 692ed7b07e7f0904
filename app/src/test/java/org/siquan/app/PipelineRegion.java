package org.siquan.app;

import java.util.ArrayList;
import java.util.List;
import org.siquan.region.Education;
import org.siquan.region.Progression;
import org.siquan.region.Region;

/** The demonstration region, whose pipeline is 中职 V1 → 3+2 → 高职 V2 → 专升本 → G05, with another table of progression. */
public final class PipelineRegion {

    private PipelineRegion() {}

    /** Nobody goes on. */
    public static Region none() {
        return with(List.of());
    }

    /**
     * Another part goes on.
     *
     * @param rate part of V1's graduates who go on to V2
     */
    public static Region with(double rate) {
        List<Progression> rows =
                new ArrayList<>(Regions.DEMONSTRATION.education().progressions());
        Progression first = rows.getFirst();
        rows.set(
                0,
                new Progression(
                        first.from(), first.to(), first.kind(), rate, first.joins(), first.quota(), first.basis()));
        return with(rows);
    }

    private static Region with(List<Progression> progressions) {
        Region region = Regions.DEMONSTRATION;
        Education is = region.education();
        return new Region(
                region.park(),
                region.metroArea(),
                region.industry(),
                new Education(
                        is.partners(),
                        is.institutions(),
                        is.colleges(),
                        is.bodies(),
                        is.majors(),
                        is.programmes(),
                        progressions,
                        is.courses(),
                        is.taught(),
                        is.laboratories(),
                        is.lodgings(),
                        is.patterns(),
                        is.closedWeeks()),
                region.talent());
    }
}
