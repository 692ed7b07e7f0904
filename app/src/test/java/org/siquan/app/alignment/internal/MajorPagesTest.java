package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.engine.alignment.gap.CourseChange;
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
