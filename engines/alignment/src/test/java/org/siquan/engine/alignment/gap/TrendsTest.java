package org.siquan.engine.alignment.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.CompetencyEntry;

/** A trend is claimed only where the figures carry it. */
@Tag("S2")
class TrendsTest {

    private static final int FIRST = 2023 * 4;
    private static final List<CompetencyEntry> FRAMEWORK = List.of(
            new CompetencyEntry("A", "甲", "", List.of(), "IT", List.of("OA"), List.of("M1")),
            new CompetencyEntry("B", "乙", "", List.of(), "IT", List.of("OB"), List.of("M1")));

    @Test
    void aSteadyRiseIsClaimedWithItsSlope() {
        DemandTrend trend = trend("A", 12, q -> 10 + q);

        assertThat(trend.direction()).isEqualTo(DemandTrend.Direction.RISING);
        assertThat(trend.slope()).isBetween(trend.low(), trend.high()).isPositive();
        assertThat(trend("B", 12, q -> 10 + q).direction()).isEqualTo(DemandTrend.Direction.FALLING);
    }

    @Test
    void aSeasonIsNoTrend() {
        assertThat(trend("A", 12, q -> q % 4 == 3 ? 90 : 10).direction()).isEqualTo(DemandTrend.Direction.NO_TREND);
    }

    @Test
    void aYearsQuartersAreTooFew() {
        assertThat(trend("A", 7, q -> 10 + 10 * q).direction()).isEqualTo(DemandTrend.Direction.TOO_SHORT);
    }

    @Test
    void theTestGivesTheFiguresComputedByHand() {
        TreeMap<Integer, Double> values = new TreeMap<>();
        for (int q = 0; q < 12; q++) {
            values.put(FIRST + q, (double) q);
        }

        SeasonalKendall test = SeasonalKendall.of(values);

        assertThat(test.slope()).isCloseTo(4, within(1e-9));
        // S = 12, variance = 4 * 3*2*11/18, z = 11 / sqrt(14.667) = 2.8723, p = 0.00408
        assertThat(test.p()).isCloseTo(0.00408, within(5e-5));
    }

    @Test
    void theTailIsThatOfTheNormalDistribution() {
        assertThat(SeasonalKendall.upperTail(0)).isCloseTo(0.5, within(1e-7));
        assertThat(SeasonalKendall.upperTail(1.959964)).isCloseTo(0.025, within(1e-6));
    }

    @Test
    void testingManyCompetenciesMakesEachClaimHarder() {
        Map<String, Double> adjusted = Trends.adjusted(Map.of(
                "a", new SeasonalKendall(1, 0, 2, 0.01),
                "b", new SeasonalKendall(1, 0, 2, 0.04),
                "c", new SeasonalKendall(1, 0, 2, 0.5)));

        assertThat(adjusted.get("a")).isCloseTo(0.03, within(1e-12));
        assertThat(adjusted.get("b")).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.get("c")).isCloseTo(0.5, within(1e-12));
    }

    private static DemandTrend trend(String competency, int quarters, java.util.function.IntToDoubleFunction openings) {
        List<OccupationDemand> history = new ArrayList<>();
        for (int q = 0; q < quarters; q++) {
            history.add(new OccupationDemand("OA", FIRST + q, openings.applyAsDouble(q)));
            history.add(new OccupationDemand("OB", FIRST + q, 50));
        }
        return Objects.requireNonNull(
                Trends.ofOpenings("M1", history, FRAMEWORK).get(competency));
    }
}
