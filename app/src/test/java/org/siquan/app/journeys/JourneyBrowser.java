package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium as the people of the demonstration use it, and what it had to complain about. */
final class JourneyBrowser implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("siquan.screenshots", "target/screenshots"));
    private static final double BUSY_MILLIS = 120_000; // a machine that builds at the same time answers late
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    JourneyBrowser(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(BUSY_MILLIS);
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
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing. Try: ./siquan test --install-browser"));
    }

    /** Somebody signed in, with a window of this width. */
    BrowserContext signedIn(String login, int width) {
        return signedIn(login, width, true);
    }

    /** The same in a browser that may run no script. */
    BrowserContext signedInWithoutScript(String login) {
        return signedIn(login, 1280, false);
    }

    private BrowserContext signedIn(String login, int width, boolean script) {
        return signedIn(login, RunningDemo.PASSWORD, width, script);
    }

    /** Somebody of another installation. */
    BrowserContext signedIn(String login, String password, int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setJavaScriptEnabled(script)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(BUSY_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.navigate(address + "/sign-in");
        page.getByLabel("账户").fill(login);
        page.getByLabel("口令").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(page.getByText("您接下来要做的")).isVisible();
        return context;
    }

    /** Somebody without an account, in a phone's browser that may run no script. */
    BrowserContext strangerWithoutScript(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(BUSY_MILLIS);
        context.newPage();
        return context;
    }

    /** What the browser said about the content policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Faults that keep people out, found by axe-core: each with its rule and the element. */
    @SuppressWarnings("unchecked")
    static List<String> seriousFaults(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate("""
            () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ' ' + n.target.join(' ') + ' ' + n.html.slice(0, 160))))
            """);
    }

    private static String axe() {
        try (InputStream script = JourneyBrowser.class.getResourceAsStream(AXE)) {
            return new String(java.util.Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** What reaches beyond the screen, for whoever has to mend it. */
    static String tooWide(Page page) {
        return String.valueOf(page.evaluate("""
                () => [...document.body.querySelectorAll('*')]
                  .filter(e => e.getBoundingClientRect().right > window.innerWidth && !e.closest('.pop, .scroll, .table-responsive'))
                  .slice(0, 8)
                  .map(e => e.tagName + '.' + e.className + ' ' + e.getBoundingClientRect().right + ' ' + (e.textContent || '').trim().slice(0, 40))"""));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    static void wholePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
