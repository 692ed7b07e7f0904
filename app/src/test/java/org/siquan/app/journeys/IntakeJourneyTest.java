package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A planner begins a round of seat advice, changes a limit to what cannot be and to what can, reads plan, price and gap,
 * compares and decides; the school then reads its own seats. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S3")
class IntakeJourneyTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    static final Journey JOURNEY = new Journey("intake-journey");

    @Test
    void aLimitIsChangedSeenPricedAndDecidedAndTheSchoolReadsItsSeats() {
        try (BrowserContext context = JOURNEY.signedIn("park", 1280)) {
            Page page = page(context);
            JOURNEY.open(page, "/intake?lang=zh-CN");
            press(page, "预测并求解");
            assertThat(page.locator("#h-scenarios")).isVisible(PATIENT);
            String round = page.url()
                    .replaceAll("\\?.*", "")
                    .substring(JOURNEY.address().length());

            tried(page, round + "?kind=total", "10"); // below what orders and approvals require
            assertThat(page.locator("#h-none").getByText("限制互相矛盾")).isVisible(PATIENT);
            bothSizes(page, "intake-contradiction");

            tried(page, round + "?s=1&kind=total", "1500");
            Locator changed = page.locator("tr[aria-current=true]");
            assertThat(changed.getByText("对比方案 1").first()).isVisible(PATIENT);
            bothSizes(page, "intake-changed");

            JOURNEY.open(page, round + "?s=1&view=risk");
            press(page, "开始比较");
            assertThat(page.getByText("事先知道未来").first()).isVisible(PATIENT);
            for (String view : new String[] {"risk", "seats", "charts"}) {
                JOURNEY.open(page, round + "?s=1&view=" + view);
                bothSizes(page, "intake-" + view);
            }
            JOURNEY.open(page, round + "?s=1&view=record");
            page.getByLabel("理由").fill("三地会商");
            press(page, "形成建议");
            assertThat(page.getByText("三地会商").first()).isVisible();
            bothSizes(page, "intake-record");
        }
        try (BrowserContext context = JOURNEY.signedIn("school", 390)) {
            JOURNEY.everySize(page(context), "/intake/own", "intake-own");
        }
        JOURNEY.brokeNoPolicy();
    }

    /** Changes the first limit of a page to another number of units. */
    private static void tried(Page page, String path, String units) {
        JOURNEY.open(page, path);
        Locator form = page.locator("form.inline-try").first();
        form.locator("input[name=units]").fill(units);
        form.locator("button").click();
    }
}
