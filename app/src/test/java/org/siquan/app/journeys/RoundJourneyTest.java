package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.keepsNobodyOut;
import static org.siquan.app.journeys.Journey.onAPhone;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The operator opens a round, a learner ranks on a phone, the school helps another one; frozen, drawn, computed, confirmed,
 * shown, appealed, answered, declined, in a real browser. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S14")
class RoundJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("round-journey");

    @Test
    void aRoundIsPlayedByOperatorLearnersAndSchool() {
        anOrderForFew();
        String round = opened();
        ranksOnAPhone(round);
        theSchoolHelps(round);
        frozenAndRun(round);
        confirmed(round);
        shownAppealedAndDeclined(round);
        JOURNEY.brokeNoPolicy();
    }

    /** A class that opens with one learner, so that a few people are enough for a result. */
    private static void anOrderForFew() {
        try (BrowserContext context = JOURNEY.signedIn("enterprise", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/orders/new?lang=zh-CN");
            String[][] fields = {
                {"zh", "云边协同开发（演示）"},
                {"occupation", "2-02-10-03"},
                {"places", "2"},
                {"starts", "2026-09-01"},
                {"ends", "2027-06-30"},
                {"monthly", "4200"},
                {"same", "5000"},
                {"class.0.zh", "云边班"},
                {"class.0.majors", "080901"},
                {"class.0.least", "1"},
                {"class.0.most", "2"},
                {"class.0.patterns", "A B"},
                {"need.0.id", "IT-001"},
                {"post.0.zh", "云边开发岗"},
                {"post.0.occupation", "2-02-10-03"},
                {"post.0.capacity", "6"},
                {"post.0.staff", "40"},
                {"post.0.hours", "8"}
            };
            for (String[] field : fields) {
                page.locator("[name='" + field[0] + "']").fill(field[1]);
            }
            page.locator("[name='site']").selectOption("S-GA1");
            page.locator("[name='post.0.site']").selectOption("S-GA1");
            page.locator("[name='need.0.depth']").selectOption("2");
            page.locator("[name='declared']").check();
            press(page, "保存草稿");
            press(page, "发布");
            assertThat(page.getByText("订单已发布")).isVisible();
        }
    }

    private static String opened() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.everySize(page, "/rounds", "rounds-none");
            JOURNEY.open(page, "/rounds/new?lang=zh-CN");
            bothSizes(page, "rounds-new");
            page.locator("#title").fill("2026 级首轮（演示）");
            page.locator("input[name=order]")
                    .evaluateAll("all => all.forEach(one => one.checked = /云边|O001/.test("
                            + "one.value + one.closest('label').innerText))");
            press(page, "保存为草稿");
            assertThat(page.getByText("当前办理人：园区")).isVisible();
            bothSizes(page, "rounds-draft");
            press(page, "开放填报");
            assertThat(page.getByText("当前办理人：学生")).isVisible();
            String path = page.url()
                    .replaceAll("\\?.*", "")
                    .substring(JOURNEY.address().length());
            JOURNEY.everySize(page, path, "rounds-open");
            return path;
        }
    }

    private static void ranksOnAPhone(String round) {
        try (BrowserContext context = JOURNEY.signedIn("n0001", 390)) {
            Page page = page(context);
            JOURNEY.open(page, "/?lang=zh-CN");
            follow(page, "请填报志愿");
            fits(page, "an empty ranking");
            page.locator("ul.ranks button").first().click();
            assertThat(page.getByText("有改动还没有保存。")).isVisible();
            page.locator("ul.ranks button").first().click();
            assertThat(page.locator("ol.ranks > li")).hasCount(2);
            page.locator("ol.ranks button[id^='down-']").first().click();
            bothSizes(page, "rounds-ranking-draft");
            onAPhone(page);
            press(page, "保存志愿");
            assertThat(page.getByText("志愿已保存，截止前仍可修改。")).isVisible();
            keepsNobodyOut(page, "a saved ranking");
            JOURNEY.everySize(page, round + "/mine", "rounds-ranking");
        }
        try (BrowserContext context = JOURNEY.signedInWithoutScript("n0002")) {
            Page page = page(context);
            JOURNEY.open(page, round + "/mine?lang=zh-CN");
            page.locator("ul.ranks button").first().click();
            press(page, "保存志愿");
            assertThat(page.getByText("志愿已保存，截止前仍可修改。")).isVisible();
        }
    }

    private static void theSchoolHelps(String round) {
        try (BrowserContext context = JOURNEY.signedIn("school", 1280)) {
            Page page = page(context);
            JOURNEY.everySize(page, round + "/school", "rounds-school-open");
            JOURNEY.open(page, round + "/learners/N0003?lang=zh-CN");
            page.locator("ul.ranks button").first().click();
            assertThat(page.locator("ol.ranks > li")).hasCount(1);
            press(page, "保存志愿");
            assertThat(page.getByText("本校代填")).isVisible();
            bothSizes(page, "rounds-helped");
        }
    }

    private static String in(long seconds) {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusSeconds(seconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }

    private static void frozenAndRun(String round) {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, round + "?lang=zh-CN");
            page.locator("summary", new Page.LocatorOptions().setHasText("改填报截止时间"))
                    .click();
            page.locator("#closes").fill(in(4));
            page.locator("#why-closes").fill("演示需要");
            press(page, "改填报截止时间");
            page.waitForTimeout(5_000);
            JOURNEY.open(page, round);
            bothSizes(page, "rounds-freeze");
            page.locator("#name").fill("演示开奖（虚构）");
            page.locator("#issue").fill("2026001");
            page.locator("#drawnAt").fill(in(6));
            page.locator("#numbers").fill("3");
            press(page, "冻结志愿并公布抽签");
            assertThat(page.getByText("等待公开开奖，之后由园区录入号码")).isVisible();
            bothSizes(page, "rounds-frozen");
            page.waitForTimeout(7_000);
            JOURNEY.open(page, round);
            page.locator("#result").fill("3 1 2");
            press(page, "录入号码并计算");
            assertThat(page.getByText("当前办理人：各学校"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            bothSizes(page, "rounds-confirming");
        }
    }

    private static void confirmed(String round) {
        try (BrowserContext context = JOURNEY.signedIn("school", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/?lang=zh-CN");
            follow(page, "请确认本校学生的结果");
            bothSizes(page, "rounds-school-confirm");
            press(page, "确认本校学生的结果");
            assertThat(page.getByText("已确认")).isVisible();
        }
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, round + "?lang=zh-CN");
            press(page, "开始公示");
            assertThat(page.getByText("公示到").first()).isVisible();
            JOURNEY.everySize(page, round, "rounds-published");
        }
    }

    private static void shownAppealedAndDeclined(String round) {
        try (BrowserContext context = JOURNEY.signedIn("n0001", 390)) {
            Page page = page(context);
            JOURNEY.open(page, "/?lang=zh-CN");
            follow(page, "查看结果和原因");
            JOURNEY.everySize(page, round + "/mine", "rounds-result");
            JOURNEY.open(page, round + "/mine?lang=zh-CN");
            assertThat(page.getByText("拟入班：云边班")).isVisible();
            page.locator("#words").fill("请核对我的成绩。");
            press(page, "提出申诉");
            assertThat(page.getByText("待答复")).isVisible();
            JOURNEY.everySize(page, round + "/notice", "rounds-notice");
        }
        try (BrowserContext context = JOURNEY.signedIn("school", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, round + "/appeals?lang=zh-CN");
            bothSizes(page, "rounds-appeals");
            page.locator("textarea").fill("已核对，成绩无误。");
            press(page, "答复申诉");
            assertThat(page.getByText("维持原结果")).isVisible();
        }
        try (BrowserContext context = JOURNEY.signedIn("n0001", 390)) {
            Page page = page(context);
            JOURNEY.open(page, round + "/mine?lang=zh-CN");
            assertThat(page.getByText("已核对，成绩无误。")).isVisible();
            page.locator("summary", new Page.LocatorOptions().setHasText("不去这个班"))
                    .click();
            press(page, "确认自选");
            assertThat(page.getByText("已选择自选单位")).isVisible();
            JourneyBrowser.wholePicture(page, "rounds-declined-390");
        }
        try (BrowserContext context = JOURNEY.signedIn("commission", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, round + "/appeals?lang=zh-CN");
            assertThat(page.getByText("答复期限")).hasCount(0);
        }
    }
}
