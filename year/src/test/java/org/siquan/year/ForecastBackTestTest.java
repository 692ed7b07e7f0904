package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.forecast.RollingErrors.Figures;
import org.siquan.engine.intake.forecast.SeriesKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.Quarter;
import org.siquan.region.Region;
import org.siquan.region.ZoneId;

@Tag("S13")
class ForecastBackTestTest {

    private static final Region REGION = Demonstration.asShipped().region();

    @Test
    void everyGroupDividesTheValuesOfTheDemonstration() {
        long start = System.nanoTime();
        ForecastBackTest test = ForecastBackTest.of(REGION);
        System.out.printf(
                "back-test of the demonstration: %.2f s, %s%n", (System.nanoTime() - start) / 1e9, test.all());
        test.byStep().forEach((step, figures) -> System.out.println(step + " " + figures));
        test.byKind().forEach((kind, figures) -> System.out.println(kind + " " + figures));

        // eight origins of 12 quarters, each reaching four quarters or to the end
        assertThat(test.all().values()).isEqualTo(100 * (1 + 2 + 3 + 4 * 5));
        for (Map<?, Figures> groups :
                List.<Map<?, Figures>>of(test.byStep(), test.byKind(), test.byOccupation(), test.byZone())) {
            assertThat(groups.values().stream().mapToInt(Figures::values).sum())
                    .isEqualTo(test.all().values());
        }
        assertThat(test.series()).hasSize(100);
        assertThat(test.all().held80()).isBetween(0.7, 0.95);

        // with a year or two known no seasons can be learned and the year before is hard to beat; with more it is
        // beaten
        assertThat(RegionDemand.of(REGION, List.of()).errors(4, 3, 4).all().worseThanNaive())
                .as("with nine quarters or more known")
                .isFalse();
    }

    @Test
    void aHardSeriesIsSeenByItsKindAndARegionWithoutHistoryHasNoFigures() {
        List<DemandPoint> points = new ArrayList<>();
        for (int q = 0; q < 16; q++) {
            Quarter quarter = RegionSeries.quarter(2022 * 4 + q);
            points.add(new DemandPoint("A", new ZoneId("GA"), quarter, q < 9 ? 20 + q % 2 : 90 + q % 2));
            points.add(new DemandPoint("B", new ZoneId("GA"), quarter, q % 4 == 1 ? 3 : 0));
            points.add(new DemandPoint("C", new ZoneId("YQ"), quarter, 30 + q % 3));
        }
        points.add(new DemandPoint("D", new ZoneId("YQ"), new Quarter(2025, 4), 5));

        ForecastBackTest test = ForecastBackTest.of(new RegionDemand(RegionSeries.of(points), Map.of()));

        assertThat(test.byKind()).containsOnlyKeys(SeriesKind.LEVEL_BREAK, SeriesKind.SPARSE, SeriesKind.STEADY);
        assertThat(test.series())
                .extracting(ForecastBackTest.Row::occupationCode)
                .containsExactly("A", "B", "C");
        assertThat(ForecastBackTest.of(new RegionDemand(RegionSeries.of(List.of()), Map.of()))
                        .all()
                        .values())
                .isZero();
    }

    @Test
    void onlyQuartersThatSomebodySpokeOfAreTested() {
        List<DemandPoint> points = new ArrayList<>();
        for (int q = 0; q < 16; q++) {
            Quarter quarter = RegionSeries.quarter(2022 * 4 + q);
            points.add(new DemandPoint("A", new ZoneId("GA"), quarter, 30 + q % 3));
            if (q < 14) {
                points.add(new DemandPoint("B", new ZoneId("GA"), quarter, 60 + q % 4));
            }
        }

        ForecastBackTest test = ForecastBackTest.of(new RegionDemand(RegionSeries.of(points), Map.of()));

        assertThat(test.series())
                .extracting(r -> r.figures().values())
                .containsExactly(1 + 2 + 3 + 4 * 5, 1 + 2 + 3 + 4 * 3);
        assertThat(test.series().get(1).figures().held95())
                .as("tested on what was")
                .isGreaterThan(0.5);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        RegionDemand demand = RegionDemand.of(REGION, List.of());
        List<DemandPoint> turned = new ArrayList<>(REGION.industry().demand());
        Collections.reverse(turned);
        RegionDemand same = new RegionDemand(RegionSeries.of(turned), RegionDemand.chains(REGION.industry()));

        List<RegionDemand.Ahead> ahead = demand.ahead(16);
        List<RegionDemand.Ahead> again = same.ahead(16);

        for (int i = 0; i < ahead.size(); i++) {
            assertThat(again.get(i).forecast().mean(16))
                    .isEqualTo(ahead.get(i).forecast().mean(16));
            assertThat(again.get(i).forecast().hi80(16))
                    .isEqualTo(ahead.get(i).forecast().hi80(16))
                    .isPositive();
        }
    }
}
