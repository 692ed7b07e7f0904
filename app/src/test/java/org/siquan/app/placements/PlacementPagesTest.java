package org.siquan.app.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school arranges a placement in the browser, states its papers, and clears the start. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class PlacementPagesTest {

    @Autowired
    Circles circles;

    @Autowired
    MockMvcTester mvc;

    private PlacementFixture f;
    private ParkId park;

    @BeforeEach
    void aPark() {
        park = circles.loadVocational("placement-pages-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
    }

    @Test
    void fromTheFormToTheClearedStart() {
        String page = arranged();
        assertThat(get(page, f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("现在不能开始", f.learnerName(), "跨省", "办理")
                .doesNotContain("??");
        assertThat(get(page + "?lang=en", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("Cannot start yet", "Whose turn it is")
                .doesNotContain("??");

        redirect(post(page + "/move", "to=PREPARING&version=1", f.school()));
        redirect(post(page + "/people", "version=2&tutor=赵宁&mentor=" + f.mentor(), f.school()));
        assertThat(post(page + "/start", "version=3", f.school()))
                .hasStatus(409)
                .bodyText()
                .contains("未办结");
        PlacementFixture.everything().forEach((kind, facts) -> {
            String form = page + "/papers/" + kind;
            assertThat(get(form + "?lang=zh-CN", f.school()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            redirect(post(form, words(facts), f.school()));
        });

        assertThat(get(page + "/exemptions", f.school()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(page + "/exemptions?lang=en", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a filing")
                .doesNotContain("??");
        get("/placements?lang=zh-CN", f.school());
        assertThat(get(page, f.school())).bodyText().contains("可以上岗");
        redirect(post(page + "/start", "version=3", f.school()));
        assertThat(get(page, f.school())).bodyText().contains("已同意上岗").doesNotContain("??");
        assertThat(get("/placements?state=RUNNING", f.school())).bodyText().contains(f.learnerName());
        assertThat(get("/placements.xlsx", f.unit())).hasStatusOk();
    }

    @Test
    void theFirstPageShowsWhatWaitsToTheSchoolTheUnitAndTheLearnerAndToNobodyElse() {
        assertThat(get("/", f.school())).bodyText().doesNotContain("尚未同意上岗");
        String page = arranged();

        assertThat(get("/", f.school()))
                .bodyText()
                .contains("1 项实习安排尚未同意上岗", page, "已过")
                .doesNotContain("??");
        assertThat(get("/", f.unit())).bodyText().contains(page);
        assertThat(get("/", circles.learner(park, f.learner().value())))
                .bodyText()
                .contains(page);
        assertThat(get("/", f.otherSchool())).bodyText().doesNotContain(page);
    }

    @Test
    void anotherSchoolAndItsIdsLeadNowhere() {
        String page = arranged();

        assertThat(get(page, f.otherSchool())).hasStatus(404);
        assertThat(get(page + "/papers/CONSENT", f.otherSchool())).hasStatus(404);
        assertThat(post(page + "/move", "to=CANCELLED&version=1&reason=x", f.otherSchool()))
                .hasStatus(404);
        assertThat(post(page + "/papers/CONSENT", "learner-consent=2026-02-10", f.otherSchool()))
                .hasStatus(404);
        assertThat(get("/placements", f.otherSchool())).bodyText().doesNotContain(f.learnerName());
        assertThat(get("/placements/not-an-id", f.school())).hasStatus(404);
    }

    @Test
    void whatIsTypedWronglyIsNamedAndNothingIsKept() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "first1=2026-03-02&last1=2026-02-01", "早于首日",
                        "first1=2199-03-02&last1=2199-05-01", "不是可用的日期",
                        "first1=&last1=", "没有填日期",
                        "first1=2026-03-02&last1=2026-04-01&first2=2026-04-01&last2=2026-05-01", "重叠")
                .entrySet()) {
            assertThat(post(
                            "/placements",
                            "learner=" + f.learner() + "&post=" + f.post().id() + "&kind=POST&" + wrong.getKey(),
                            f.school()))
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong.getValue());
        }
        assertThat(post("/placements", "learner=x%20y&post=W001&kind=POST", f.school()))
                .hasStatus(422);
        assertThat(get("/placements", f.school())).bodyText().contains("还没有实习安排");
    }

    @Test
    void remainingPlacesAreShownWithoutSayingWhoIsThere() {
        arranged();

        assertThat(get(
                        "/placements/places?post=" + f.post().id() + "&first1=2026-03-01&last1=2026-09-01&learners=500",
                        f.otherSchool()))
                .hasStatusOk()
                .bodyText()
                .contains("超过一般比例", "剩余名额")
                .doesNotContain(f.learnerName(), f.learner().value() + "<", "??");
        assertThat(get("/placements/places?post=nobody", f.school())).hasStatus(404);
        assertThat(get("/placements/places?learners=-1", f.school())).hasStatus(422);
    }

    @Test
    void aScanIsKeptWithItsPaperAndReadByBothSidesOnlyWhereThePaperIs() {
        String page = arranged();
        byte[] pdf = "%PDF-1.7 演示".getBytes(StandardCharsets.UTF_8);
        assertThat(mvc.post()
                        .multipart()
                        .uri(page + "/papers/CONSENT")
                        .file(new MockMultipartFile("scan", "同意书.html", "text/html", pdf))
                        .param("learner-consent", "2026-02-10")
                        .with(as(f.school()))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(get(page + "/papers/CONSENT/scan", f.school()))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf");
        assertThat(get(page + "/papers/CONSENT/scan", f.unit())).hasStatus(404);
        assertThat(get(page + "/papers/CONSENT/scan", f.otherSchool())).hasStatus(404);
        redirect(post(page + "/papers/CONSENT", "learner-consent=2026-02-11", f.school()));
        assertThat(get(page + "/papers/CONSENT/scan", f.school()))
                .as("restated without a scan")
                .hasStatusOk();
    }

    @Test
    void severalAreDoneAtOnceEachForItselfAndThePageSaysWhatBecameOfThem() {
        String page = arranged();
        String id = page.substring(page.lastIndexOf('/') + 1);
        String other = arrangedFor(PlacementFixture.inAnotherProvince(park, 1));
        String both = "id=" + id + "&id=" + other.substring(other.lastIndexOf('/') + 1);

        assertThat(get("/placements", f.school())).bodyText().contains("value=\"" + id + "\"", "选中本页");
        assertThat(get("/placements", f.unit())).bodyText().doesNotContain("选中本页", "type=\"checkbox\"");
        redirect(post(page + "/move", "to=PREPARING&version=1", f.school()));

        assertThat(post("/placements/bulk", both + "&step=PREPARE", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("选中 2 项，办成 1 项", "已办")
                .doesNotContain("??");
        assertThat(post("/placements/bulk", both + "&step=TUTOR&tutor=钱老师", f.school()))
                .bodyText()
                .contains("选中 2 项，办成 2 项");
        assertThat(get(page, f.school())).bodyText().contains("value=\"钱老师\"");
        assertThat(post("/placements/bulk?lang=en", both + "&step=START", f.school()))
                .bodyText()
                .contains("2 chosen, 0 done")
                .doesNotContain("??");
        assertThat(get("/placements?state=RUNNING&lang=zh-CN", f.school()))
                .bodyText()
                .doesNotContain(f.learnerName());
    }

    @Test
    void manyAtOnceNeedAChoiceANameAndTheOwnSchool() {
        String page = arranged();
        String id = page.substring(page.lastIndexOf('/') + 1);

        assertThat(post("/placements/bulk", "step=START", f.school()))
                .hasStatus(422)
                .bodyText()
                .contains("请先选中");
        assertThat(post("/placements/bulk", "step=TUTOR&tutor=%20&id=" + id, f.school()))
                .hasStatus(422)
                .bodyText()
                .contains("没有写明校内指导教师");
        assertThat(post("/placements/bulk", "step=PREPARE&id=" + id, f.otherSchool()))
                .hasStatus(404);
        assertThat(post("/placements/bulk", "step=PREPARE&id=" + id, f.unit())).hasStatus(403);
        assertThat(get("/placements?state=PREPARING", f.school())).bodyText().doesNotContain(f.learnerName());
    }

    @Test
    void whatIsMissingIsDueByTheStartAndNoAuthorityIsCountedDownTo() {
        String page = arranged();

        assertThat(get(page, f.school())).bodyText().contains("期限", ">03-02<", "天", "data-print");
        assertThat(get(page, Regions.person(park, Role.COMMISSION)))
                .bodyText()
                .contains("期限", ">03-02<")
                .doesNotContain("余 ", "已过 ");
    }

    private String arranged() {
        return arrangedFor(f);
    }

    private String arrangedFor(PlacementFixture f) {
        assertThat(get("/placements/new?learner=" + f.learner(), f.school()))
                .hasStatusOk()
                .bodyText()
                .contains(f.learner().value())
                .doesNotContain("??");
        return redirect(post(
                "/placements",
                "learner=" + f.learner() + "&post=" + f.post().id()
                        + "&kind=POST&first1=2026-03-02&last1=2026-08-28&tutor=赵宁",
                f.school()));
    }

    private static String words(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, String form, Actor actor) {
        return mvc.post()
                .uri(path)
                .with(as(actor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
