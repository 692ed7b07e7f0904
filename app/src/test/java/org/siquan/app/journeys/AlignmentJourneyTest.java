package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The operator follows one advertisement along all links, corrects it, sees what changes with it, and undoes it. Pictures as
 * in {@link YearJourneyTest}.
 */
@Tag("S2")
@Tag("S13")
class AlignmentJourneyTest {

    private static final String ADVERTISEMENTS = """
        id,title,company,city,industry,description
        YS-1,工业数据守护人,京南智控科技（演示）,固安,仪器仪表/工业自动化,"岗位职责：
        1. 负责自动化产线上 PLC、传感器的接入调试，完成 Modbus 协议转换；
        2. 用 Python、SQL 清洗数据，维护 MySQL 数据库；
        3. 配合客户产线联调，处理工业网络故障。
        任职要求：
        1. 熟悉 PLC 编程，了解 Docker；
        2. 有 Linux 经验者优先。"
        YS-2,【急聘】工业数据守护人（双休）,第二家（演示）,廊坊,,看护数据采集
        YS-3,Java开发工程师,第三家（演示）,北京,互联网,熟练掌握 Java、Spring 和 MySQL
        YS-4,电工或厨师,第四家（演示）,涿州,,接线、做饭
        """;

    @RegisterExtension
    static final Journey JOURNEY = new Journey("alignment-journey");

    @Test
    void oneAdvertisementIsFollowedCorrectedAndPutBack() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            handIn(page);
            awaitReading(page);
            JOURNEY.everySize(page, "/alignment", "alignment-overview");
            JOURNEY.everySize(page, "/alignment/items", "alignment-items");

            JOURNEY.open(page, "/alignment/items?lang=zh-CN&q=YS-1");
            follow(page, "工业数据守护人");
            for (String link : new String[] {"产业", "行业", "企业", "职业", "专业", "课程"}) {
                assertThat(page.locator("ol.chain").getByText(link, new Locator.GetByTextOptions().setExact(true)))
                        .isVisible();
            }
            page.locator("ol.chain a[href='#e1']").first().click();
            assertThat(page.locator("#e1")).isInViewport();
            String item = page.url().substring(JOURNEY.address().length()).replaceAll("[?#].*", "");
            JOURNEY.everySize(page, item, "alignment-item");

            correct(page, item);
            JOURNEY.open(page, "/alignment/items?lang=zh-CN&q=YS-2");
            assertThat(page.locator("#list")).containsText("电工");
            assertThat(page.locator("#list")).containsText("按相同标题的判定");

            JOURNEY.open(page, item);
            press(page, "撤销判定");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("已撤销");
            JOURNEY.open(page, "/alignment/items?q=YS-2");
            assertThat(page.locator("#list")).not().containsText("6-31-01-03");
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void aFlowLeadsToItsEvidenceToAnOrderToACourseAndToTheGraphAroundIt() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.everySize(page, "/alignment/links", "alignment-links");
            JOURNEY.open(page, "/alignment/links?lang=zh-CN");
            page.locator(".no-phone svg a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/alignment/links/evidence?**");
            JOURNEY.everySize(page, here(page), "alignment-evidence");

            page.navigate(page.url().replaceAll("lang=en", "lang=zh-CN"));
            page.locator("a[href^='/alignment/orders/']").first().click();
            page.waitForURL("**/alignment/orders/*");
            JOURNEY.everySize(page, here(page), "alignment-order");

            page.locator("a[href^='/alignment/courses/']").first().click();
            page.waitForURL("**/alignment/courses/*");
            assertThat(page.locator("#h-orders")).isVisible();
            JOURNEY.everySize(page, here(page), "alignment-course");

            page.locator("#actions a[href*='/alignment/graph']").click();
            page.waitForURL("**/alignment/graph?**");
            assertThat(page.locator("section.no-phone svg, section.no-phone canvas")
                            .first())
                    .isVisible();
            JOURNEY.everySize(page, here(page), "alignment-graph");
            Locator next = page.locator("table a[href*='/alignment/graph']").first();
            String around = Objects.requireNonNull(next.getAttribute("href"));
            next.click();
            page.waitForURL(url -> url.contains("/alignment/graph"));
            assertThat(around).contains("kind=");
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void aShortageCatalogueIsHandedInAndTheTickedChangesOfAMajorAreRecomputed() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/region?lang=zh-CN");
            page.locator("#shortages-file")
                    .setInputFiles(new FilePayload(
                            "紧缺.csv",
                            "text/csv",
                            "来源,年度,职业名称,缺口人数\n旅程紧缺目录,2026,人工智能工程技术人员,50\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action$='/region/shortages'] button").click();
            assertThat(page.getByText("旅程紧缺目录，2026 年：1 项，列明缺口 50 人。")).isVisible();
            JOURNEY.everySize(page, here(page), "region-shortages");
            page.navigate(page.url().replaceAll("lang=en", "lang=zh-CN"));
            page.locator("form[action$='/accept'] button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("紧缺职业目录已保存");
            JOURNEY.everySize(page, "/region", "region");

            JOURNEY.everySize(page, "/alignment/majors", "alignment-majors");
            JOURNEY.open(page, "/alignment/majors?lang=zh-CN");
            page.locator("a[href='/alignment/majors/080717T']").click();
            page.locator("input[name=change]").first().check();
            assertThat(page.locator("#plan")).containsText("若采纳所选 1 项");
            assertThat(page).hasURL(Pattern.compile("change="));
            JOURNEY.everySize(page, here(page), "alignment-major");

            JOURNEY.open(page, "/alignment/new-major?lang=zh-CN&find=人工智能");
            page.locator("a[href='/alignment/new-major/080717T']").click();
            assertThat(page.locator("section").filter(new Locator.FilterOptions().setHasText("紧缺职业目录中的条目")))
                    .containsText("旅程紧缺目录");
            JOURNEY.everySize(page, "/alignment/new-major/080717T", "alignment-new-major");
            JOURNEY.everySize(page, "/alignment/new-major?find=机器人", "alignment-new-major-find");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static String here(Page page) {
        return page.url().substring(JOURNEY.address().length()).replaceAll("[?&]lang=[A-Za-z-]+", "");
    }

    private static void handIn(Page page) {
        JOURNEY.open(page, "/region?lang=zh-CN");
        page.locator("#postings-file")
                .setInputFiles(
                        new FilePayload("postings.csv", "text/csv", ADVERTISEMENTS.getBytes(StandardCharsets.UTF_8)));
        page.locator("form")
                .filter(new Locator.FilterOptions().setHas(page.locator("#postings-file")))
                .locator("button")
                .click();
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
    }

    /** Reading begins by itself when advertisements are stored; the page follows it. */
    private static void awaitReading(Page page) {
        JOURNEY.open(page, "/alignment/items?lang=zh-CN&q=YS-1");
        page.waitForCondition(() -> {
            page.reload();
            return page.getByText("工业数据守护人").count() > 0;
        });
    }

    private static void correct(Page page, String item) {
        JOURNEY.open(page, item + "?lang=zh-CN");
        page.getByLabel("按字样查找职业").fill("水电工");
        press(page, "查找");
        page.getByLabel("6-31-01-03 电工").check();
        assertThat(page.locator("#impact")).containsText("随之改变");
        assertThat(page.locator("#impact")).containsText("工业数据守护人");
        press(page, "提交判定");
        assertThat(page.getByText("没有保存，请补全")).isVisible();
        page.getByLabel("6-31-01-03 电工").check();
        page.getByLabel("理由").fill("现场以接线为主");
        press(page, "提交判定");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("判定已生效");
        JOURNEY.everySize(page, item, "alignment-decided");
        JOURNEY.open(page, item + "?lang=zh-CN");
    }
}
