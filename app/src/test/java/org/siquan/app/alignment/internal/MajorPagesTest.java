package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.alignment.Deciding;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.app.regiondata.ShortageImports;
import org.siquan.engine.alignment.gap.CourseChange;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.MajorGap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages and papers of the majors, for those who may read them. */
@SiquanTest
@Tag("S2")
class MajorPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    ReadingJob job;

    @Autowired
    ShortageImports shortageImports;

    @Autowired
    Deciding deciding;

    @Autowired
    MajorGaps majors;

    private AlignedPark park;
    private MajorGap gap;

    @BeforeEach
    void aMajorWithTwoSuggestions() {
        park = AlignedPark.read(organisations, transactions, data, imports, job);
        gap = seenBy(park.operator()).majors().stream()
                .filter(one -> one.known() && one.changes().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPageIsCompleteInBothLanguages() {
        for (String language : List.of("en", "zh-CN")) {
            for (String path : List.of("/alignment/majors", page(), page() + "/report")) {
                assertThat(get(park.operator(), path + "?lang=" + language))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void theChosenChangesAreAppliedAndTheirCoverageIsSaid() {
        CourseChange first = gap.changes().getFirst();
        double expected = 100 * (gap.coverage() + first.gain());

        assertThat(get(park.person(Role.SCHOOL), page() + "?change=" + first.id()))
                .bodyText()
                .contains(String.format(Locale.ROOT, "若采纳所选 1 项：覆盖 %.1f%% → %.1f%%", 100 * gap.coverage(), expected));
        assertThat(get(park.operator(), page() + "?change=NO-SUCH-CHANGE"))
                .hasStatusOk()
                .bodyText()
                .contains("尚未选择");
    }

    @Test
    void evidenceOpensTheItemItStandsIn() {
        String body = text(get(park.operator(), page()));
        String path = body.substring(body.indexOf("/alignment/items/"));
        assertThat(get(park.operator(), path.substring(0, path.indexOf('"')))).hasStatusOk();
    }

    @Test
    void papersAreOfferedAsPageFileAndWorkbook() {
        assertThat(get(park.operator(), page() + "/report"))
                .hasStatusOk()
                .bodyText()
                .contains("专业能力缺口分析", gap.major());
        assertThat(get(park.operator(), page() + "/report.html")).hasStatusOk();
        assertThat(get(park.operator(), page() + "/report.xlsx")).hasStatusOk();
        assertThat(get(park.operator(), "/alignment/majors.xlsx?sort=-gain")).hasStatusOk();
    }

    @Test
    void aSchoolLearnsNothingOfOtherSchoolsLearners() {
        Actor stranger = park.person(Role.ENTERPRISE);

        assertThat(get(stranger, page() + "/report")).bodyText().contains("不公开");
        assertThat(get(park.operator(), page() + "/report")).bodyText().doesNotContain(">不公开<");
    }

    @Test
    void whatIsUnknownOrNotAllowedIsSaid() {
        assertThat(get(park.operator(), "/alignment/majors/000000")).hasStatus(404);
        assertThat(get(park.operator(), "/alignment/majors?sort=beauty"))
                .hasStatus(422)
                .bodyText()
                .contains("beauty");
        assertThat(get(park.person(Role.LEARNER), page())).hasStatus(403);
    }

    @Test
    void theAnalysisIsMadeOnceForOneState() {
        ParkGaps first = seenBy(park.operator());

        assertThat(seenBy(park.operator()).majors().getFirst())
                .isSameAs(first.majors().getFirst());
    }

    @Test
    void aShortageCatalogueCountsAtOnceAndIsNamedAsASource() {
        assertThat(shortages()).isZero();

        ActingAs.run(park.operator(), () -> {
            Offer offer = shortageImports.offer(
                    "紧缺.csv", "来源,年度,职业编码,职业名称,缺口人数\n天津市,2026,6-31-07-03,,120\n".getBytes(StandardCharsets.UTF_8));
            shortageImports.accept(((Offer.Waiting) offer).id());
        });

        assertThat(shortages()).isEqualTo(120);
        MajorGap touched = seenBy(park.operator()).majors().stream()
                .filter(one -> amount(one, DemandSource.SHORTAGES) > 0)
                .findFirst()
                .orElseThrow();
        assertThat(get(park.operator(), "/alignment/majors/" + touched.major() + "/report"))
                .bodyText()
                .contains("天津市 2026");
    }

    /** An entry is shared among the majors of the competencies that its occupation needs. */
    private double shortages() {
        return Math.rint(seenBy(park.operator()).majors().stream()
                .mapToDouble(one -> amount(one, DemandSource.SHORTAGES))
                .sum());
    }

    private static double amount(MajorGap gap, DemandSource source) {
        return gap.sources().stream()
                .filter(one -> one.source() == source)
                .mapToDouble(MajorGap.Source::amount)
                .sum();
    }

    @Test
    void whatAPersonFoundToBeNoJobIsNoDemandAnyMore() {
        double before = advertised();

        ActingAs.run(
                park.operator(), () -> deciding.decide(AlignedPark.posting("A4"), 0, new NewDecision.NotAJob("培训广告")));

        assertThat(advertised()).isLessThan(before);
    }

    private double advertised() {
        return seenBy(park.operator()).majors().stream()
                .mapToDouble(one -> amount(one, DemandSource.ADVERTISEMENTS))
                .sum();
    }

    @Test
    void datesOfAdvertisementsAreKeptAndTheirQuartersSaid() {
        park.store(imports, """
                id,title,description,date
                D1,电工,负责自动化产线的 PLC 编程,2025-11-03
                D2,电工班长,负责自动化产线的 PLC 编程与接线,2026-05
                D3,钳工,负责自动化产线的 PLC 编程和装配,不详
                """);
        job.run(park.attempt());

        MajorGap asked = seenBy(park.operator()).majors().stream()
                .filter(one -> amount(one, DemandSource.ADVERTISEMENTS) > 0)
                .findFirst()
                .orElseThrow();
        assertThat(get(park.operator(), "/alignment/majors/" + asked.major() + "/report"))
                .bodyText()
                .contains("2025Q4–2026Q2 (2/3)");
    }

    @Test
    void evidenceForANewMajorIsFoundByNameCountedForItsOccupationsAndTakenAlong() {
        Actor school = park.person(Role.SCHOOL);
        for (String language : List.of("en", "zh-CN")) {
            for (String path : List.of("/alignment/new-major?find=机器人", "/alignment/new-major/460305")) {
                String query = (path.contains("?") ? "&" : "?") + "lang=" + language;
                assertThat(get(school, path + query))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(get(school, "/alignment/new-major?find=机器人")).bodyText().contains("/alignment/new-major/460305");
        assertThat(get(school, "/alignment/new-major/460305?occupation=6-31-07-03&add=电工"))
                .bodyText()
                .contains("6-31-07-03", "电工", "由申请人指定，共 2 个", "面向职业与需求", "须由学校补充和核实");
        for (String paper : List.of("/report", "/report.html", "/report.xlsx")) {
            assertThat(get(school, "/alignment/new-major/460305" + paper + "?occupation=6-31-07-03"))
                    .as(paper)
                    .hasStatusOk();
        }
    }

    @Test
    void aNewMajorOrOccupationThatDoesNotExistIsSaidWhereItWasWritten() {
        assertThat(get(park.operator(), "/alignment/new-major/999999"))
                .hasStatus(404)
                .bodyText()
                .contains("999999");
        assertThat(get(park.operator(), "/alignment/new-major?find=不存在"))
                .hasStatusOk()
                .bodyText()
                .contains("没有“不存在”");
        assertThat(get(park.operator(), "/alignment/new-major/460305?add=看星星"))
                .hasStatus(422)
                .bodyText()
                .contains("“看星星”不是大典", "aria-invalid=\"true\"");
        assertThat(get(park.person(Role.ENTERPRISE), "/alignment/new-major")).hasStatus(403);
    }

    private ParkGaps seenBy(Actor actor) {
        return ActingAs.call(actor, () -> majors.current());
    }

    private String page() {
        return "/alignment/majors/" + gap.major();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 must be known", e);
        }
    }
}
