package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.siquan.app.Regions;
import org.siquan.region.EnterpriseId;
import org.siquan.region.RegionIndex;

/**
 * The agreement of a minor: consent on a phone, an objection that is settled, three signatures by click and the guardian's on
 * paper, a new edition that is dropped, and an early end by the learner.
 * Pictures as in {@link YearJourneyTest}.
 */
@Tag("S5")
class AgreementJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("agreement-journey");

    private static final String LEARNER =
            Regions.DEMONSTRATION.talent().learners().getFirst().id().value();

    @Test
    void aMinorsAgreementIsSignedByFourAmendedAndEndedEarly() {
        try (BrowserContext operator = JOURNEY.signedIn("park", 1280);
                BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext unit = JOURNEY.signedIn("enterprise", 1280);
                BrowserContext learner = JOURNEY.signedIn(LEARNER.toLowerCase(Locale.ROOT), 390)) {
            Page clerk = page(school);
            JOURNEY.everySize(clerk, "/agreements", "agreement-list-empty");
            String agreement = arranged(clerk) + "/agreement";
            allowed(page(operator));
            JOURNEY.everySize(clerk, agreement, "agreement-none");

            Page phone = page(learner);
            JOURNEY.open(phone, agreement + "?lang=zh-CN");
            phone.locator("#consent button[value=true]").click();
            assertThat(phone.locator("#consent").getByText("账户签署")).isVisible();
            bothSizes(phone, "agreement-consent");

            drafted(clerk, agreement);
            Page hr = page(unit);
            JOURNEY.open(hr, agreement + "?lang=zh-CN");
            hr.locator("#PAY summary").click();
            hr.locator("#why-PAY").fill("次月 20 日前发薪");
            hr.locator("#PAY").getByText("有异议", exact()).click();
            assertThat(hr.locator("#PAY")).containsText("次月 20 日前发薪");
            bothSizes(hr, "agreement-objection");
            hr.locator("#PAY summary").click();
            hr.locator("#PAY").getByText("同意这一条").click();

            JOURNEY.open(clerk, agreement + "?lang=zh-CN");
            press(clerk, "定稿并发出");
            JOURNEY.everySize(clerk, agreement, "agreement-out");
            for (Page signer : new Page[] {clerk, hr, phone}) {
                JOURNEY.open(signer, agreement + "?lang=zh-CN");
                signer.locator("input[name=read]").check();
                signer.locator("form[action$='/sign'] button").click();
                assertThat(signer.locator("form[action$='/sign']")).hasCount(0);
            }
            bothSizes(phone, "agreement-signed-by-three");
            onPaper(clerk, agreement);
            JOURNEY.everySize(clerk, agreement, "agreement-in-force");
            JOURNEY.everySize(clerk, "/agreements", "agreement-list");
            JOURNEY.everySize(clerk, "/agreements/file", "agreement-check");

            JOURNEY.open(clerk, agreement + "?lang=zh-CN");
            clerk.getByText("变更协议").click();
            clerk.locator("#amend-kind").selectOption("TUTOR");
            clerk.locator("#amend-why").fill("原导师离职");
            press(clerk, "拟定新版");
            bothSizes(clerk, "agreement-edit");
            JOURNEY.open(clerk, agreement + "?lang=zh-CN");
            bothSizes(clerk, "agreement-second-edition");
            clerk.locator("form[action$='/drop'] button").click();

            JOURNEY.open(phone, agreement + "?lang=zh-CN");
            phone.locator("details:has(#end-why) summary").click();
            phone.locator("#end-why").fill("身体原因");
            press(phone, "终止协议");
            assertThat(phone.getByText("身体原因")).isVisible();
            bothSizes(phone, "agreement-ended");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static String arranged(Page clerk) {
        RegionIndex index = RegionIndex.of(Regions.DEMONSTRATION);
        EnterpriseId own =
                Regions.DEMONSTRATION.industry().enterprises().getFirst().id();
        String post = Regions.DEMONSTRATION.industry().posts().stream()
                .filter(one -> index.order(one.order()).enterprise().equals(own))
                .map(one -> one.id().value())
                .findFirst()
                .orElseThrow();
        JOURNEY.open(clerk, "/placements/new?learner=" + LEARNER + "&lang=zh-CN");
        clerk.locator("#post").selectOption(post);
        clerk.locator("[name=first1]").fill("2027-03-01");
        clerk.locator("[name=last1]").fill("2027-08-27");
        clerk.locator("#tutor").fill("赵宁（演示）");
        press(clerk, "保存为拟安排");
        String placement = clerk.url().substring(JOURNEY.address().length()).replaceAll("\\?.*", "");
        JOURNEY.open(clerk, placement + "/papers/IDENTITY?lang=zh-CN");
        clerk.locator("[name=birth-date]").fill("2010-05-06");
        clerk.locator("[name=id-checked]").selectOption("true");
        press(clerk, "保存");
        return placement;
    }

    private static void allowed(Page page) {
        JOURNEY.open(page, "/agreements/setting?lang=zh-CN");
        page.locator("#official").fill("三方协议示范文本（演示）");
        page.locator("input[name=click]").check();
        page.locator("#basis").fill("园区办〔2026〕1号（演示）");
        press(page, "保存");
        JOURNEY.everySize(page, "/agreements/setting", "agreement-setting");
    }

    private static void drafted(Page clerk, String agreement) {
        JOURNEY.open(clerk, agreement + "?lang=zh-CN");
        press(clerk, "拟定协议");
        clerk.locator("#guardian").fill("于建国（演示）");
        clerk.locator("#yuan").fill("2600");
        press(clerk, "保存");
        assertThat(clerk.getByText("丁方（监护人）：于建国（演示）")).isVisible();
    }

    private static void onPaper(Page clerk, String agreement) {
        JOURNEY.open(clerk, agreement + "?lang=zh-CN");
        String check = clerk.locator("dd.mono.strong").first().innerText();
        clerk.getByText("登记纸质签署").click();
        clerk.locator("#paper-signer").fill("于建国（演示）");
        clerk.locator("#paper-check").fill(check);
        clerk.locator("#paper-scan")
                .setInputFiles(new FilePayload(
                        "扫描.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        press(clerk, "确认并登记");
        assertThat(clerk.getByText("已签订", exactly()).first()).isVisible();
    }
}
