package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An enterprise drafts an order, is told what is wrong, publishes it, makes a contract, amends and withdraws it, in a real
 * browser. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S4")
class OrderJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("order-journey");

    @Test
    void anOrderIsDraftedPublishedAmendedAndWithdrawn() {
        try (BrowserContext context = JOURNEY.signedIn("enterprise", 1280)) {
            Page page = page(context);
            JOURNEY.everySize(page, "/orders", "orders-list");
            JOURNEY.open(page, "/orders/new?lang=zh-CN");
            bothSizes(page, "orders-new");
            typed(page);
            page.locator("#conditions").fill("限男生");
            press(page, "保存草稿");
            assertThat(page.getByText("不符合以下规则")).isVisible();
            bothSizes(page, "orders-barred");
            page.locator("#conditions").fill("有课程设计经历");
            press(page, "保存草稿");
            assertThat(page.getByText("草稿已保存")).isVisible();
            bothSizes(page, "orders-draft");
            press(page, "发布");
            assertThat(page.getByText("订单已发布")).isVisible();
            String order = page.url()
                    .replaceAll("\\?.*", "")
                    .substring(JOURNEY.address().length());
            page.locator("#school").selectOption(new SelectOption().setIndex(1));
            press(page, "生成协议");
            assertThat(page.getByText("协议已生成")).isVisible();
            JOURNEY.everySize(page, order, "orders-published");
            JOURNEY.open(page, order + "?lang=zh-CN");
            page.locator("#h-contracts")
                    .locator("xpath=../..")
                    .locator("a")
                    .first()
                    .click();
            assertThat(page.getByText("文件与签发时一致")).isVisible();
            bothSizes(page, "orders-contract");
            JOURNEY.everySize(page, order + "/account", "orders-account");
            JOURNEY.open(page, order + "/amend?lang=zh-CN");
            bothSizes(page, "orders-amend");
            page.locator("#places").fill("10");
            page.locator("#reason").fill("产线调整");
            press(page, "提出修改并看影响");
            bothSizes(page, "orders-effect");
            press(page, "使修改生效");
            assertThat(page.getByText("修改已生效")).isVisible();
            JOURNEY.open(page, order + "/withdraw");
            bothSizes(page, "orders-withdraw");
            page.locator("#reason").fill("停产");
            page.locator("input[name=sure]").check();
            press(page, "撤回订单");
            assertThat(page.getByText("不再提供名额")).isVisible();
            bothSizes(page, "orders-withdrawn");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static void typed(Page page) {
        String[][] fields = {
            {"zh", "云边协同开发（演示）"},
            {"occupation", "2-02-10-03"},
            {"places", "12"},
            {"starts", "2026-09-01"},
            {"ends", "2027-06-30"},
            {"monthly", "4200"},
            {"same", "5000"},
            {"class.0.zh", "云边班"},
            {"class.0.majors", "080901"},
            {"class.0.least", "6"},
            {"class.0.most", "12"},
            {"class.0.patterns", "A B"},
            {"need.0.id", "IT-001"},
            {"post.0.zh", "云边开发岗"},
            {"post.0.occupation", "2-02-10-03"},
            {"post.0.capacity", "6"},
            {"post.0.staff", "40"},
            {"post.0.hours", "8"}
        };
        for (String[] field : fields) {
            page.locator("[name='" + field[0] + "']").fill(field[1]);
        }
        page.locator("[name='site']").selectOption("S-GA1");
        page.locator("[name='post.0.site']").selectOption("S-GA1");
        page.locator("[name='need.0.depth']").selectOption("2");
        page.locator("[name='declared']").check();
    }
}
