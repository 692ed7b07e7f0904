package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;

/** A handful of invented advertisements beside the demonstration region's orders. */
@Tag("S2")
@Tag("S13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdvertisedDemandTest {

    private YearState state = YearState.START;
    private YearState silent = YearState.START;

    @BeforeAll
    void runTheFirstTwoStages() {
        for (int stage = 0; stage < 2; stage++) {
            state = ParkYear.advance(
                    DemonstrationYearTest.input(Advertisements.ALL, 2), state, Progress.NONE, Cancellation.NEVER);
        }
        silent = ParkYear.advance(DemonstrationYearTest.input(List.of(), 0), silent, Progress.NONE, Cancellation.NEVER);
    }

    @Test
    void saysWhatTheFileHoldsApartFromTheOrders() {
        PostingsOverview overview = Objects.requireNonNull(demand(state).postings());

        assertThat(overview.read()).isEqualTo(6);
        assertThat(overview.leftOut()).isEqualTo(2);
        assertThat(overview.repeated()).isEqualTo(1);
        assertThat(overview.counted()).isEqualTo(5);
        assertThat(overview.inRegion()).isEqualTo(3);
        assertThat(overview.sources()).extracting(c -> c.name().zh()).containsExactly("演示-2026");
        assertThat(overview.education())
                .extracting(c -> c.name().zh())
                .containsExactly("博士", "本科", "大专", "中专、中技、高中", "未写明");
        assertThat(overview.pay()).isEqualTo(new PaySpread(3, 8_000, 9_000, 12_000));
    }

    @Test
    void leavesTheForecastOfTheOrdersAsItIs() {
        assertThat(demand(silent).postings()).isNull();
        assertThat(demand(state).series()).isEqualTo(demand(silent).series());
        assertThat(demand(state).places()).isEqualTo(demand(silent).places());
    }

    @Test
    void countsARepeatOnceAndLeavesEmojiToAPerson() {
        AdvertisedDemand found = advertised();

        assertThat(found.counted()).isEqualTo(5);
        assertThat(found.aligned()).isEqualTo(4);
        assertThat(found.abstentions()).singleElement().satisfies(reason -> {
            assertThat(reason.postings()).isEqualTo(1);
            assertThat(reason.reason().en()).contains("emoji");
        });
    }

    @Test
    void codesTheIndustryWordsToDivisions() {
        assertThat(advertised().sectorStated()).isEqualTo(4);
        assertThat(advertised().sectorCoded()).isEqualTo(3);
        assertThat(advertised().sectors())
                .extracting(AdvertisedDemand.SectorDemand::code)
                .containsExactlyInAnyOrder("34", "64", "65");
    }

    @Test
    void joinsTheFiveLinksWithoutNamingAnEnterprise() {
        for (AlignmentResult.Link link : List.of(
                AlignmentResult.Link.CHAIN,
                AlignmentResult.Link.SECTOR,
                AlignmentResult.Link.ENTERPRISE,
                AlignmentResult.Link.OCCUPATION)) {
            assertThat(advertised().flows()).anyMatch(flow -> flow.from() == link);
        }
        assertThat(advertised().flows())
                .noneMatch(flow -> (flow.fromName() + flow.toName()).contains("云岫")
                        || (flow.fromName() + flow.toName()).contains("澄川"));
        assertThat(advertised().flows().stream()
                        .filter(flow -> flow.from() == AlignmentResult.Link.SECTOR)
                        .mapToDouble(AlignmentResult.Flow::places)
                        .sum())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void saysWhatAMajorMissesWithAQuotation() {
        AdvertisedDemand.MajorAnswer computing = advertised().majors().stream()
                .filter(m -> m.code().equals("080901"))
                .findFirst()
                .orElseThrow();

        assertThat(advertised().majors()).hasSize(13);
        assertThat(computing.few()).isTrue();
        assertThat(computing.covered()).isBetween(0.3, 0.99);
        assertThat(computing.missing()).anySatisfy(wanted -> {
            assertThat(wanted.competency()).isEqualTo("IT-052");
            assertThat(wanted.postings()).isBetween(1.0, 2.0);
            assertThat(advertised().evidence())
                    .anySatisfy(quote -> assertThat(quote.item()).isEqualTo(wanted.item()));
        });
    }

    @Test
    void countsWhatIsOnlyPreferredHalfAndWhatIsNotNeededNotAtAll() {
        assertThat(advertised().competencies()).anySatisfy(wanted -> {
            assertThat(wanted.name().zh()).contains("工业机器人");
            assertThat(wanted.postings()).isEqualTo(0.5);
        });
        assertThat(advertised().competencies())
                .noneMatch(wanted -> wanted.name().zh().contains("报关"));
    }

    @Test
    void quotesNoMoreThanTheWordsAroundTheEvidence() {
        assertThat(advertised().evidence()).isNotEmpty().allSatisfy(quote -> {
            assertThat(quote.text().length()).isLessThan(140);
            assertThat(quote.spans()).isNotEmpty();
            for (AlignmentResult.Span span : quote.spans()) {
                String field = span.inTitle() ? quote.title() : quote.text();
                assertThat(field.substring(span.start(), span.end())).isEqualToIgnoringCase(span.term());
            }
        });
    }

    private static DemandResult demand(YearState state) {
        return YearState.require(state.demand(), Stage.DEMAND);
    }

    private AdvertisedDemand advertised() {
        return Objects.requireNonNull(
                YearState.require(state.alignment(), Stage.ALIGNMENT).advertised());
    }
}
