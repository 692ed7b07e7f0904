package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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

    private static final Path PICTURES = Path.of(System.getProperty("siquan.screenshots", "target/screenshots"));
    private static final double RUN_MILLIS = 240_000;

    private static @Nullable RunningDemo demo;
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() throws Exception {
        demo = new RunningDemo(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing. Try: ./siquan test --install-browser"));
    }

    @AfterAll
    static void closeEverything() {
        if (playwright != null) {
            playwright.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    @Order(1)
    void theOperatorRunsTheYearFromDemandToOutcome() {
        try (BrowserContext context = signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            page.getByRole(AriaRole.LINK, named("去年度流程")).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始新的一轮"))
                    .click();

            Locator finished = page.getByText("已完成", new Page.GetByTextOptions().setExact(true))
                    .last();
            assertThat(page.getByText("下载报告"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RUN_MILLIS));
            assertThat(finished).isVisible();
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
        try (BrowserContext context = signedIn("park", 1280)) {
            Page page = context.pages().getFirst();
            page.navigate(address() + "/cycle/stages/" + stage + "?lang=zh-CN");
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(zh).setLevel(1)))
                    .isVisible();
            picture(page, stage + "-1280-zh");
            page.navigate(address() + "/cycle/stages/" + stage + "?lang=en");
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(en).setLevel(1)))
                    .isVisible();
            page.setViewportSize(390, 844);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing is wider than the phone on %s", stage)
                    .isLessThanOrEqualTo(390);
            picture(page, stage + "-390-en");
            page.navigate(address() + "/?lang=zh-CN");
        }
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "park, 去年度流程, 年度流程",
        "commission, 去查阅, 年度流程",
        "school, 去核对, 学生与编班",
        "enterprise, 去看安排, 到岗安排",
        "mentor, 去看安排, 到岗安排",
        "n0001, 去看结果, 志愿与结果"
    })
    void everybodyIsLedToTheirOwnPart(String login, String action, String title) {
        for (int width : new int[] {1280, 390}) {
            try (BrowserContext context = signedIn(login, width)) {
                Page page = context.pages().getFirst();
                picture(page, "home-" + login + "-" + width);
                page.getByRole(AriaRole.LINK, named(action)).click();
                assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setLevel(1)))
                        .isVisible();
                assertThat(page.locator(".empty")).hasCount(0);
                picture(page, "own-" + login + "-" + width);
            }
        }
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(
            strings = {"/cycle", "/cycle/learners", "/cycle/learners/N0002", "/cycle/stages/matching", "/cycle/blocks"})
    void aLearnerCannotReadWhatIsNotTheirs(String path) {
        try (BrowserContext context = signedIn("n0001", 390)) {
            assertThat(context.pages().getFirst().navigate(address() + path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void aSchoolFindsItsOwnLearnersAndNobodyElses() {
        try (BrowserContext context = signedIn("school", 1280)) {
            Page page = context.pages().getFirst();
            page.navigate(address() + "/cycle/learners?q=N0001");
            page.getByRole(AriaRole.LINK, named("于子越（演示）")).click();
            assertThat(page.getByText("每个志愿为什么是这个结果")).isVisible();

            assertThat(page.navigate(address() + "/cycle/learners/N2000").status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void noPageBrokeTheContentPolicy() {
        assertThat(COMPLAINTS).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static BrowserContext signedIn(String login, int width) {
        BrowserContext context = java.util.Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                COMPLAINTS.add(page.url() + " " + message.text());
            }
        });
        page.navigate(address() + "/sign-in");
        page.getByLabel("账户").fill(login);
        page.getByLabel("口令").fill(RunningDemo.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        assertThat(page.getByText("您接下来要做的")).isVisible();
        return context;
    }

    private static String address() {
        return java.util.Objects.requireNonNull(demo).address();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
