package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.siquan.app.industry.Frameworks;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.cfpackage.CfPackageWriter;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.Region;

/**
 * The operator takes a new version of the competency framework over in a real browser: uploaded as CASE, compared,
 * confirmed, and read by a school in both languages and sizes. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S2")
class FrameworkJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("framework-journey");

    @Test
    void aNewVersionIsUploadedComparedConfirmedAndRead() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/industry/competencies");
            JOURNEY.everySize(page, "/industry/competencies", "framework-list");
            JOURNEY.open(page, "/industry/competencies?lang=zh-CN");
            follow(page, "上传 CASE");
            JOURNEY.everySize(page, "/region/framework", "framework-upload");
            JOURNEY.open(page, "/region/framework?lang=zh-CN");
            page.getByLabel("能力框架（CASE 1.1，JSON）")
                    .setInputFiles(new FilePayload("guan-described.case.json", "application/json", described()));
            press(page, "检查文件");
            assertThat(page.getByText("新增 0 项，删去 0 项，改动 2 项")).isVisible();
            String preview = page.url().substring(JOURNEY.address().length());
            JOURNEY.everySize(page, preview, "framework-preview");

            JOURNEY.open(page, preview + "?lang=zh-CN");
            press(page, "替换能力框架");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("能力框架已替换");
            String first = Frameworks.described(DemonstrationRegion.load().industry(), 1)
                    .levels()
                    .getFirst()
                    .competency()
                    .value();
            JOURNEY.open(page, "/industry/competencies/" + first + "?lang=zh-CN");
            assertThat(page.getByText("能按第 5 级要求完成")).isVisible();
            JOURNEY.everySize(page, "/industry/competencies/" + first, "competency-levels");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static byte[] described() {
        Region guan = DemonstrationRegion.load();
        Industry industry = Frameworks.described(guan.industry(), 2);
        Region next = new Region(guan.park(), guan.metroArea(), industry, guan.education(), guan.talent());
        return CfPackageWriter.write(CompetencyFramework.of(next), Catalogue.load());
    }
}
