package org.siquan.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A demonstration of its own and a browser for the journeys of one class, and what every page of them is held to. */
final class Journey implements BeforeAllCallback, AfterAllCallback {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final String name;
    private @Nullable RunningDemo demo;
    private @Nullable JourneyBrowser browser;

    /** @param name begins the name of the data directory below {@code target} */
    Journey(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        demo = LoadedDemo.of(context)
                .startedIn(Files.createTempDirectory(Path.of("target").toAbsolutePath(), name));
        browser = new JourneyBrowser(demo.address());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    String address() {
        return Objects.requireNonNull(demo).address();
    }

    /** Somebody signed in, with a window of this width. */
    BrowserContext signedIn(String login, int width) {
        return Objects.requireNonNull(browser).signedIn(login, width);
    }

    /** The same in a browser that may run no script. */
    BrowserContext signedInWithoutScript(String login) {
        return Objects.requireNonNull(browser).signedInWithoutScript(login);
    }

    /** Somebody without an account, in a phone's browser that may run no script. */
    BrowserContext strangerWithoutScript(int width) {
        return Objects.requireNonNull(browser).strangerWithoutScript(width);
    }

    /** Opens a page of the demonstration; the path begins with a slash. */
    void open(Page page, String path) {
        page.navigate(address() + path);
    }

    /** No page so far broke the content policy. */
    void brokeNoPolicy() {
        assertThat(Objects.requireNonNull(browser).complaints()).isEmpty();
    }

    /** The page on which somebody signed in. */
    static Page page(BrowserContext context) {
        return context.pages().getFirst();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, named(link)).click();
    }

    /** Nothing is wider than the window, once charts have been drawn anew for it. */
    static void fits(Page page, String what) {
        for (int tries = 0; tries < 20 && JourneyBrowser.width(page) > page.viewportSize().width; tries++) {
            page.waitForTimeout(100);
        }
        assertThat(JourneyBrowser.width(page))
                .as("width of %s, beyond it: %s", what, JourneyBrowser.tooWide(page))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Nothing keeps people out. */
    static void keepsNobodyOut(Page page, String what) {
        assertThat(JourneyBrowser.seriousFaults(page)).as("axe on %s", what).isEmpty();
    }

    static void onADesk(Page page) {
        page.setViewportSize(DESK, 900);
    }

    static void onAPhone(Page page) {
        page.setViewportSize(PHONE, 844);
    }

    /** Both languages at both widths: it fits and keeps nobody out; with a picture of each. */
    void everySize(Page page, String path, String picture) {
        for (String language : new String[] {"zh-CN", "en"}) {
            open(page, path + (path.contains("?") ? "&lang=" : "?lang=") + language);
            bothSizes(page, picture + "-" + language);
        }
    }

    /** The page as it stands, at both widths. */
    static void bothSizes(Page page, String picture) {
        onADesk(page);
        judge(page, picture + "-" + DESK);
        onAPhone(page);
        judge(page, picture + "-" + PHONE);
        onADesk(page);
    }

    /** A page that shows a job loads itself anew when the job ends; nobody can judge it in between. */
    private static void waitForJobs(Page page) {
        PlaywrightAssertions.assertThat(page.locator("[data-job-events]")).hasCount(0);
    }

    private static void judge(Page page, String picture) {
        waitForJobs(page);
        fits(page, picture);
        keepsNobodyOut(page, picture);
        JourneyBrowser.wholePicture(page, picture);
    }
}
