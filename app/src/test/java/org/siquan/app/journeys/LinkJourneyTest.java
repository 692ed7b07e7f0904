package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A school sends a notice by a link; a guardian without an account opens it on a phone without script, gets the code by telephone and
 * confirms; the school reads when. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S7")
class LinkJourneyTest {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/l/[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("校验码 ([0-9]{6})");

    @RegisterExtension
    static final Journey JOURNEY = new Journey("link-journey");

    @Test
    void aGuardianConfirmsANoticeOnAPhoneWithoutScript() {
        try (BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext guardian = JOURNEY.strangerWithoutScript(390)) {
            Page clerk = page(school);
            JOURNEY.everySize(clerk, "/links/new", "link-new");
            String address = issued(clerk);
            bothSizes(clerk, "link-issued");

            Page phone = page(guardian);
            phone.navigate(address);
            assertThat(phone.getByRole(AriaRole.HEADING, Journey.named("致家长的一封信")))
                    .isVisible();
            picture(phone, "link-door-first");
            press(phone, "获取校验码");
            assertThat(phone.getByText("请向对方要")).isVisible();

            JOURNEY.everySize(clerk, "/messages", "messages-inbox");
            JOURNEY.open(clerk, "/messages?lang=zh-CN");
            assertThat(clerk.getByRole(AriaRole.LINK, Journey.named("消息，1 条未读")))
                    .isVisible();
            String code = found(CODE, clerk.locator("ul.inbox").innerText(), 1);

            phone.getByLabel("6 位校验码").fill(code.equals("000000") ? "000001" : "000000");
            press(phone, "已阅读并知悉");
            assertThat(phone.getByText("还可以试 4 次")).isVisible();
            picture(phone, "link-door-wrong");
            phone.getByLabel("6 位校验码").fill(code);
            press(phone, "已阅读并知悉");
            assertThat(phone.getByRole(AriaRole.HEADING, Journey.named("已办理"))).isVisible();
            picture(phone, "link-door-used");

            JOURNEY.everySize(clerk, "/links", "link-list");
            JOURNEY.open(clerk, "/links?lang=zh-CN");
            follow(clerk, "王女士");
            assertThat(clerk.getByText("由本单位转告")).isVisible();
            bothSizes(clerk, "link-one");
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void somebodyChoosesChannelsAndReadsWhatCannotBeSent() {
        try (BrowserContext school = JOURNEY.signedIn("enterprise", 1280)) {
            Page clerk = page(school);
            JOURNEY.everySize(clerk, "/messages/sent", "messages-sent");
            JOURNEY.everySize(clerk, "/messages/settings", "messages-settings");
            JOURNEY.open(clerk, "/messages/settings?lang=zh-CN");
            assertThat(clerk.getByText("还没有配置这个通道")).hasCount(3);
            clerk.getByLabel("电子邮件").check();
            press(clerk, "保存");
            assertThat(clerk.getByText("请填一个邮箱地址")).isVisible();
            bothSizes(clerk, "messages-settings-wrong");
            clerk.getByLabel("邮箱地址").fill("hr@example.cn");
            press(clerk, "保存");
            assertThat(clerk.getByText("已保存")).isVisible();
        }
        JOURNEY.brokeNoPolicy();
    }

    @Test
    void anAlteredAddressSaysWhatToDo() {
        try (BrowserContext stranger = JOURNEY.strangerWithoutScript(390)) {
            Page phone = page(stranger);
            JOURNEY.open(phone, "/l/" + "A".repeat(43));
            assertThat(phone.getByRole(AriaRole.HEADING, Journey.named("打不开这个链接")))
                    .isVisible();
            picture(phone, "link-door-unknown");
            follow(phone, "English");
            assertThat(phone.getByRole(AriaRole.HEADING, Journey.named("This link cannot be opened")))
                    .isVisible();
        }
    }

    private static String issued(Page clerk) {
        JOURNEY.open(clerk, "/links/new?lang=zh-CN");
        clerk.getByLabel("标题").fill("致家长的一封信");
        clerk.getByLabel("正文").fill("实习定于 2026 年 9 月 1 日开始，为期 12 周。\n学校已为学生投保实习责任保险。\n每周五班主任与您电话联系。");
        clerk.getByLabel("姓名").fill("王女士");
        press(clerk, "生成链接");
        return found(
                ADDRESS,
                clerk.getByRole(AriaRole.TEXTBOX, Journey.named("复制给对方的文字")).inputValue(),
                0);
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        Assertions.assertThat(found.find()).as(text).isTrue();
        return found.group(group);
    }

    /** A browser without script cannot be asked for faults; what its page looks like is judged by eye. */
    private static void picture(Page phone, String name) {
        JourneyBrowser.wholePicture(phone, name);
        fits(phone, name);
    }
}
