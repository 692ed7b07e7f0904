package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.siquan.app.Regions;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;

/**
 * A month that is not paid in time becomes a case; the enterprise pays, the learner confirms on the phone, the school closes
 * it, and the enterprise looks at its account. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S5")
class PayJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("pay-journey");

    private static final String LEARNER =
            Regions.DEMONSTRATION.talent().learners().getFirst().id().value();

    @Test
    void aLatePaymentBecomesACaseAndIsClosed() {
        try (BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext unit = JOURNEY.signedIn("enterprise", 1280);
                BrowserContext learner = JOURNEY.signedIn(LEARNER.toLowerCase(Locale.ROOT), 390)) {
            Page clerk = page(school);
            String placement = started(clerk);
            String pay = placement + "/pay";
            JOURNEY.open(clerk, pay);
            bothSizes(clerk, "pay-without-terms");
            agree(clerk);
            assertThat(clerk.getByText("约定报酬已保存")).isVisible();
            assertThat(clerk.getByText("逾期未付清").first()).isVisible();
            bothSizes(clerk, "pay-late");

            Page hr = page(unit);
            JOURNEY.open(hr, "/?lang=zh-CN");
            assertThat(hr.getByText("个月份到期未付清").first()).isVisible();
            JOURNEY.everySize(hr, "/pay", "pay-list");
            JOURNEY.open(hr, pay + "?lang=zh-CN");
            pay(hr);
            assertThat(hr.getByText("支付已登记，等学生确认")).isVisible();

            Page phone = page(learner);
            JOURNEY.open(phone, "/pay");
            bothSizes(phone, "pay-mine");
            Journey.onAPhone(phone);
            press(phone, "已收到 2026-08 的报酬");
            assertThat(phone.getByText("已确认收到")).isVisible();
            bothSizes(phone, "pay-mine-received");

            JOURNEY.open(clerk, "/pay/cases?state=OPEN");
            bothSizes(clerk, "pay-cases");
            clerk.getByRole(AriaRole.LINK, Journey.named("逾期未付清")).first().click();
            clerk.getByLabel("补充说明或处理情况").fill("企业已于次月补付，学生已确认收到。");
            press(clerk, "记入过程");
            bothSizes(clerk, "pay-case");
            clerk.getByLabel("理由").fill("已补付并由学生确认");
            press(clerk, "办结此事");
            assertThat(clerk.getByRole(AriaRole.HEADING, Journey.named("已补付或退还")))
                    .isVisible();
            bothSizes(clerk, "pay-case-closed");
            follow(clerk, "查看报酬记录");
            bothSizes(clerk, "pay-ledger");

            account(hr);
            JOURNEY.everySize(hr, "/pay/payments", "pay-payments");
            JOURNEY.everySize(hr, "/pay/import", "pay-import");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static void account(Page hr) {
        JOURNEY.open(hr, "/pay/return?lang=zh-CN");
        bothSizes(hr, "pay-return-empty");
        hr.locator("#day").fill("2026-08-03");
        hr.locator("#amount").fill("600");
        hr.locator("#hours").fill("12");
        hr.locator("#note").fill("师傅带教（演示）");
        press(hr, "记一笔成本");
        assertThat(hr.getByText("成本已记入")).isVisible();
        hr.locator("#first").fill("60");
        hr.locator("#full").fill("90");
        hr.locator("#months").fill("3");
        hr.locator("#worth").fill("9000");
        press(hr, "按此估算");
        assertThat(hr.getByText("2026-08 起累计持平")).isVisible();
        JOURNEY.everySize(hr, "/pay/return", "pay-return");
    }

    private static void agree(Page clerk) {
        clerk.locator("#from").fill("2026-08-01");
        clerk.locator("#terms-amount").fill("3000");
        clerk.locator("#source").fill("三方协议第4条（演示）");
        press(clerk, "保存约定");
    }

    private static void pay(Page hr) {
        String due = hr.locator("td[data-label='应付（元）']").first().innerText();
        hr.locator("#paid").fill("2026-10-20");
        hr.locator("#amount").fill(due);
        hr.locator("#account").fill("6222 0000 2345");
        hr.locator("#number").fill("演示-0001");
        press(hr, "登记支付");
    }

    /** Arranged, every paper stated, cleared to start. */
    private static String started(Page clerk) {
        JOURNEY.open(clerk, "/placements/new?learner=" + LEARNER);
        clerk.locator("#post").selectOption(post().id().value());
        clerk.locator("[name=first1]").fill(PlacementFixture.DAYS.first().toString());
        clerk.locator("[name=last1]").fill(PlacementFixture.DAYS.last().toString());
        clerk.locator("#tutor").fill("赵宁（演示）");
        press(clerk, "保存为拟安排");
        String placement = clerk.url().substring(JOURNEY.address().length());
        clerk.locator("input[name=to][value=PREPARING]")
                .locator("xpath=..")
                .getByRole(AriaRole.BUTTON)
                .click();
        Locator mentors = clerk.locator("#mentor option");
        clerk.locator("#mentor").selectOption(mentors.nth(1).getAttribute("value"));
        clerk.locator("#h-people")
                .locator("xpath=../..")
                .getByRole(AriaRole.BUTTON)
                .click();
        for (Map.Entry<PaperKind, Map<String, String>> paper :
                PlacementFixture.everything().entrySet()) {
            JOURNEY.open(clerk, placement + "/papers/" + paper.getKey());
            paper.getValue().forEach((fact, value) -> state(clerk, fact, value));
            press(clerk, "保存");
        }
        press(clerk, "同意上岗");
        assertThat(clerk.getByRole(AriaRole.HEADING, Journey.named("已同意上岗"))).isVisible();
        return placement;
    }

    private static void state(Page clerk, String fact, String value) {
        Locator field = clerk.locator("[name='" + fact + "']");
        if (fact.equals("hazards")) {
            clerk.locator("[name=hazards][value=none]").check();
        } else if (field.evaluate("e => e.tagName").equals("SELECT")) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
    }

    /** A day post of the enterprise that signs in to the demonstration. */
    private static Post post() {
        RegionIndex index = RegionIndex.of(Regions.DEMONSTRATION);
        EnterpriseId own =
                Regions.DEMONSTRATION.industry().enterprises().getFirst().id();
        return Regions.DEMONSTRATION.industry().posts().stream()
                .filter(post -> index.order(post.order()).enterprise().equals(own))
                .filter(post -> !post.night() && post.hoursPerDay() <= 8)
                .findFirst()
                .orElseThrow();
    }
}
