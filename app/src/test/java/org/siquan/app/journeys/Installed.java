package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.siquan.region.Region;
import org.siquan.region.RegionZip;

/** An empty installation that gets its region and its people in the browser, as an operator would do it. */
final class Installed implements AutoCloseable {

    static final String SENTENCE = "今天下雨我带了一把红伞去";
    private static final Pattern INVITATION = Pattern.compile("http://\\S+/l/account/[A-Za-z0-9_-]{43}");

    private final EmptyInstallation installation;
    private final JourneyBrowser browser;

    Installed(EmptyInstallation installation) {
        this.installation = installation;
        browser = new JourneyBrowser(installation.address());
    }

    BrowserContext operator() {
        return browser.signedIn("operator", installation.password(), 1280, true);
    }

    BrowserContext signedIn(String login, int width) {
        return browser.signedIn(login, SENTENCE, width, true);
    }

    BrowserContext stranger() {
        return browser.strangerWithoutScript(390);
    }

    void brokeNoPolicy() {
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    void open(Page page, String path) {
        page.navigate(installation.address() + path);
    }

    /** The path of the page, without its parameters. */
    String path(Page page) {
        return page.url().substring(installation.address().length()).replaceAll("\\?.*", "");
    }

    /** Both widths as they stand, each without faults. */
    void everySize(Page page, String path, String picture) {
        open(page, path + (path.contains("?") ? "&lang=zh-CN" : "?lang=zh-CN"));
        Journey.bothSizes(page, picture);
    }

    /** The operator hands the region's files in and takes them over. */
    void takeOver(Page page, Region region) {
        open(page, "/region?lang=zh-CN");
        page.locator("#region-file")
                .setInputFiles(new FilePayload("linkong.zip", "application/zip", RegionZip.write(region)));
        page.locator("form:has(#region-file) button").click();
        Journey.bothSizes(page, "whole-region-preview");
        Journey.press(page, "导入到本园区");
        assertThat(page.getByText(region.park().zh()).first()).isVisible();
    }

    /**
     * Invites somebody, who sets a password on a phone.
     *
     * @param role as the form names it
     * @param person code of the learner or mentor; empty for others
     */
    void invite(Page from, String org, String name, String login, String role, String person) {
        open(from, "/people/new?lang=zh-CN" + (org.isEmpty() ? "" : "&org=" + org));
        from.getByLabel("姓名").fill(name);
        from.locator("#login").fill(login);
        from.locator("input[name=roles][value=" + role + "]").check();
        from.locator("#person").fill(person);
        Journey.press(from, "生成邀请链接");
        Matcher found = INVITATION.matcher(from.locator("#text").inputValue());
        Assertions.assertThat(found.find()).isTrue();
        try (BrowserContext context = stranger()) {
            Page phone = Journey.page(context);
            phone.navigate(found.group());
            phone.getByLabel("新口令", new Page.GetByLabelOptions().setExact(true)).fill(SENTENCE);
            phone.getByLabel("再输一次新口令").fill(SENTENCE);
            Journey.press(phone, "设置口令");
            assertThat(phone.getByText("口令已设置")).isVisible();
        }
    }

    /** A form sent as the page would; answers with the path it leads to. */
    String sent(Page desk, String path, Map<String, String> form) {
        FormData data = FormData.create();
        data.set("_csrf", desk.locator("input[name=_csrf]").first().inputValue());
        form.forEach(data::set);
        APIResponse answer = desk.request()
                .post(
                        installation.address() + path,
                        RequestOptions.create().setForm(data).setMaxRedirects(0));
        Assertions.assertThat(answer.status())
                .as("%s %s %s", path, form, answer.text())
                .isEqualTo(302);
        return Objects.requireNonNull(answer.headers().get("location")).replaceFirst("^https?://[^/]+", "");
    }

    static void heading(Page page, String words) {
        assertThat(page.getByRole(AriaRole.HEADING, Journey.named(words)).first())
                .isVisible();
    }

    @Override
    public void close() {
        browser.close();
        installation.close();
    }
}
