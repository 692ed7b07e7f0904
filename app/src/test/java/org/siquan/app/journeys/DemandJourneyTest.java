package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.named;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An enterprise enters its head-count plan and uploads the rest from a sheet, in a real browser; a school does not see it.
 * Pictures as in {@link YearJourneyTest}.
 */
@Tag("S14")
class DemandJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("demand-journey");

    @Test
    void aPlanIsEnteredASheetMendedAndWrittenAndASchoolSeesNeither() {
        try (BrowserContext context = JOURNEY.signedIn("enterprise", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/industry/demand");
            follow(page, "填报");
            JOURNEY.everySize(page, "/industry/demand/entry", "demand-entry");
            JOURNEY.open(page, "/industry/demand/entry?lang=zh-CN");
            page.getByLabel("来源").selectOption("PLAN");
            page.getByLabel("职业").fill("2-02-10-03");
            page.getByLabel("片区").selectOption("GA");
            page.getByLabel("季度").fill("2026Q3");
            page.getByLabel("人数").fill("4321");
            press(page, "保存");
            assertThat(page.getByText("已保存")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("修改 4321"))).isVisible();

            JOURNEY.open(page, "/industry/demand/import");
            sheet(page, "用人计划,2-02-10-03,GA,2026Q3,十");
            assertThat(page.getByText("有 1 处错误")).isVisible();
            bothSizes(page, "demand-faults");
            sheet(page, "用人计划,2-02-10-03,GA,2026Q3,4400\n用人计划,2-02-10-03,GA,2026Q4,9");
            assertThat(page.getByText("新增 1 行，修改 1 行，0 行不变")).isVisible();
            bothSizes(page, "demand-preview");
            press(page, "写入");
            assertThat(page.getByText("已写入整份表格")).isVisible();
            JOURNEY.everySize(page, "/industry/demand", "demand-list");
        }
        try (BrowserContext context = JOURNEY.signedIn("school", 390)) {
            Page page = page(context);
            JOURNEY.open(page, "/industry/demand?q=2-02-10-03");
            assertThat(page.getByText("4400")).hasCount(0);
            assertThat(page.getByRole(AriaRole.LINK, named("填报"))).hasCount(0);
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void datedAdvertisementsStandByQuarterAndFollowTheFilters() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/industry/demand?lang=zh-CN");
            assertThat(page.locator("#quarters")).containsText("招聘信息");
            handIn(page);
            JOURNEY.open(page, "/industry/demand?lang=zh-CN");
            page.waitForCondition(() -> {
                page.reload();
                return page.getByText("按发布时留存处理").count() > 0;
            });
            JOURNEY.everySize(page, "/industry/demand", "demand-quarters");

            JOURNEY.open(page, "/industry/demand?lang=zh-CN");
            Locator spring = page.locator("#quarters tr")
                    .filter(new Locator.FilterOptions().setHasText("2025Q2"))
                    .locator("td")
                    .last();
            assertThat(spring).hasText("3.0");
            page.locator("#f-zone").selectOption("DX");
            assertThat(spring).hasText("–");
            assertThat(page.locator("#list")).containsText("大兴");
            page.locator("#f-zone").selectOption("GA");
            assertThat(spring).hasText("3.0");
            assertThat(page.locator("#quarters")).hasCount(1);
        }
        JOURNEY.brokeNoPolicy();
    }

    private static void handIn(Page page) {
        StringBuilder rows = new StringBuilder("id,title,company,city,industry,description,date\n");
        for (int month = 1; month <= 12; month++) {
            rows.append("K%d,软件开发工程师,企业%d（演示）,廊坊-固安县,计算机软件,精通 Java、Spring Boot，熟悉 MySQL；编号 %d,2025-%02d-10\n"
                    .formatted(month, month, month, month));
        }
        JOURNEY.open(page, "/region?lang=zh-CN");
        page.locator("#postings-file")
                .setInputFiles(new FilePayload(
                        "postings.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        page.locator("form")
                .filter(new Locator.FilterOptions().setHas(page.locator("#postings-file")))
                .locator("button")
                .click();
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
    }

    private static void sheet(Page page, String rows) {
        page.getByLabel("表格")
                .setInputFiles(new FilePayload(
                        "需求.csv", "text/csv", ("来源,职业编码,片区,季度,人数\n" + rows + "\n").getBytes(StandardCharsets.UTF_8)));
        press(page, "核对");
    }
}
