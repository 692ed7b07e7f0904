package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;

class DemandOutlookTest {

    @Test
    @Tag("S3")
    void everySeriesOfTheRegionIsSeenSixYearsAheadWithAnIntervalThatWidens() {
        Region region = DemonstrationRegion.load();

        List<Futures.Outlook> outlooks = DemandOutlook.of(region);

        assertThat(outlooks).hasSize(100 * DemandOutlook.YEARS);
        assertThat(outlooks)
                .allSatisfy(o -> assertThat(o.low()).isBetween(0.0, o.mean()))
                .allSatisfy(o -> assertThat(o.high()).isGreaterThanOrEqualTo(o.mean()));
        assertThat(width(outlooks, 2031)).isGreaterThan(width(outlooks, 2026));
        assertThat(outlooks.stream()
                        .filter(o -> o.year() == 2026)
                        .mapToDouble(Futures.Outlook::mean)
                        .sum())
                .as("near what was asked for in the last year")
                .isCloseTo(
                        region.industry().demand().stream()
                                .filter(p -> p.quarter().year() == 2025)
                                .mapToInt(p -> p.openings())
                                .sum(),
                        org.assertj.core.data.Percentage.withPercentage(15));
    }

    private static double width(List<Futures.Outlook> outlooks, int year) {
        return outlooks.stream()
                .filter(o -> o.year() == year)
                .mapToDouble(o -> o.high() - o.low())
                .sum();
    }
}
