package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.keepsNobodyOut;
import static org.siquan.app.journeys.Journey.named;
import static org.siquan.app.journeys.Journey.onAPhone;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demonstration's year in a real browser: the operator runs it, everybody finds their own part. Pictures go to
 * {@code target/screenshots}, or to the folder named by {@code -Dsiquan.screenshots}.
 */
@Tag("S7")
@Tag("S14")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearJourneyTest {

    private static final double RUN_MILLIS = 480_000;

    @RegisterExtension
    static final Journey JOURNEY = new Journey("journey");

    @Test
    @Order(1)
    void theOperatorRunsTheYearFromDemandToOutcomeAndSeesItProceed() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            follow(page, "去年度流程");
            press(page, "开始新的一轮");

            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("取消本次运行"))).isVisible();
            JourneyBrowser.picture(page, "running-1280-zh");
            assertThat(page.getByText("已完成 7 / 7 步")).isAttached(within());
            assertThat(page.getByRole(AriaRole.LINK, named("报告（English）")).first())
                    .isVisible();
            JourneyBrowser.picture(page, "runs-1280-zh");
        }
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "demand, 需求, Demand",
        "alignment, 五业对接, Five-link alignment",
        "seats, 名额与招生建议, Seats and enrolment advice",
        "matching, 订单班双选编班, Order-class matching",
        "schedule, 工学交替安排, Work-study schedule",
        "training, 培养与岗前审核, Training and pre-placement gate",
        "outcome, 成效, Outcomes"
    })
    void everyStageHasItsPageInBothLanguagesAndSizes(String stage, String zh, String en) {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle/stages/" + stage + "?lang=zh-CN");
            assertThat(heading(page, zh)).isVisible();
            keepsNobodyOut(page, stage);
            JourneyBrowser.wholePicture(page, stage + "-1280-zh");
            JOURNEY.open(page, "/cycle/stages/" + stage + "?lang=en");
            assertThat(heading(page, en)).isVisible();
            JourneyBrowser.wholePicture(page, stage + "-1280-en");
            onAPhone(page);
            fits(page, stage);
            JourneyBrowser.picture(page, stage + "-390-en");
            JOURNEY.open(page, "/?lang=zh-CN");
        }
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "park, 看订单班, 订单班双选编班",
        "commission, 去查阅, 年度流程",
        "school, 去核对, 学生与编班",
        "enterprise, 去看安排, 工学交替周历",
        "mentor, 看周历, 工学交替周历",
        "n0001, 去看原因, 志愿与结果",
        "n0002, 去看结果, 志愿与结果"
    })
    void everybodyIsLedToTheirOwnPart(String login, String action, String title) {
        for (int width : new int[] {1280, 390}) {
            try (BrowserContext context = JOURNEY.signedIn(login, width)) {
                Page page = page(context);
                fits(page, "home of " + login);
                keepsNobodyOut(page, "the home of " + login);
                JourneyBrowser.wholePicture(page, "home-" + login + "-" + width + "-zh");
                follow(page, action);
                assertThat(heading(page, title)).isVisible();
                assertThat(page.locator(".empty")).hasCount(0);
                fits(page, "own page of " + login);
                keepsNobodyOut(page, "the page of " + login);
                JourneyBrowser.wholePicture(page, "own-" + login + "-" + width + "-zh");
                JOURNEY.open(page, "/?lang=en");
                JourneyBrowser.wholePicture(page, "home-" + login + "-" + width + "-en");
                JOURNEY.open(page, "/?lang=zh-CN");
            }
        }
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(
            strings = {"/cycle", "/cycle/learners", "/cycle/learners/N0003", "/cycle/stages/matching", "/cycle/weeks"})
    void aLearnerCannotReadWhatIsNotTheirs(String path) {
        try (BrowserContext context = JOURNEY.signedIn("n0001", 390)) {
            assertThat(page(context).navigate(JOURNEY.address() + path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void aSchoolFindsItsOwnLearnersAndNobodyElses() {
        try (BrowserContext context = JOURNEY.signedIn("school", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle/learners?q=N0002");
            follow(page, "罗月禾（演示）");
            assertThat(page.getByText("每个志愿为什么是这个结果")).isVisible();
            JourneyBrowser.wholePicture(page, "explain-1280-zh");

            assertThat(page.navigate(JOURNEY.address() + "/cycle/learners/N2000")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void aFlowOfThePictureLeadsToTheOrdersBehindItAlsoWithoutScript() {
        try (BrowserContext context = JOURNEY.signedInWithoutScript("park")) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle/stages/alignment");
            String link = page.locator("svg.sankey a[href*='at=CHAIN']").first().getAttribute("href");
            page.navigate(URI.create(page.url()).resolve(link).toString());

            assertThat(page.locator("#evidence details[open] mark").first()).isVisible();
            JourneyBrowser.picture(page, "evidence-1280-zh");

            JOURNEY.open(page, "/cycle/stages/alignment?view=table");
            assertThat(page.locator("main table td").first()).isAttached();
        }
    }

    @ParameterizedTest
    @Order(7)
    @ValueSource(strings = {"learner", "post", "mentor"})
    void theOperatorReadsTheWeeksByLearnerPostAndMentor(String view) {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle/weeks?view=" + view);
            assertThat(page.locator(".rota .blk").first()).isVisible();
            keepsNobodyOut(page, "the weeks by " + view);
            JourneyBrowser.picture(page, "weeks-" + view + "-1280-zh");
        }
    }

    @Test
    @Order(8)
    void theSameInputAndSeedGiveTheSameResultHash() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle");
            press(page, "开始新的一轮");
            assertThat(page.getByText("与同输入的运行一致").first()).isVisible(visible());
            press(page, "对比所选两次");

            assertThat(page.getByText("相同", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(9);
            JourneyBrowser.picture(page, "compare-1280-zh");
        }
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource({
        "/metroarea, 都市圈, Metropolitan circle",
        "/metroarea/travel, 通勤时间, Travel times",
        "/industry/orders, 订单, Orders",
        "/education, 教育圈, Education circle",
        "/education/majors, 专业, Majors",
        "/talent/learners, 学生, Learners",
        "/region, 区域数据, Region data",
        "/audit, 审计日志, Audit log"
    })
    void theFourCirclesReadWellOnADeskAndOnAPhone(String path, String zh, String en) {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, path + "?lang=zh-CN");
            assertThat(heading(page, zh)).isVisible();
            keepsNobodyOut(page, path);
            JourneyBrowser.picture(page, "circle" + path.replace('/', '-') + "-1280-zh");
            onAPhone(page);
            JOURNEY.open(page, path + "?lang=en");
            assertThat(heading(page, en)).isVisible();
            fits(page, path);
            JourneyBrowser.picture(page, "circle" + path.replace('/', '-') + "-390-en");
            JOURNEY.open(page, "/?lang=zh-CN");
        }
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({
        "zh-CN, 1280, 在本页重算, 全部通过, 有不符之处",
        "zh-CN, 390, 在本页重算, 全部通过, 有不符之处",
        "en, 1280, Recompute here, Everything holds, Something is wrong",
        "en, 390, Recompute here, Everything holds, Something is wrong"
    })
    void aLearnerRecomputesTheirNumberInThePageAndATamperedOneIsFoundOut(
            String language, int width, String button, String holds, String wrong) {
        try (BrowserContext context = JOURNEY.signedIn("n0002", width)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle/me?lang=" + language);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().contains("/siquan/mark")) { // the tab's icon comes late
                    asked.add(request.url());
                }
            });
            press(page, button);

            assertThat(page.getByRole(AriaRole.STATUS).getByText(holds)).isVisible();
            assertThat(page.locator("[data-step] .chip-ok")).hasCount(6);
            assertThat(asked).as("nothing is uploaded or fetched").isEmpty();
            page.getByText(language.equals("en") ? "How it is checked, and the hashes" : "核验方法与校验值")
                    .click();
            fits(page, "the page");
            keepsNobodyOut(page, "the page");
            JourneyBrowser.wholePicture(page, "recheck-" + width + "-" + language);

            page.locator("[data-recheck]")
                    .evaluate("box => { const proof = JSON.parse(box.dataset.proof);"
                            + " proof.number = proof.number.replace(/.$/, last => (Number(last) + 1) % 10);"
                            + " box.dataset.proof = JSON.stringify(proof); }");
            press(page, button);
            assertThat(page.getByRole(AriaRole.STATUS).getByText(wrong)).isVisible();
            assertThat(page.locator("[data-step=number] .chip-bad")).isVisible();
            assertThat(page.locator("[data-step] .chip-ok")).hasCount(5);
            JourneyBrowser.wholePicture(page, "recheck-tampered-" + width + "-" + language);
            JOURNEY.open(page, "/?lang=zh-CN");
        }
    }

    @Test
    @Order(11)
    void noPageBrokeTheContentPolicy() {
        JOURNEY.brokeNoPolicy();
    }

    private static LocatorAssertions.IsAttachedOptions within() {
        return new LocatorAssertions.IsAttachedOptions().setTimeout(RUN_MILLIS);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(RUN_MILLIS);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
