package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.OrderId;
import org.siquan.region.Region;
import org.siquan.region.postings.Posting;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.report.HtmlReport;

/** The whole year of the demonstration region, run once; every test reads another side of the same run. */
@Tag("S14")
class DemonstrationYearTest {

    private static YearRun run;

    @BeforeAll
    static void runTheYear() {
        run = ParkYear.run(input(), Progress.NONE, Cancellation.NEVER);
    }

    static YearInput input() {
        return input(Advertisements.ALL, 0);
    }

    static YearInput input(List<Posting> postings, int leftOut) {
        Catalogue catalogue = Catalogue.load();
        Region region = DemonstrationRegion.load(catalogue);
        return new YearInput(
                region,
                catalogue,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                postings,
                leftOut,
                2026,
                2026,
                new YearInput.Effort(300_000, 5));
    }

    @Test
    @Tag("S13")
    void everySeriesOfDemandIsForecastWithAnInterval() {
        assertThat(run.demand().series()).hasSize(100).allMatch(s -> s.ahead().size() == 4);
        assertThat(run.demand().coverage()).isBetween(0.6, 1.0);
    }

    @Test
    @Tag("S17")
    void whatStayedOpenGoesIntoNextYearsDemandOfItsOccupation() {
        Map<String, Integer> open = new TreeMap<>();
        input().region().industry().orders().forEach(o -> open.merge(o.occupationCode(), o.places(), Integer::sum));
        for (MatchingResult.Placement placement : run.matching().placements()) {
            if (placement.classId() != null) {
                open.merge(occupation(placement.classId()), -1, Integer::sum);
            }
        }

        assertThat(run.outcome().next().stream()
                        .filter(n -> n.unfilled() > 0)
                        .collect(Collectors.toMap(
                                OutcomeResult.NextDemand::occupationCode, OutcomeResult.NextDemand::unfilled)))
                .isEqualTo(open.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(run.outcome().next().stream()
                        .mapToInt(OutcomeResult.NextDemand::unfilled)
                        .sum())
                .isEqualTo(run.demand().places() - run.matching().placed());
        assertThat(run.outcome().next())
                .extracting(OutcomeResult.NextDemand::total)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @Tag("S17")
    void openPlacesOfAnOccupationWithoutHistoryAreNotLost() {
        String newcomer = run.outcome().next().stream()
                .filter(n -> n.unfilled() > 0)
                .findFirst()
                .orElseThrow()
                .occupationCode();
        DemandResult known = run.demand();
        DemandResult without = new DemandResult(
                known.enterprises(),
                known.orders(),
                known.places(),
                known.posts(),
                known.openings(),
                known.level(),
                known.coverage(),
                known.mase(),
                known.chains(),
                known.series().stream()
                        .filter(s -> !s.occupationCode().equals(newcomer))
                        .toList(),
                known.postings());
        YearState state = new YearState(
                without, run.alignment(), run.seats(), run.matching(), run.schedule(), run.training(), null);

        assertThat(OutcomeStage.run(input(), state).next())
                .filteredOn(n -> n.occupationCode().equals(newcomer))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.forecast()).isZero();
                    assertThat(n.unfilled()).isPositive();
                });
    }

    private static String occupation(String classId) {
        Industry industry = input().region().industry();
        OrderId order = industry.classes().stream()
                .filter(c -> c.id().value().equals(classId))
                .findFirst()
                .orElseThrow()
                .order();
        return industry.orders().stream()
                .filter(o -> o.id().equals(order))
                .findFirst()
                .orElseThrow()
                .occupationCode();
    }

    @Test
    @Tag("S2")
    void everyOrderIsJoinedFromItsChainToItsMajors() {
        assertThat(run.alignment().flows())
                .extracting(AlignmentResult.Flow::from)
                .contains(
                        AlignmentResult.Link.CHAIN,
                        AlignmentResult.Link.SECTOR,
                        AlignmentResult.Link.ENTERPRISE,
                        AlignmentResult.Link.OCCUPATION);
        assertThat(run.alignment().coverage()).hasSize(13);
        assertThat(run.alignment().evidence()).hasSize(120);
    }

    @Test
    void theSeatPlanIsVerifiedAndSaysWhatEachBindingLimitIsWorth() {
        assertThat(run.seats().status()).isEqualTo("PLANNED");
        assertThat(run.seats().gap()).isLessThan(1e-5);
        assertThat(run.seats().firstYear()).isEqualTo(2027);
        assertThat(run.seats().programmes()).hasSize(31).allMatch(p -> p.years().size() == 4);
        assertThat(run.seats().findings()).isEmpty();
        assertThat(run.seats().limits())
                .extracting(SeatsResult.Limit::kind)
                .contains("师资", "实训室", "床位", "地区份额", "总规模", "年度变化");
        assertThat(run.seats().limits()).anyMatch(l -> l.unitMore() != null && l.unitMore() < 0);
        assertThat(run.seats().limits().stream().filter(l -> l.unitMore() != null))
                .hasSize(8)
                .allMatch(l -> l.looser().zh().startsWith(l.name().zh() + "：多一"));
    }

    @Test
    @Tag("S4")
    void theOrderClassPlacesAreThoseAgreedAndTheMatchingFillsNoMoreThanCanBeFilledAtOnce() {
        OrderClassPlaces places = run.seats().places();

        assertThat(places.findings()).isEmpty();
        assertThat(places.ordered()).isEqualTo(1_751);
        assertThat(places.status()).isEqualTo("PLANNED");
        assertThat(places.fillable()).isEqualTo(places.most()).isLessThan(places.ordered());
        assertThat(run.matching().placed()).isLessThanOrEqualTo(places.fillable());
        assertThat(run.matching().classes())
                .extracting(MatchingResult.ClassFill::id, MatchingResult.ClassFill::most)
                .containsExactlyElementsOf(places.classes().stream()
                        .map(c -> tuple(c.id(), c.agreed()))
                        .toList());
    }

    @Test
    @Tag("S4")
    void theMatchingIsVerifiedAndExplainsEveryChoice() {
        assertThat(run.matching().findings()).isEmpty();
        assertThat(run.matching().placed()).isBetween(1_400, 1_751);
        assertThat(run.matching().placements()).allMatch(p -> !p.reasons().isEmpty());
    }

    @Test
    @Tag("S5")
    void theScheduleHoldsEveryHardRule() {
        assertThat(run.schedule().status()).isEqualTo("SOLVED");
        assertThat(run.schedule().verdicts()).allMatch(ScheduleResult.Verdict::held);
        assertThat(run.schedule().plans()).hasSize(run.matching().placed());
    }

    @Test
    @Tag("S5")
    @Tag("S7")
    void everyPlannedWorkBlockIsCheckedAndMissingPapersAreNamed() {
        assertThat(run.training().rules()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(run.training().checked())
                .isGreaterThanOrEqualTo(run.schedule().plans().size());
        assertThat(run.training().gates()).allMatch(g -> !g.points().isEmpty());
        assertThat(run.training().headcounts()).allMatch(h -> h.peak() <= h.limit());
    }

    @Test
    void theReportShowsEveryStageInBothLanguages(@TempDir Path folder) throws Exception {
        String zh = new HtmlReport().render(run, "固安", "zh");
        String en = new HtmlReport().render(run, "Gu'an", "en");
        Files.writeString(Path.of("target", "report.html"), zh);
        Files.writeString(Path.of("target", "report.en.html"), en);

        for (Stage stage : Stage.values()) {
            assertThat(zh).contains("id=\"" + stage.key() + "\"");
        }
        assertThat(en).contains("What is missing").doesNotContain("??");
        assertThat(zh).doesNotContain("<script", "??").contains("招聘信息：第二个需求来源", "教了而很少有人要求");
        assertThat(en).contains("Postings: a second source of demand", "Which occupations are wanted where");
    }
}
