package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.siquan.app.Regions;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.platform.ParkId;
import org.siquan.region.RegionIndex;

/**
 * The operator enters departments of two provinces; a school files a placement of one of its learners in the other province by
 * letters and scans; the host's authority signs in, supervises and returns a problem. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S5")
class FilingJourneyTest {

    private static final RegionIndex INDEX = RegionIndex.of(Regions.DEMONSTRATION);

    @RegisterExtension
    static final Journey JOURNEY = new Journey("filing-journey");

    private final PlacementFixture f = ofTheFirstSchool();
    private final String host = INDEX.site(f.post().site()).province().word();

    private static PlacementFixture ofTheFirstSchool() {
        String school =
                Regions.DEMONSTRATION.education().institutions().getFirst().id().value();
        return IntStream.range(0, 500)
                .mapToObj(n -> PlacementFixture.inAnotherProvince(new ParkId("any"), n))
                .filter(one -> one.school().org().value().equals(school))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPacketGoesFromTheSchoolToTwoProvincesAndAProblemComesBack() {
        try (BrowserContext operator = JOURNEY.signedIn("park", 1280);
                BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext authority = JOURNEY.signedIn("commission", 1280)) {
            configured(page(operator));
            Page clerk = page(school);
            arranged(clerk);
            String packet = filed(clerk);
            answered(page(authority), packet);
            JOURNEY.open(clerk, "/messages?lang=zh-CN");
            assertThat(clerk.getByText("接收省反馈了一个问题").first()).isVisible();
            JOURNEY.everySize(clerk, "/filings/problems", "filing-problems");
            JOURNEY.open(clerk, packet + "?lang=zh-CN");
            clerk.getByLabel("学校的答复").fill("已改为日班，企业已书面确认");
            clerk.locator("form[action$='/answer'] button").click();
            assertThat(clerk.getByText("学校答复：")).isVisible();
            bothSizes(clerk, "filing-packet-answered");
            JOURNEY.everySize(clerk, "/filings", "filing-list");
            JOURNEY.everySize(page(operator), "/filings/balance", "filing-balance");
        }
        JOURNEY.brokeNoPolicy();
    }

    private void configured(Page page) {
        JOURNEY.everySize(page, "/filings", "filing-list-empty");
        JOURNEY.everySize(page, "/filings/balance", "filing-balance-empty");
        JOURNEY.open(page, "/filings/departments?lang=zh-CN");
        bothSizes(page, "filing-departments-empty");
        String sending = Regions.DEMONSTRATION
                .education()
                .institutions()
                .getFirst()
                .province()
                .word();
        department(page, "p-home", sending + "教育厅（演示）", "PROVINCE", sending, "");
        department(page, "p-host", host + "教育厅（演示）", "PROVINCE", host, "authority");
        department(page, "city", "市教育局（演示）", "CITY", sending, "");
        page.locator("select[name='department']").first().selectOption("city");
        page.locator("form[action$='/assign'] button").first().click();
        JOURNEY.everySize(page, "/filings/departments", "filing-departments");
    }

    private static void department(Page page, String id, String name, String level, String province, String account) {
        page.locator("#id").fill(id);
        page.locator("#name").fill(name);
        page.locator("#level").selectOption(level);
        page.locator("#province").selectOption(province);
        page.locator("#account").fill(account);
        page.locator("form:has(#id) button").click();
        assertThat(page.locator("tbody th", new Page.LocatorOptions().setHasText(name))
                        .first())
                .isVisible();
    }

    private void arranged(Page page) {
        JOURNEY.open(page, "/filings/new?lang=zh-CN");
        bothSizes(page, "filing-new-empty");
        JOURNEY.open(page, "/placements/new?learner=" + f.learner() + "&lang=zh-CN");
        page.locator("#post").selectOption(f.post().id().value());
        page.locator("[name=first1]").fill("2026-03-02");
        page.locator("[name=last1]").fill("2026-08-28");
        page.locator("#tutor").fill("赵宁（演示）");
        press(page, "保存为拟安排");
        page.locator("#mentor").selectOption(new SelectOption().setIndex(1));
        page.locator("form:has(#mentor) button").click();
        assertThat(page.locator("#mentor")).not().hasValue("");
    }

    private String filed(Page page) {
        JOURNEY.everySize(page, "/filings/new", "filing-new");
        JOURNEY.open(page, "/filings/new?lang=zh-CN");
        page.getByLabel("学期或批次").first().fill("2025—2026 学年第二学期");
        page.getByText("生成备案包").first().click();
        assertThat(page.getByText("还没有步骤")).isVisible();
        String packet =
                page.url().replaceAll("\\?.*", "").substring(JOURNEY.address().length());
        bothSizes(page, "filing-packet-draft");
        step(page, "SEND", "2026-02-14", "校函〔2026〕3号");
        step(page, "CONSENT", "2026-02-15", "市教〔2026〕9号");
        step(page, "SEND_ON", "2026-02-16", "校函〔2026〕4号");
        step(page, "FILE", "2026-02-18", "备〔2026〕21号");
        step(page, "HAND_OVER", "2026-02-19", "");
        JOURNEY.everySize(page, packet, "filing-packet");
        return packet;
    }

    private static void step(Page page, String move, String day, String number) {
        page.locator("#move").selectOption(move);
        page.locator("#day").fill(day);
        page.locator("#number").fill(number);
        press(page, "记录");
        assertThat(page.locator(".log li").first()).containsText(day);
    }

    private static void answered(Page page, String packet) {
        JOURNEY.open(page, packet + "?lang=zh-CN");
        bothSizes(page, "filing-packet-host");
        step(page, "SUPERVISE", "2026-02-20", "");
        page.locator("#text").fill("夜间排班与备案不符");
        page.locator("#problem-day").fill("2026-04-01");
        press(page, "登记问题");
        assertThat(page.getByText("夜间排班与备案不符")).isVisible();
        bothSizes(page, "filing-packet-problem");
    }
}
