package org.siquan.year;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.siquan.engine.intake.history.CombinedSeries;
import org.siquan.engine.intake.history.DemandHistory;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.intake.history.Observed;
import org.siquan.engine.intake.history.SourceWeights;

/**
 * The past of the year's demand: orders, head-count plans and advertisements combined. Plans of quarters that neither an order
 * nor an advertisement knows yet are plans, not history, and left out.
 */
final class CombinedDemand {

    private CombinedDemand() {}

    static List<CombinedSeries> of(YearInput input, StageControl control) {
        List<Observed> observed = new ArrayList<>(StatedDemand.of(input.region().industry()));
        observed.addAll(AdvertisedHistory.of(input, control));
        return of(observed, input.year());
    }

    /** Of what was observed, up to the last quarter that an order or an advertisement knows, else to the year's beginning. */
    static List<CombinedSeries> of(List<Observed> observed, int year) {
        DemandHistory history = DemandHistory.of(observed);
        int last = history.last(EnumSet.of(DemandSource.ORDERS, DemandSource.POSTINGS))
                .orElse(year * 4 - 1);
        return history.until(last).combined(SourceWeights.STANDARD);
    }
}
