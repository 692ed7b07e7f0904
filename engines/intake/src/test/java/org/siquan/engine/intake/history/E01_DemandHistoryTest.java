package org.siquan.engine.intake.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.siquan.engine.intake.history.DemandSource.HEADCOUNT;
import static org.siquan.engine.intake.history.DemandSource.ORDERS;
import static org.siquan.engine.intake.history.DemandSource.POSTINGS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three sources kept apart and combined, worked out by hand. */
@Tag("S14")
class E01_DemandHistoryTest {

    private static final DemandCell WELDERS = new DemandCell("6-18-02-04", "GA");
    private static final DemandCell CLERKS = new DemandCell("3-01-02-01", "LF");
    private static final int Q1 = 2025 * 4;

    @Test
    void aQuarterWithSeveralSourcesIsTheirWeightedMean() {
        CombinedSeries series = only(
                new Observed(ORDERS, WELDERS, Q1, 10),
                new Observed(HEADCOUNT, WELDERS, Q1, 19),
                new Observed(POSTINGS, WELDERS, Q1, 30));

        assertThat(series.quarters().getFirst().openings())
                .isCloseTo((1 * 10 + 0.8 * 19 + 0.5 * 30) / 2.3, within(1e-12));
        assertThat(series.quarters().getFirst().parts())
                .containsEntry(ORDERS, 10.0)
                .containsEntry(HEADCOUNT, 19.0)
                .containsEntry(POSTINGS, 30.0);
    }

    @Test
    void weightsAreScaledToTheSourcesThatSpeak() {
        CombinedSeries series = only(
                new Observed(HEADCOUNT, WELDERS, Q1, 12),
                new Observed(ORDERS, WELDERS, Q1 + 1, 9),
                new Observed(HEADCOUNT, WELDERS, Q1 + 1, 0));

        assertThat(series.quarters())
                .extracting(CombinedSeries.Quarter::openings)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(12),
                        second -> assertThat(second).isCloseTo(9 / 1.8, within(1e-12)));
    }

    @Test
    void aQuarterOfWhichNobodySpeaksIsAGapAndAForecastGoesOnFromWhatComesAfterIt() {
        CombinedSeries series = only(
                new Observed(ORDERS, WELDERS, Q1, 4),
                new Observed(ORDERS, WELDERS, Q1 + 2, 0),
                new Observed(HEADCOUNT, WELDERS, Q1 + 3, 7));

        assertThat(series.quarters()).extracting(CombinedSeries.Quarter::index).containsExactly(Q1, Q1 + 2, Q1 + 3);
        assertThat(series.gaps()).isEqualTo(1);
        assertThat(series.unbroken())
                .extracting(CombinedSeries.Quarter::openings)
                .as("a stated 0 is a number")
                .containsExactly(0.0, 7.0);
        assertThat(CombinedSeries.sources(series.unbroken())).containsExactly(ORDERS, HEADCOUNT);
    }

    @Test
    void openingsPerAdvertisementAreMeasuredWhereOrdersKnowTheSameQuarters() {
        List<Observed> observations = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            observations.add(new Observed(ORDERS, WELDERS, Q1 + i, 6));
            observations.add(new Observed(POSTINGS, WELDERS, Q1 + i, i < 4 ? 2 : 4));
        }
        observations.add(new Observed(POSTINGS, CLERKS, Q1, 5));
        DemandHistory history = DemandHistory.of(observations);

        assertThat(history.postingRatio(SourceWeights.STANDARD)).isEqualTo(new PostingRatio(48.0 / 24, 8, true));
        assertThat(history.combined(SourceWeights.STANDARD).getFirst().cell()).isEqualTo(CLERKS);
        assertThat(history.combined(SourceWeights.STANDARD)
                        .getFirst()
                        .quarters()
                        .getFirst()
                        .openings())
                .as("5 advertisements of 2 openings each")
                .isEqualTo(10);
    }

    @Test
    void aCellWithEnoughOfBothIsMeasuredByItself() {
        List<Observed> observations = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            observations.add(new Observed(ORDERS, WELDERS, Q1 + i, 6));
            observations.add(new Observed(POSTINGS, WELDERS, Q1 + i, 2));
            observations.add(new Observed(ORDERS, CLERKS, Q1 + i, 6));
            observations.add(new Observed(POSTINGS, CLERKS, Q1 + i, 12));
        }
        DemandHistory history = DemandHistory.of(observations);

        assertThat(history.postingRatio(SourceWeights.STANDARD)).isEqualTo(new PostingRatio(96.0 / 112, 16, true));
        assertThat(history.combined(SourceWeights.STANDARD))
                .hasSize(2)
                .allSatisfy(series -> assertThat(series.quarters())
                        .as("no jump to the level of the other")
                        .allSatisfy(q -> assertThat(q.openings()).isCloseTo(6, within(1e-12))));
    }

    @Test
    void withTooLittleToMeasureOnTheStatedNumberHolds() {
        List<Observed> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(new Observed(ORDERS, WELDERS, Q1 + i, 6));
            seven.add(new Observed(POSTINGS, WELDERS, Q1 + i, 2));
        }

        assertThat(DemandHistory.of(seven).postingRatio(new SourceWeights(1, 1, 1, 1.5)))
                .isEqualTo(new PostingRatio(1.5, 7, false));
        assertThat(DemandHistory.of(List.of()).postingRatio(SourceWeights.STANDARD))
                .isEqualTo(new PostingRatio(1, 0, false));
    }

    @Test
    void aSourceWithoutWeightLeavesAGapWhereItSpeaksAlone() {
        assertThat(DemandHistory.of(List.of(new Observed(POSTINGS, WELDERS, Q1, 3)))
                        .combined(new SourceWeights(1, 0.8, 0, 1)))
                .isEmpty();
    }

    @Test
    void whatLiesAfterAQuarterCanBeLeftOut() {
        DemandHistory history = DemandHistory.of(List.of(
                new Observed(ORDERS, WELDERS, Q1, 4),
                new Observed(HEADCOUNT, WELDERS, Q1 + 3, 7),
                new Observed(HEADCOUNT, CLERKS, Q1 + 3, 7)));

        assertThat(history.last(EnumSet.of(ORDERS, POSTINGS))).contains(Q1);
        assertThat(history.last(EnumSet.of(POSTINGS))).isEmpty();
        assertThat(history.until(Q1).cells()).containsExactly(WELDERS);
        assertThat(history.until(Q1).quarters(WELDERS)).containsExactly(Q1);
    }

    @Test
    void theOrderOfObservationsChangesNothing() {
        Random random = new Random(11);
        List<Observed> observations = new ArrayList<>();
        for (DemandSource source : DemandSource.values()) {
            for (DemandCell cell : List.of(WELDERS, CLERKS)) {
                for (int i = 0; i < 12; i++) {
                    if (random.nextInt(3) > 0) {
                        observations.add(new Observed(source, cell, Q1 + i, random.nextInt(40)));
                    }
                }
            }
        }
        List<CombinedSeries> combined = DemandHistory.of(observations).combined(SourceWeights.STANDARD);
        Collections.shuffle(observations, random);

        assertThat(DemandHistory.of(observations).combined(SourceWeights.STANDARD))
                .isEqualTo(combined);
        assertThat(combined)
                .allSatisfy(series -> assertThat(series.quarters())
                        .allSatisfy(quarter -> assertThat(quarter.openings())
                                .as("a mean lies between its parts")
                                .isBetween(
                                        Collections.min(quarter.parts().values()) - 1e-9,
                                        Collections.max(quarter.parts().values()) + 1e-9)));
    }

    @Test
    void whatIsNoHistoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.of(
                        List.of(new Observed(ORDERS, WELDERS, Q1, 4), new Observed(ORDERS, WELDERS, Q1, 5))))
                .withMessageContaining("once")
                .withMessageContaining("add them up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observed(ORDERS, WELDERS, Q1, -1))
                .withMessageContaining("0..1e9");
        assertThatIllegalArgumentException().isThrownBy(() -> new Observed(ORDERS, WELDERS, Q1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemandCell(" ", "GA"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceWeights(0, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceWeights(1, -1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceWeights(1, 1, 1, 0));
    }

    private static CombinedSeries only(Observed... observations) {
        List<CombinedSeries> all = DemandHistory.of(List.of(observations)).combined(SourceWeights.STANDARD);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
