package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.keepsNobodyOut;
import static org.siquan.app.journeys.Journey.named;
import static org.siquan.app.journeys.Journey.onADesk;
import static org.siquan.app.journeys.Journey.onAPhone;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import biweekly.Biweekly;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The plan of the demonstration's year in a real browser: published, an enterprise withdraws, planned again with every
 * change explained, published again; a block moved by mouse and by keyboard. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S5")
@Tag("S8")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanJourneyTest {

    private static final double RUN_MILLIS = 480_000;
    private static final double REPLAN_MILLIS = 240_000;
    private static final int WITHDRAWN_FROM = 21;

    @RegisterExtension
    static final Journey JOURNEY = new Journey("plan-journey");

    @Test
    @Order(1)
    void theScheduleOfAFinishedYearIsADraftThatTheOperatorPublishes() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/cycle");
            press(page, "开始新的一轮");
            assertThat(page.getByText("已完成 7 / 7 步"))
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(RUN_MILLIS));
            page.getByRole(AriaRole.LINK, named("排期方案")).first().click();
            page.locator("tbody th a").first().click();

            assertThat(page.locator(".rota tbody tr")).hasCount(25);
            assertThat(page.getByText("已证明任何方案的费用不低于")).isVisible();
            publish(page, "首版，已与各校各企业核对");

            assertThat(page.locator("h1")).containsText("已发布");
        }
    }

    @Test
    @Order(2)
    void everyViewOfThePlanFitsBothLanguagesAndSizes() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            String plan = published(page);
            for (String view : List.of("learner", "post", "mentor", "laboratory", "lodging")) {
                onADesk(page);
                page.navigate(plan + "?view=" + view + "&lang=zh-CN");
                assertThat(page.locator(".rota")).isVisible();
                keepsNobodyOut(page, view);
                JourneyBrowser.wholePicture(page, "plan-" + view + "-1280-zh");
                page.navigate(plan + "?view=" + view + "&lang=en");
                JourneyBrowser.wholePicture(page, "plan-" + view + "-1280-en");
                onAPhone(page);
                fits(page, view);
                JourneyBrowser.picture(page, "plan-" + view + "-390-en");
            }
            JOURNEY.open(page, "/?lang=zh-CN");
        }
    }

    @Test
    @Order(3)
    void theWithdrawalOfOneEnterpriseIsPlannedAgainWithEveryChangeExplained() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            page.navigate(published(page));
            follow(page, "重新安排");
            Locator enterprise = page.getByLabel("企业").first();
            String gone = enterprise.locator("option").first().textContent();
            page.getByLabel("从第几周起").fill(String.valueOf(WITHDRAWN_FROM));
            page.getByLabel("由哪些岗位接收这些学生").selectOption("park");
            keepsNobodyOut(page, "the form");
            JourneyBrowser.picture(page, "replan-1280-zh");
            press(page, "开始重新安排");

            assertThat(page.locator("#h-changes"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(REPLAN_MILLIS));
            int changes = Integer.parseInt(
                    page.locator(".kpi .fig").first().textContent().replaceAll("\\D", ""));
            String least = page.locator(".kpi .den").first().textContent();
            assertThat(changes).isPositive().isGreaterThanOrEqualTo(Integer.parseInt(least.replaceAll("\\D", "")));
            Locator rows = page.locator("table.as-list tbody tr");
            assertThat(rows).hasCount(Math.min(50, changes));
            for (Locator row : rows.all()) {
                assertThat(row.locator("td").last().locator(".cond").first().textContent())
                        .as("the reason of %s", row.textContent())
                        .isNotBlank();
                assertTouchesNoWeekBefore(WITHDRAWN_FROM, row);
            }
            assertThat(page.getByText("第 21 周之前已经发生，一周不改")).isVisible();
            assertThat(rows.first()).containsText(gone);
            keepsNobodyOut(page, "the changes");
            JourneyBrowser.wholePicture(page, "changes-1280-zh");
            onAPhone(page);
            fits(page, "the changes");
            JourneyBrowser.picture(page, "changes-390-zh");
        }
    }

    @Test
    @Order(4)
    void aBlockIsDraggedAndJudgedAndTheFormAsksTheSame() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/apprenticeship");
            page.locator("tbody th a").first().click();
            page.getByRole(AriaRole.LINK, named("周历").setExact(true)).last().click();
            Locator bar = page.locator("a.blk.work").first();

            bar.dragTo(bar.locator("xpath=ancestor::tr/td").last());
            assertThat(page.locator("#proposal .verdict-line")).isVisible();
            JourneyBrowser.picture(page, "dragged-1280-zh");
            String dragged = verdict(page);
            String first = page.getByLabel("起始周").inputValue();
            String last = page.getByLabel("结束周").inputValue();
            bar.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#proposal .verdict-line")).hasCount(0);
            page.getByLabel("起始周").fill(first);
            page.getByLabel("结束周").fill(last);
            press(page, "试算");

            assertThat(page.locator("#proposal .verdict-line")).isVisible();
            assertThat(verdict(page)).isEqualTo(dragged);
            keepsNobodyOut(page, "the panel");
        }
    }

    @Test
    @Order(4)
    void theBlockSaysWhyTheLearnerIsNotAtAnotherPost() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            page.navigate(published(page));
            page.locator("a.blk.work").first().click();
            follow(page, "为什么不在那里");

            Locator posts = page.locator("#why .elsewhere > li");
            assertThat(posts.first()).isVisible();
            assertThat(page.locator("#why")).containsText("全年费用");
            for (Locator post : posts.all()) {
                assertThat(post.locator(".sev").first()).isVisible();
            }
            keepsNobodyOut(page, "the reasons");
            page.locator("#why").scrollIntoViewIfNeeded();
            JourneyBrowser.picture(page, "why-1280-zh");
            follow(page, "列出全部");
            assertThat(posts.nth(8)).isAttached();
        }
        try (BrowserContext context = JOURNEY.signedIn("n0002", 390)) {
            Page page = page(context);
            page.navigate(published(page));
            page.locator("a.blk.work").first().click();

            assertThat(page.locator("#proposal .elsewhere > li").first()).isVisible();
            fits(page, "a learner's reasons");
            keepsNobodyOut(page, "a learner's reasons");
            page.locator("#proposal").scrollIntoViewIfNeeded();
            JourneyBrowser.wholePicture(page, "why-390-zh");
            page.locator("#proposal [data-close]").click();
            assertThat(page.locator("#proposal .elsewhere")).hasCount(0);
            String block =
                    JOURNEY.address() + page.locator("a.blk.work").first().getAttribute("href");
            page.navigate(block + "&lang=en");
            assertThat(page.locator(".elsewhere > li").first()).isVisible();
            JourneyBrowser.wholePicture(page, "why-390-en");
            onADesk(page);
            JourneyBrowser.wholePicture(page, "why-1280-en");
            JOURNEY.open(page, "/?lang=zh-CN");
        }
    }

    @Test
    @Order(5)
    void aBlockIsDroppedOnAPostAndWhatIsAllowedIsSavedIntoTheDraft() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/apprenticeship");
            page.locator("tbody th a").first().click();
            page.getByRole(AriaRole.LINK, named("周历").setExact(true)).last().click();
            page.getByLabel("只看改动").check();
            press(page, "筛选");
            Locator bar = page.locator("a.blk.work.moved").first();
            bar.click();
            Locator other =
                    page.locator("[data-drop-post]:not(:has(input:checked))").first();
            String post = other.getAttribute("data-drop-post");

            bar.dragTo(other);

            assertThat(page.locator("#proposal .verdict-line")).isVisible();
            assertThat(page.locator("[data-drop-post='" + post + "'] input")).isChecked();
            Locator save = page.getByRole(AriaRole.BUTTON, named("写入草案"));
            if (save.count() == 0) { // this post is full: the present place and weeks are always allowed
                page.locator("#proposal [data-close]").click();
                bar.click();
                press(page, "试算");
            }
            save.click();
            assertThat(page.locator("h1")).containsText("草案");
        }
    }

    @Test
    @Order(6)
    void theNewVersionIsPublishedAndEverybodySeesTheOwnPart() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/apprenticeship");
            page.locator("tbody th a").first().click();
            publish(page, "企业退出，已与接收企业谈妥");
            follow(page, "与第 1 版对比");
            assertThat(page.locator("table.as-list tbody tr").first()).isVisible();
            JourneyBrowser.wholePicture(page, "compare-1280-zh");
            JOURNEY.open(page, "/apprenticeship");
            assertThat(page.locator("tbody tr").first()).containsText("已发布");
            assertThat(page.locator("tbody tr").last()).containsText("已替换");
            JourneyBrowser.wholePicture(page, "plans-1280-zh");
        }
        for (String login : List.of("school", "enterprise", "mentor", "n0002")) {
            try (BrowserContext context = JOURNEY.signedIn(login, 390)) {
                Page page = page(context);
                page.navigate(published(page));
                assertThat(page.locator(".rota tbody tr").first()).isVisible();
                fits(page, "plan of " + login);
                keepsNobodyOut(page, "the plan of " + login);
                JourneyBrowser.picture(page, "plan-" + login + "-390-zh");
            }
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    @Order(6)
    void aLearnerPutsTheOwnPlanIntoTheCalendarOfAPhone() {
        try (BrowserContext context = JOURNEY.signedIn("n0002", 390)) {
            Page page = page(context);
            page.navigate(published(page));
            page.getByRole(AriaRole.LINK, named("日历订阅")).last().click();
            press(page, "新建地址");
            String calendar = page.getByLabel("订阅地址", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();

            assertThat(page.getByText("只在这里显示一次")).isVisible();
            fits(page, "the calendar");
            keepsNobodyOut(page, "the calendar");
            JourneyBrowser.wholePicture(page, "calendar-390-zh");
            onADesk(page);
            JOURNEY.open(page, "/apprenticeship/calendar?lang=en");
            JourneyBrowser.wholePicture(page, "calendar-1280-en");
            assertThat(Biweekly.parse(context.request().get(calendar).text())
                            .first()
                            .getEvents())
                    .isNotEmpty();
        }
    }

    /** Before the week a block is where it was: either it begins later, or only its end moves, in this week or behind it. */
    private static void assertTouchesNoWeekBefore(int week, Locator row) {
        Stand before = Stand.of(row.locator("td").nth(0));
        Stand after = Stand.of(row.locator("td").nth(1));
        String what = row.innerText();
        if (before.first() < week) {
            assertThat(after.where()).as(what).isEqualTo(before.where());
            assertThat(after.first()).as(what).isEqualTo(before.first());
            assertThat(Math.min(before.last(), after.last())).as(what).isGreaterThanOrEqualTo(week - 1);
            assertThat(row.locator(".stays")).containsText("不变");
        } else {
            assertThat(after.first()).as(what).isGreaterThanOrEqualTo(week);
        }
    }

    /** Where a block stands, as the list of changes shows it: place and lodging, and weeks. */
    private record Stand(String where, int first, int last) {

        private static final Pattern SHOWN = Pattern.compile("第 (\\d+)–(\\d+) 周 · (.*)");

        static Stand of(Locator cell) {
            Matcher weeks = SHOWN.matcher(cell.locator(".cond").textContent().strip());
            assertThat(weeks.matches()).as(cell.innerText()).isTrue();
            return new Stand(
                    cell.locator(".fact").textContent() + weeks.group(3),
                    Integer.parseInt(weeks.group(1)),
                    Integer.parseInt(weeks.group(2)));
        }
    }

    private static String verdict(Page page) {
        return page.locator("#proposal .verdict-line").innerText();
    }

    private static void publish(Page page, String reason) {
        page.getByLabel("说明").fill(reason);
        page.getByRole(AriaRole.BUTTON, named("发布").setExact(true)).click();
        assertThat(page.locator("h1")).containsText("已发布");
    }

    private static String published(Page page) {
        JOURNEY.open(page, "/apprenticeship?lang=zh-CN");
        return JOURNEY.address()
                + page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("已发布"))
                        .locator("th a")
                        .getAttribute("href");
    }
}
