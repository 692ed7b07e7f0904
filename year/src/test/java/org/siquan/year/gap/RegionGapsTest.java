package org.siquan.year.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.alignment.gap.SourceWeights;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.AlignmentResult;
import org.siquan.year.ParkYear;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;

/** The demonstration region as the gap analysis reads it. */
@Tag("S2")
class RegionGapsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Region REGION = DemonstrationRegion.load(CATALOGUE);
    private static final RegionGaps ORDERS_ONLY = new RegionGaps(REGION, GapSources.NONE);
    private static final Map<String, AlignmentResult.Coverage> OF_THE_YEAR = ofTheYear();

    static Stream<String> majors() {
        return ORDERS_ONLY.gaps().stream().map(MajorGap::major);
    }

    /** Two independent readings of the same orders, classes and courses. */
    @ParameterizedTest
    @MethodSource("majors")
    void byOrdersAloneAMajorIsCoveredAsTheYearSays(String major) {
        MajorGap gap = ORDERS_ONLY.gap(major);
        AlignmentResult.Coverage year = Objects.requireNonNull(OF_THE_YEAR.get(major));

        assertThat(gap.known()).isEqualTo(year.demand() > 0);
        assertThat(gap.known() ? gap.coverage() : 0).isCloseTo(year.covered(), within(1e-9));
        assertThat(gap.sources().stream()
                        .filter(source -> source.source() == DemandSource.ORDERS)
                        .mapToDouble(MajorGap.Source::amount)
                        .sum())
                .isCloseTo(year.demand(), within(1e-6));
        List<String> nowhere = gap.competencies().stream()
                .filter(competency -> competency.share() > 0 && competency.taught() == 0)
                .map(competency -> competency.competency())
                .toList();
        assertThat(nowhere)
                .containsExactlyInAnyOrderElementsOf(year.missing().stream()
                        .map(AlignmentResult.Gap::competency)
                        .toList());
    }

    @Test
    void anEntryWithoutAFigureStandsForTheLowerMedianOfItsOwnCatalogue() {
        RegionGaps gaps = with(
                List.of(),
                List.of(
                        entry("甲", 2, OptionalInt.of(10)),
                        entry("甲", 3, OptionalInt.of(40)),
                        entry("甲", 4, OptionalInt.of(90)),
                        entry("甲", 5, OptionalInt.empty()),
                        entry("乙", 2, OptionalInt.empty())));

        assertThat(gaps.shortageItems())
                .extracting(item -> item.id() + " " + item.amount())
                .containsExactlyInAnyOrder(
                        "甲 2026:2 10.0", "甲 2026:3 40.0", "甲 2026:4 90.0", "甲 2026:5 40.0", "乙 2026:2 1.0");
    }

    @Test
    void anAdvertisementAsksOnlyTheMajorsThatItsCompetenciesAreTypicalOf() {
        var competency = REGION.industry().competencies().getFirst();
        String typical = competency.majorCodes().getFirst();
        String other = majors().filter(code -> !competency.majorCodes().contains(code))
                .findFirst()
                .orElseThrow();
        AdvertisedNeeds asked = new AdvertisedNeeds(
                "A1",
                null,
                null,
                Map.of(typical, 0.5, other, 0.5),
                List.of(new AdvertisedNeeds.Need(competency.id().value(), 1, 2)));

        RegionGaps gaps = with(List.of(asked), List.of());

        assertThat(advertised(gaps.gap(typical))).isPositive();
        assertThat(advertised(gaps.gap(other))).isZero();
    }

    private static double advertised(MajorGap gap) {
        return gap.sources().stream()
                .filter(source -> source.source() == DemandSource.ADVERTISEMENTS)
                .mapToDouble(MajorGap.Source::amount)
                .sum();
    }

    private static ShortageEntry entry(String source, int line, OptionalInt places) {
        return new ShortageEntry(
                "%s 2026:%d".formatted(source, line), source, 2026, "6-31-07-03", "工业机器人系统操作员", places);
    }

    private static RegionGaps with(List<AdvertisedNeeds> advertisements, List<ShortageEntry> shortages) {
        return new RegionGaps(REGION, new GapSources(advertisements, shortages, SourceWeights.STANDARD));
    }

    private static Map<String, AlignmentResult.Coverage> ofTheYear() {
        YearInput input = new YearInput(
                REGION,
                CATALOGUE,
                TravelTimes.of(REGION.metroArea(), Hour.DAY),
                List.of(),
                REGION.park().year(),
                2026,
                YearInput.Effort.STANDARD);
        YearState state = ParkYear.advance(input, YearState.START, Progress.NONE, Cancellation.NEVER);
        state = ParkYear.advance(input, state, Progress.NONE, Cancellation.NEVER);
        Map<String, AlignmentResult.Coverage> byMajor = new HashMap<>();
        AlignmentResult result = Objects.requireNonNull(state.alignment());
        result.coverage().forEach(one -> byMajor.put(one.majorCode(), one));
        return byMajor;
    }
}
