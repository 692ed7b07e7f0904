package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    private static @Nullable RunningDemo demo;
    private static @Nullable JourneyBrowser browser;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        demo = new RunningDemo(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "alignment-journey"));
        browser = new JourneyBrowser(demo.address());
    }

    @AfterAll
    static void closeEverything() {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void oneAdvertisementIsFollowedCorrectedAndPutBack() {
        try (BrowserContext context = browser().signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            handIn(page);
            awaitReading(page);
            everySize(page, "/alignment", "alignment-overview");
            everySize(page, "/alignment/items", "alignment-items");

            page.navigate(address() + "/alignment/items?lang=zh-CN&q=YS-1");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工业数据守护人"))
                    .click();
            for (String link : new String[] {"产业", "行业", "企业", "职业", "专业", "课程"}) {
                assertThat(page.locator("ol.chain").getByText(link, new Locator.GetByTextOptions().setExact(true)))
                        .isVisible();
            }
            page.locator("ol.chain a[href='#e1']").first().click();
            assertThat(page.locator("#e1")).isInViewport();
            String item = page.url().substring(address().length()).replaceAll("[?#].*", "");
            everySize(page, item, "alignment-item");

            correct(page, item);
            page.navigate(address() + "/alignment/items?lang=zh-CN&q=YS-2");
            assertThat(page.locator("#list")).containsText("电工");
            assertThat(page.locator("#list")).containsText("按相同标题的判定");

            page.navigate(address() + item);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销判定"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("已撤销");
            page.navigate(address() + "/alignment/items?q=YS-2");
            assertThat(page.locator("#list")).not().containsText("6-31-01-03");
        }
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aFlowLeadsToItsEvidenceToAnOrderToACourseAndToTheGraphAroundIt() {
        try (BrowserContext context = browser().signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            everySize(page, "/alignment/links", "alignment-links");
            page.navigate(address() + "/alignment/links?lang=zh-CN");
            page.locator(".no-phone svg a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/alignment/links/evidence?**");
            everySize(page, here(page), "alignment-evidence");

            page.navigate(page.url().replaceAll("lang=en", "lang=zh-CN"));
            page.locator("a[href^='/alignment/orders/']").first().click();
            page.waitForURL("**/alignment/orders/*");
            everySize(page, here(page), "alignment-order");

            page.locator("a[href^='/alignment/courses/']").first().click();
            page.waitForURL("**/alignment/courses/*");
            assertThat(page.locator("#h-orders")).isVisible();
            everySize(page, here(page), "alignment-course");

            page.locator("#actions a[href*='/alignment/graph']").click();
            page.waitForURL("**/alignment/graph?**");
            assertThat(page.locator("section.no-phone svg, section.no-phone canvas")
                            .first())
                    .isVisible();
            everySize(page, here(page), "alignment-graph");
            Locator next = page.locator("table a[href*='/alignment/graph']").first();
            String around = Objects.requireNonNull(next.getAttribute("href"));
            next.click();
            page.waitForURL(url -> url.contains("/alignment/graph"));
            assertThat(around).contains("kind=");
        }
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void aShortageCatalogueIsHandedInAndTheTickedChangesOfAMajorAreRecomputed() {
        try (BrowserContext context = browser().signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            page.navigate(address() + "/region?lang=zh-CN");
            page.locator("#shortages-file")
                    .setInputFiles(new FilePayload(
                            "紧缺.csv",
                            "text/csv",
                            "来源,年度,职业名称,缺口人数\n旅程紧缺目录,2026,人工智能工程技术人员,50\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action$='/region/shortages'] button").click();
            assertThat(page.getByText("旅程紧缺目录，2026 年：1 项，列明缺口 50 人。")).isVisible();
            everySize(page, here(page), "region-shortages");
            page.navigate(page.url().replaceAll("lang=en", "lang=zh-CN"));
            page.locator("form[action$='/accept'] button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("紧缺职业目录已保存");
            everySize(page, "/region", "region");

            everySize(page, "/alignment/majors", "alignment-majors");
            page.navigate(address() + "/alignment/majors?lang=zh-CN");
            page.locator("a[href='/alignment/majors/080717T']").click();
            page.locator("input[name=change]").first().check();
            assertThat(page.locator("#plan")).containsText("若采纳所选 1 项");
            assertThat(page).hasURL(Pattern.compile("change="));
            everySize(page, here(page), "alignment-major");

            page.navigate(address() + "/alignment/new-major?lang=zh-CN&find=人工智能");
            page.locator("a[href='/alignment/new-major/080717T']").click();
            assertThat(page.locator("section").filter(new Locator.FilterOptions().setHasText("紧缺职业目录中的条目")))
                    .containsText("旅程紧缺目录");
            everySize(page, "/alignment/new-major/080717T", "alignment-new-major");
            everySize(page, "/alignment/new-major?find=机器人", "alignment-new-major-find");
        }
        assertThat(browser().complaints()).isEmpty();
    }

    private static String here(Page page) {
        return page.url().substring(address().length()).replaceAll("[?&]lang=[A-Za-z-]+", "");
    }

    private static void handIn(Page page) {
        page.navigate(address() + "/region?lang=zh-CN");
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
        page.navigate(address() + "/alignment/items?lang=zh-CN&q=YS-1");
        page.waitForCondition(() -> {
            page.reload();
            return page.getByText("工业数据守护人").count() > 0;
        });
    }

    private static void correct(Page page, String item) {
        page.navigate(address() + item + "?lang=zh-CN");
        page.getByLabel("按字样查找职业").fill("水电工");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找"))
                .click();
        page.getByLabel("6-31-01-03 电工").check();
        assertThat(page.locator("#impact")).containsText("随之改变");
        assertThat(page.locator("#impact")).containsText("工业数据守护人");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交判定"))
                .click();
        assertThat(page.getByText("没有保存，请补全")).isVisible();
        page.getByLabel("6-31-01-03 电工").check();
        page.getByLabel("理由").fill("现场以接线为主");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交判定"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("判定已生效");
        everySize(page, item, "alignment-decided");
        page.navigate(address() + item + "?lang=zh-CN");
    }

    /** Both languages at both widths: nothing is wider than the screen and nothing keeps people out. */
    private static void everySize(Page page, String path, String picture) {
        for (String language : new String[] {"zh-CN", "en"}) {
            page.navigate(address() + path + (path.contains("?") ? "&lang=" : "?lang=") + language);
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, width < 600 ? 844 : 900);
                assertThat(JourneyBrowser.width(page))
                        .as("width of %s in %s: %s", path, language, JourneyBrowser.tooWide(page))
                        .isLessThanOrEqualTo(width);
                if (language.equals("zh-CN")) {
                    assertThat(JourneyBrowser.seriousFaults(page))
                            .as("axe on %s", path)
                            .isEmpty();
                }
                JourneyBrowser.wholePicture(page, picture + "-" + width + "-" + language);
            }
            page.setViewportSize(1280, 900);
        }
    }

    private static JourneyBrowser browser() {
        return Objects.requireNonNull(browser);
    }

    private static String address() {
        return Objects.requireNonNull(demo).address();
    }
}
