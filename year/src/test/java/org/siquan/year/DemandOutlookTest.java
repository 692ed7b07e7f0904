package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.Quarter;
import org.siquan.region.Region;
import org.siquan.region.ZoneId;

@Tag("S13")
class DemandOutlookTest {

    private static List<DemandPoint> level(String code, String zone, int quarters, int openings) {
        List<DemandPoint> points = new ArrayList<>();
        for (int q = 0; q < quarters; q++) {
            points.add(new DemandPoint(code, new ZoneId(zone), new Quarter(2023 + q / 4, q % 4 + 1), openings));
        }
        return points;
    }

    @Test
    void aYearThatBegunCountsItsKnownQuartersAsTheyWere() {
        List<DemandPoint> points = new ArrayList<>(level("A", "GA", 13, 20));
        points.add(new DemandPoint("A", new ZoneId("GA"), new Quarter(2026, 2), 50));

        DemandOutlook outlook = DemandOutlook.of(points, 1);

        DemandOutlook.Expected year = outlook.rows().getFirst();
        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.low80()).as("70 are known").isGreaterThanOrEqualTo(70);
        assertThat(year.mean()).isBetween(70 + 2 * 20.0, 70 + 2 * 50.0);
    }

    @Test
    void aLevelGoesOnForFiveCalendarYears() {
        List<DemandOutlook.Expected> rows =
                DemandOutlook.of(level("A", "GA", 12, 20), 5).rows();

        assertThat(rows).extracting(DemandOutlook.Expected::year).containsExactly(2026, 2027, 2028, 2029, 2030);
        assertThat(rows).allSatisfy(r -> assertThat(r.mean()).isCloseTo(80, within(1e-6)));
    }

    @Test
    void oneQuarterIsEnoughAndAQuarterOfWhichNobodySpeaksIsUnknownAndNotZero() {
        List<DemandPoint> points = new ArrayList<>(level("A", "GA", 12, 20));
        points.add(new DemandPoint("B", new ZoneId("GA"), new Quarter(2025, 4), 6));
        points.add(new DemandPoint("C", new ZoneId("GA"), new Quarter(2025, 1), 6));
        points.add(new DemandPoint("C", new ZoneId("GA"), new Quarter(2024, 1), 90));
        Collections.reverse(points);

        assertThat(RegionSeries.of(points).cells())
                .filteredOn(cell -> cell.occupationCode().equals("C"))
                .containsExactly(new RegionSeries.Cell("C", "GA", new Quarter(2025, 1), List.of(6)));
        assertThat(DemandOutlook.of(points, 5).rows())
                .hasSize(15)
                .allMatch(r -> 0 <= r.low80() && r.low80() <= r.mean() && r.mean() <= r.high80());
    }

    @Test
    void aSeriesWhoseSourceEndedEarlierGoesOnFromItsEndAndNotFromZeros() {
        List<DemandPoint> points = new ArrayList<>(level("A", "GA", 14, 20)); // to 2026Q2
        points.addAll(level("B", "GA", 10, 40)); // to 2025Q2

        List<DemandOutlook.Expected> rows = DemandOutlook.of(points, 2).rows();

        assertThat(rows)
                .filteredOn(r -> r.occupationCode().equals("B"))
                .extracting(DemandOutlook.Expected::year)
                .containsExactly(2026, 2027);
        assertThat(rows)
                .filteredOn(r -> r.occupationCode().equals("B"))
                .as("four quarters of nothing known, no quarter of nothing")
                .allSatisfy(r -> assertThat(r.mean()).isCloseTo(160, within(1e-6)));
        assertThat(rows)
                .filteredOn(r -> r.occupationCode().equals("A"))
                .as("no sum falls because its neighbour is not known any more")
                .allSatisfy(r -> assertThat(r.mean()).isCloseTo(80, within(1e-6)));
    }

    @Test
    void aSeriesOfWhichNobodyHasSpokenForMoreThanFiveYearsIsNotForecast() {
        List<DemandPoint> points = new ArrayList<>(level("A", "GA", 32, 20)); // to 2030Q4
        points.addAll(level("B", "GA", 12, 40)); // to 2025Q4: twenty quarters before
        points.addAll(level("C", "GA", 11, 40));

        assertThat(RegionSeries.of(points).cells())
                .extracting(RegionSeries.Cell::occupationCode)
                .containsExactly("A", "B");
        assertThat(DemandOutlook.of(points, 5).rows()).hasSize(10);
    }

    @Test
    void theIntervalOfTheDemonstrationGrowsWithTheYears() {
        List<DemandOutlook.Expected> rows = DemandOutlook.of(
                        Demonstration.asShipped().region(), List.of(), 5)
                .rows();

        assertThat(rows).hasSize(500);
        assertThat(width(rows, 2030)).isGreaterThan(width(rows, 2026));
    }

    private static double width(List<DemandOutlook.Expected> rows, int year) {
        return rows.stream()
                .filter(r -> r.year() == year)
                .mapToDouble(r -> r.high80() - r.low80())
                .sum();
    }

    @Test
    void moreYearsThanFiveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandOutlook.of(List.<DemandPoint>of(), 6))
                .withMessageContaining("1..5, was 6");
        assertThat(DemandOutlook.of(List.<DemandPoint>of(), 5).rows()).isEmpty();
    }

    @Test
    void whatOnlyAdvertisementsAskForIsExpectedToo() {
        Region region = Demonstration.asShipped().region();
        int last = region.industry().demand(DemandKind.ORDERS).stream()
                .mapToInt(point -> point.quarter().index())
                .max()
                .orElseThrow();
        List<Observed> advertised = IntStream.rangeClosed(last - 11, last)
                .mapToObj(
                        quarter -> new Observed(DemandSource.POSTINGS, new DemandCell("9-99-99-99", "GA"), quarter, 10))
                .toList();

        List<DemandOutlook.Expected> rows =
                DemandOutlook.of(region, advertised, 2).rows();

        assertThat(rows)
                .filteredOn(row -> row.occupationCode().equals("9-99-99-99"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.mean()).isBetween(4.0, 80.0));
        assertThat(DemandOutlook.of(region, List.of(), 2).rows())
                .noneMatch(row -> row.occupationCode().equals("9-99-99-99"));
    }
}
