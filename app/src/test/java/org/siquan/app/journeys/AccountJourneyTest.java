package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A school invites a colleague, who sets a password on a phone without script; somebody signs in by a passkey. */
@Tag("S7")
class AccountJourneyTest {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/l/account/[A-Za-z0-9_-]{43}");
    private static final String SENTENCE = "今天下雨我带了一把红伞去";

    @RegisterExtension
    static final Journey JOURNEY = new Journey("account-journey");

    @Test
    void aColleagueIsInvitedAndComesIn() {
        try (BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext colleague = JOURNEY.strangerWithoutScript(390)) {
            Page clerk = page(school);
            JOURNEY.everySize(clerk, "/people/new", "people-new");
            JOURNEY.open(clerk, "/people/new?lang=zh-CN");
            clerk.getByLabel("姓名").fill("孙𠮷");
            clerk.getByLabel("账户名").fill("Sun Ji");
            clerk.getByLabel("院校", exactly()).check();
            press(clerk, "生成邀请链接");
            assertThat(clerk.getByText("账户名不合要求")).isVisible();
            bothSizes(clerk, "people-new-wrong");
            clerk.getByLabel("账户名").fill("sun.ji");
            clerk.getByLabel("教务处").check();
            press(clerk, "生成邀请链接");
            bothSizes(clerk, "people-issued");
            String address = found(
                    clerk.getByRole(AriaRole.TEXTBOX, Journey.named("复制给本人的文字")).inputValue());

            Page phone = page(colleague);
            phone.navigate(address);
            assertThat(phone.getByText("sun.ji")).isVisible();
            phone.getByLabel("新口令", exactly()).fill("123456789012");
            phone.getByLabel("再输一次新口令").fill("123456789012");
            press(phone, "设置口令");
            assertThat(phone.getByText("太容易猜到")).isVisible();
            picture(phone, "invitation-wrong");
            phone.getByLabel("新口令", exactly()).fill(SENTENCE);
            phone.getByLabel("再输一次新口令").fill(SENTENCE);
            press(phone, "设置口令");
            assertThat(phone.getByText("口令已设置")).isVisible();
            picture(phone, "invitation-done");
            phone.getByLabel("账户").fill("sun.ji");
            phone.getByLabel("口令").fill(SENTENCE);
            press(phone, "登录");
            assertThat(phone.getByText("您接下来要做的")).isVisible();
            JOURNEY.open(phone, "/account");
            assertThat(phone.getByText("当前", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            picture(phone, "account-phone");
            phone.navigate(address);
            assertThat(phone.getByRole(AriaRole.HEADING, Journey.named("这个链接已失效")))
                    .isVisible();
            picture(phone, "invitation-closed");

            JOURNEY.everySize(clerk, "/people", "people-list");
            JOURNEY.open(clerk, "/people?q=sun.ji&lang=zh-CN");
            Journey.follow(clerk, "孙𠮷");
            assertThat(clerk.getByLabel("教务处")).isChecked();
            bothSizes(clerk, "people-person");
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void aSchoolSaysWhoDecidesAndWhoStandsIn() {
        try (BrowserContext school = JOURNEY.signedIn("school", 1280)) {
            Page clerk = page(school);
            JOURNEY.everySize(clerk, "/people/approvals", "people-approvals-none");
            JOURNEY.open(clerk, "/people/chains?lang=zh-CN");
            clerk.getByLabel("第 1 步").selectOption("COLLEGE");
            clerk.getByLabel("第 2 步").selectOption("VICE_PRINCIPAL");
            press(clerk, "保存流程");
            assertThat(clerk.getByText("还没有人担任“二级学院”")).isVisible();
            JOURNEY.everySize(clerk, "/people/chains", "people-chains");
            clerk.getByLabel("Step 1").selectOption("");
            clerk.getByLabel("Step 2").selectOption("");
            press(clerk, "Save");
            assertThat(clerk.getByText("No approval needed now.")).isVisible();
            JOURNEY.everySize(clerk, "/people/substitutes", "people-substitutes");
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void somebodyAddsAPasskeySignsInByItAndRemovesIt() {
        String here = JOURNEY.address().replace("127.0.0.1", "localhost");
        try (BrowserContext enterprise = JOURNEY.signedIn("enterprise", 1280)) {
            Page person = page(enterprise);
            JOURNEY.open(person, "/account?lang=zh-CN");
            assertThat(person.getByText("这里不能使用通行密钥")).isVisible();
            authenticator(enterprise, person);
            person.navigate(here + "/sign-in");
            assertThat(person.getByRole(AriaRole.BUTTON, Journey.named("用通行密钥登录")))
                    .isVisible();
            bothSizes(person, "sign-in-passkey");
            person.getByLabel("账户").fill("enterprise");
            person.getByLabel("口令").fill(RunningDemo.PASSWORD);
            person.getByRole(AriaRole.BUTTON, Journey.named("登录").setExact(true))
                    .click();
            assertThat(person.getByText("您接下来要做的")).isVisible();

            person.navigate(here + "/account");
            person.getByLabel("给这把密钥起个名字").fill("办公室电脑");
            press(person, "添加通行密钥");
            assertThat(person.getByText("通行密钥已添加")).isVisible();
            bothSizes(person, "account");
            person.navigate(here + "/account?lang=en");
            bothSizes(person, "account-en");
            person.navigate(here + "/account?lang=zh-CN");

            person.locator("summary.who").click();
            press(person, "退出登录");
            press(person, "用通行密钥登录");
            assertThat(person.getByText("您接下来要做的")).isVisible();
            person.navigate(here + "/account");
            assertThat(person.getByText("办公室电脑")).isVisible();

            press(person, "移除 办公室电脑");
            assertThat(person.getByText("通行密钥已移除")).isVisible();
            person.locator("summary.who").click();
            press(person, "退出登录");
            press(person, "用通行密钥登录");
            assertThat(person.getByText("没有用通行密钥登录成功")).isVisible();
        }
        JOURNEY.brokeNoPolicy();
    }

    /** Chromium's own: it makes and keeps real keys, and says yes for its person. */
    private static void authenticator(BrowserContext context, Page page) {
        var chromium = context.newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String found(String text) {
        Matcher found = ADDRESS.matcher(text);
        Assertions.assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static void picture(Page phone, String name) {
        JourneyBrowser.wholePicture(phone, name);
        fits(phone, name);
    }
}
