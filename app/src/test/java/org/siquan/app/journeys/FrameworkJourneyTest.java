package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private static @Nullable RunningDemo demo;
    private static @Nullable JourneyBrowser browser;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        demo = new RunningDemo(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "framework-journey"));
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
    void aNewVersionIsUploadedComparedConfirmedAndRead() {
        try (BrowserContext context = browser().signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            page.navigate(address() + "/industry/competencies");
            everySize(page, "/industry/competencies", "framework-list");
            page.navigate(address() + "/industry/competencies?lang=zh-CN");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上传 CASE"))
                    .click();
            everySize(page, "/region/framework", "framework-upload");
            page.navigate(address() + "/region/framework?lang=zh-CN");
            page.getByLabel("能力框架（CASE 1.1，JSON）")
                    .setInputFiles(new FilePayload("guan-described.case.json", "application/json", described()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("检查文件"))
                    .click();
            assertThat(page.getByText("新增 0 项，删去 0 项，改动 2 项")).isVisible();
            String preview = page.url().substring(address().length());
            everySize(page, preview, "framework-preview");

            page.navigate(address() + preview + "?lang=zh-CN");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("替换能力框架"))
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("能力框架已替换");
            String first = Frameworks.described(DemonstrationRegion.load().industry(), 1)
                    .levels()
                    .getFirst()
                    .competency()
                    .value();
            page.navigate(address() + "/industry/competencies/" + first + "?lang=zh-CN");
            assertThat(page.getByText("能按第 5 级要求完成")).isVisible();
            everySize(page, "/industry/competencies/" + first, "competency-levels");
        }
        assertThat(browser().complaints()).isEmpty();
    }

    /** Both languages at both widths: nothing is wider than the screen and nothing keeps people out. */
    private static void everySize(Page page, String path, String picture) {
        for (String language : new String[] {"zh-CN", "en"}) {
            page.navigate(address() + path + "?lang=" + language);
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, width < 600 ? 844 : 900);
                assertThat(JourneyBrowser.width(page))
                        .as("width of %s in %s", path, language)
                        .isLessThanOrEqualTo(width);
                assertThat(JourneyBrowser.seriousFaults(page))
                        .as("axe on %s", path)
                        .isEmpty();
                JourneyBrowser.picture(page, picture + "-" + width + "-" + language);
            }
            page.setViewportSize(1280, 900);
        }
    }

    private static byte[] described() {
        Region guan = DemonstrationRegion.load();
        Industry industry = Frameworks.described(guan.industry(), 2);
        Region next = new Region(guan.park(), guan.metroArea(), industry, guan.education(), guan.talent());
        return CfPackageWriter.write(CompetencyFramework.of(next), Catalogue.load());
    }

    private static JourneyBrowser browser() {
        return Objects.requireNonNull(browser);
    }

    private static String address() {
        return Objects.requireNonNull(demo).address();
    }
}
