package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.alignment.internal.AlignedPark.ELECTRICIAN;
import static org.siquan.app.alignment.internal.AlignedPark.posting;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.alignment.Improvement;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages, the sheet and the API of the readings, in both languages. */
@SiquanTest
@Tag("S2")
class AlignmentPagesTest {

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
    Readings readings;

    @Autowired
    Improvement improvement;

    private AlignedPark park;

    @BeforeEach
    void read() {
        park = AlignedPark.read(organisations, transactions, data, imports, job);
    }

    @Test
    void everyPageIsCompleteInBothLanguages() {
        for (String language : List.of("en", "zh-CN")) {
            for (String path :
                    List.of("/alignment", "/alignment/items", item("A1"), item("A4"), item("A6"), item("A7"))) {
                assertThat(get(park.operator(), path + "?lang=" + language))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void oneAdvertisementIsFollowedFromChainToCourseWithNumberedEvidence() {
        assertThat(get(park.person(Role.SCHOOL), item("A4")))
                .bodyText()
                .contains("产业", "行业", "企业", "职业", "专业", "课程", "互联网")
                .contains("id=\"e1\"", "href=\"#e1\"")
                .contains("级，必需");
        assertThat(get(park.operator(), item("A7"))).bodyText().contains("只计一次");
    }

    @Test
    void theListIsFilteredExportedAndAnsweredAsJson() {
        assertThat(get(park.operator(), "/alignment/items?state=DOUBTFUL&q=守护人"))
                .bodyText()
                .contains("线路守护人")
                .doesNotContain("Java开发工程师");
        assertThat(get(park.operator(), "/alignment/items.xlsx")).hasStatusOk();
        assertThat(get(park.operator(), "/api/v1/alignment/items?kind=POSTING&q=Java"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get(park.operator(), "/api/v1" + item("A4")))
                .bodyJson()
                .extractingPath("$.links[3].key")
                .isEqualTo("occupation");
        assertThat(get(park.operator(), "/alignment/items?state=NOTHING")).hasStatus(422);
    }

    @Test
    void theEffectIsSaidBeforeSubmittingAndWhatIsMissingIsNamedWithTheInputKept() {
        assertThat(mvc.get()
                        .uri(item("A1") + "/impact?choice=" + ELECTRICIAN)
                        .header("HX-Request", "true")
                        .with(as(park.operator()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("随之改变", "线路守护人")
                .doesNotContain("<html");

        MvcTestResult faulty = post("A1", "choice=OTHER&other=没有的职业&reason=&version=0");
        assertThat(faulty).hasStatus(422).bodyText().contains("没有保存", "请写明理由", "没有的职业");

        assertThat(post("A1", "choice=OTHER&other=电工&reason=供电线路&version=0")).hasStatus(302);
        assertThat(get(park.operator(), item("A1") + "?done=decided"))
                .bodyText()
                .contains("判定已生效", "随之改变", ELECTRICIAN, "供电线路", "撤销判定");
        assertThat(post("A1", "choice=OTHER&other=电工&reason=x&version=0"))
                .as("an old version")
                .hasStatus(409);
        assertThat(get(park.operator(), "/audit")).bodyText().contains("alignment.decided");
    }

    @Test
    void anOccupationIsFoundByWordsByAliasAndByCode() {
        assertThat(ActingAs.call(park.operator(), () -> readings.searchOccupations("6-31-01-03", 3)))
                .containsExactly(ELECTRICIAN);
        assertThat(ActingAs.call(park.operator(), () -> readings.searchOccupations("水电工", 3)))
                .contains(ELECTRICIAN);
        assertThat(get(park.operator(), item("A1") + "?find=水电工")).bodyText().contains("value=\"6-31-01-03\"");
    }

    @Test
    void theAuthorityReadsAndDecidesNothingAndNoShareIsSaidOfTooFew() {
        Actor authority = park.person(Role.COMMISSION);

        assertThat(get(authority, item("A1"))).bodyText().doesNotContain("提交判定", "确认这一职业");
        assertThat(get(authority, "/alignment")).bodyText().contains("太少，不作测量").doesNotContain("全部重新读取");
        assertThat(ActingAs.call(park.operator(), improvement::bands))
                .hasSize(5)
                .allSatisfy(band -> assertThat(band.enough()).isFalse());
    }

    private static String item(String id) {
        return "/alignment/items/" + posting(id);
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String id, String form) {
        return mvc.post()
                .uri(item(id) + "/decide")
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .content(form)
                .with(as(park.operator()))
                .with(csrf())
                .exchange();
    }
}
