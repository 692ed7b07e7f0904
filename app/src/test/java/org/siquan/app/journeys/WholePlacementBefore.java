package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.PlacementFixture;

/** What school, enterprise and learner do before the first day, each step on the page where it is done. */
final class WholePlacementBefore {

    private static final String PHONE = "13800138000";
    private static final String GUARDIAN = "安建国";

    private final Installed park;
    private final Page clerk;
    private final Page hr;
    private final Page learner;
    private final LocalDate first;
    private final LocalDate last;

    WholePlacementBefore(Installed park, Page clerk, Page hr, Page learner, LocalDate first, LocalDate last) {
        this.park = park;
        this.clerk = clerk;
        this.hr = hr;
        this.learner = learner;
        this.first = first;
        this.last = last;
    }

    /** The enterprise drafts and publishes; answers with the identifier of its post. */
    String publishesAnOrder() {
        park.open(hr, "/orders/new?lang=zh-CN");
        Map<String, String> fields = Map.ofEntries(
                Map.entry("zh", "智能终端装调"),
                Map.entry("occupation", "6-25-04-07"),
                Map.entry("places", "6"),
                Map.entry("starts", first.toString()),
                Map.entry("ends", last.toString()),
                Map.entry("monthly", "3200"),
                Map.entry("same", "3600"),
                Map.entry("class.0.zh", "装调班"),
                Map.entry("class.0.majors", OwnRegion.MAJOR),
                Map.entry("class.0.least", "1"),
                Map.entry("class.0.most", "6"),
                Map.entry("class.0.patterns", "A B"),
                Map.entry("need.0.id", "IT-001"),
                Map.entry("post.0.zh", "装调岗"),
                Map.entry("post.0.occupation", "6-25-04-07"),
                Map.entry("post.0.capacity", "6"),
                Map.entry("post.0.staff", "40"),
                Map.entry("post.0.hours", "8"));
        fields.forEach((name, value) -> hr.locator("[name='" + name + "']").fill(value));
        hr.locator("[name='site']").selectOption(OwnRegion.UNIT_SITE);
        hr.locator("[name='post.0.site']").selectOption(OwnRegion.UNIT_SITE);
        hr.locator("[name='need.0.depth']").selectOption("2");
        hr.locator("[name='declared']").check();
        press(hr, "保存草稿");
        assertThat(hr.getByText("草稿已保存")).isVisible();
        press(hr, "发布");
        assertThat(hr.getByText("订单已发布")).isVisible();
        park.open(clerk, "/placements/new?lang=zh-CN");
        return clerk.locator("#post option").nth(1).getAttribute("value");
    }

    /** Two months back, so that a month is due; answers with the placement's path. */
    String arranges(String post) {
        park.open(clerk, "/placements/new?learner=" + OwnRegion.LEARNER + "&lang=zh-CN");
        clerk.locator("#post").selectOption(post);
        clerk.locator("[name=first1]").fill(first.toString());
        clerk.locator("[name=last1]").fill(last.toString());
        clerk.locator("#tutor").fill("赵宁");
        press(clerk, "保存为拟安排");
        String placement = park.path(clerk);
        clerk.locator("input[name=to][value=PREPARING]")
                .locator("xpath=..")
                .getByRole(AriaRole.BUTTON)
                .click();
        clerk.locator("#mentor").selectOption(OwnRegion.FIRST_MENTOR);
        clerk.locator("form:has(#mentor) button").click();
        assertThat(clerk.locator("#mentor")).hasValue(OwnRegion.FIRST_MENTOR);
        return placement;
    }

    /** What both sides have to say before the start but for agreement, consent and filing, which have processes of their own. */
    void statesPapers(String placement) {
        Map<PaperKind, Map<String, String>> papers = PlacementFixture.everything();
        papers.remove(PaperKind.AGREEMENT);
        papers.remove(PaperKind.CONSENT);
        papers.remove(PaperKind.ROUTINE_FILING);
        papers.remove(PaperKind.PROVINCIAL_FILING);
        papers.put(PaperKind.HEALTH, Map.of("health-checked", "2026-01-10", "minor-registered", "true"));
        papers.forEach((kind, facts) -> {
            park.open(clerk, placement + "/papers/" + kind + "?lang=zh-CN");
            WholePlacementJourneyTest.state(clerk, around(facts));
            press(clerk, "保存");
        });
        park.everySize(clerk, placement, "whole-gate");
    }

    /** Days of the fixture moved before the first day; the learner is 17 then. */
    private Map<String, String> around(Map<String, String> facts) {
        Map<String, String> moved = new HashMap<>(facts);
        moved.replaceAll((fact, value) -> switch (fact) {
            case "birth-date" -> first.minusYears(17).toString();
            case "covered-to" -> last.plusDays(90).toString();
            default -> value.matches("2026-.*") ? first.minusDays(5).toString() : value;
        });
        return moved;
    }

    String invitesTheGuardianToConsent(String placement) {
        park.open(clerk, placement + "/agreement?lang=zh-CN");
        clerk.locator("#consent-name").fill(GUARDIAN);
        clerk.locator("#consent-phone").fill(PHONE);
        clerk.locator("form[action$='/consent/invite'] button").click();
        return clerk.locator("textarea").first().inputValue();
    }

    void learnerConsents(String placement) {
        park.open(learner, placement + "/agreement?lang=zh-CN");
        learner.locator("#consent button[value=true]").click();
        assertThat(learner.locator("#consent").getByText("账户签署")).isVisible();
    }

    /** Drafted, discussed and sent out; answers with its page. */
    String draftsTheAgreement(String placement) {
        String agreement = placement + "/agreement";
        park.open(clerk, agreement + "?lang=zh-CN");
        press(clerk, "拟定协议");
        clerk.locator("#guardian").fill(GUARDIAN);
        clerk.locator("#yuan").fill("3200");
        press(clerk, "保存");
        press(clerk, "定稿并发出");
        return agreement;
    }

    void signsByAccount(String agreement) {
        for (Page signer : new Page[] {clerk, hr, learner}) {
            park.open(signer, agreement + "?lang=zh-CN");
            signer.locator("input[name=read]").check();
            signer.locator("form[action$='/sign'] button").click();
            assertThat(signer.locator("form[action$='/sign']")).hasCount(0);
        }
    }

    String invitesTheGuardianToSign(String agreement) {
        park.open(clerk, agreement + "?lang=zh-CN");
        clerk.getByText("发送签署链接").click();
        clerk.locator("#invite-party").selectOption("GUARDIAN");
        clerk.locator("#invite-name").fill(GUARDIAN);
        clerk.locator("#invite-phone").fill(PHONE);
        press(clerk, "生成链接");
        return clerk.locator("textarea").first().inputValue();
    }

    void isInForce(String agreement) {
        park.open(clerk, agreement + "?lang=zh-CN");
        assertThat(clerk.getByText("已签订", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        Journey.bothSizes(clerk, "whole-agreement");
    }

    /** The packet to the sending province and the routine one, by letters. */
    void files() {
        for (int packet = 0; packet < 2; packet++) {
            park.open(clerk, "/filings/new?lang=zh-CN");
            clerk.getByLabel("学期或批次").first().fill("第一学期");
            clerk.getByText("生成备案包").first().click();
            assertThat(clerk.getByText("还没有步骤")).isVisible();
            answers();
        }
    }

    /** Takes whatever step is next until none is left that the school enters before the start. */
    private void answers() {
        LocalDate day = first.minusDays(15);
        for (String move : new String[] {"SEND", "CONSENT", "SEND_ON", "FILE", "HAND_OVER", "SUPERVISE"}) {
            Locator option = clerk.locator("#move option[value=" + move + "]");
            if (option.count() > 0) {
                clerk.locator("#move").selectOption(move);
                clerk.locator("#day").fill(day.toString());
                clerk.locator("#number").fill("文〔2026〕" + move.length());
                press(clerk, "记录");
                assertThat(clerk.locator(".log li").first()).containsText(day.toString());
                day = day.plusDays(1);
            }
        }
        Journey.bothSizes(clerk, "whole-filing");
    }

    void starts(String placement) {
        park.open(clerk, placement + "?lang=zh-CN");
        Journey.bothSizes(clerk, "whole-cleared");
        press(clerk, "同意上岗");
        Installed.heading(clerk, "已同意上岗");
    }
}
