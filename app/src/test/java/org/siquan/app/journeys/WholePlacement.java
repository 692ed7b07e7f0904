package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.PlacementFixture;

/** What school, enterprise, mentor and learner do with one placement, each step on the page where it is done. */
final class WholePlacement {

    private static final String PHONE = "13800138000";
    private static final String GUARDIAN = "安建国";

    private final Installed park;
    private final Page clerk;
    private final Page hr;
    private final Page master;
    private final Page learner;
    private final LocalDate first;
    private final LocalDate last;

    WholePlacement(Installed park, Page clerk, Page hr, Page master, Page learner, LocalDate first, LocalDate last) {
        this.park = park;
        this.clerk = clerk;
        this.hr = hr;
        this.master = master;
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
    void files(String placement) {
        for (int packet = 0; packet < 2; packet++) {
            park.open(clerk, "/filings/new?lang=zh-CN");
            clerk.getByLabel("学期或批次").first().fill("第一学期");
            clerk.getByText("生成备案包").first().click();
            assertThat(clerk.getByText("还没有步骤")).isVisible();
            answers();
        }
        park.open(clerk, placement + "?lang=zh-CN");
    }

    /** Takes whatever step is next until none is left that the school enters before the start. */
    private void answers() {
        LocalDate day = first.minusDays(12);
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

    /** The mentor confirms today with one tap; the learner writes a journal and the report. */
    void livesADay(String placement) {
        park.open(master, "/days?lang=zh-CN");
        master.getByLabel(OwnRegion.LEARNER_NAME + " 的到岗情况").selectOption("PRESENT");
        press(master, "确认以上到岗情况");
        park.open(learner, placement + "/journal?lang=zh-CN");
        learner.locator("a.btn-primary").first().click();
        learner.locator("#words").fill("本周学会了首件检验。");
        press(learner, "提交");
        park.open(learner, placement + "/journal/report?lang=zh-CN");
        learner.locator("#words").fill("实习报告：装调、检验和安全。");
        press(learner, "提交");
        assertThat(learner.getByText("首次提交")).isVisible();
    }

    /** From now on the first mentor reads nothing of it and the second does. */
    void changesTheMentor(String placement) {
        park.open(clerk, placement + "?lang=zh-CN");
        clerk.locator("#mentor").selectOption(OwnRegion.SECOND_MENTOR);
        clerk.locator("form:has(#mentor) button").click();
        assertThat(clerk.locator("#mentor")).hasValue(OwnRegion.SECOND_MENTOR);
        park.open(master, placement + "?lang=zh-CN");
        assertThat(master.getByText(OwnRegion.LEARNER_NAME)).hasCount(0);
    }

    /** The first month is overdue; the enterprise pays it and the learner says so. */
    void isPaidLate(String placement) {
        park.open(clerk, placement + "/pay?lang=zh-CN");
        assertThat(clerk.getByText("逾期未付清").first()).isVisible();
        Journey.bothSizes(clerk, "whole-pay-late");
        payMonth(placement, 1);
        park.open(learner, "/pay?lang=zh-CN");
        learner.getByRole(AriaRole.BUTTON, Journey.named("已收到")).first().click();
        assertThat(learner.getByText("已确认收到")).isVisible();
    }

    private void payMonth(String placement, int number) {
        park.open(hr, placement + "/pay?lang=zh-CN");
        Locator open = hr.locator("tr", new Page.LocatorOptions().setHasText("逾期未付清"))
                .or(hr.locator("tr", new Page.LocatorOptions().setHasText("未到期")));
        String month = open.first().locator("th").innerText().strip();
        String due = open.first().locator("td[data-label='应付（元）']").innerText();
        hr.locator("#month").selectOption(month);
        hr.locator("#paid")
                .fill(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
        hr.locator("#amount").fill(due);
        hr.locator("#account").fill("6222 0000 2345");
        hr.locator("#number").fill("回单-" + number);
        press(hr, "登记支付");
        assertThat(hr.getByText("支付已登记，等学生确认")).isVisible();
    }

    void endsEarly(String agreement) {
        park.open(learner, agreement + "?lang=zh-CN");
        learner.locator("details:has(#end-why) summary").click();
        learner.locator("#end-why").fill("身体原因");
        press(learner, "终止协议");
        assertThat(learner.getByText("身体原因")).isVisible();
    }

    /** The rest is paid and the case of the late month is closed. */
    void settlesPay(String placement) {
        for (int number = 2; number < 12; number++) {
            park.open(hr, placement + "/pay?lang=zh-CN");
            if (hr.locator("td", new Page.LocatorOptions().setHasText("逾期未付清")).count()
                            + hr.locator("td", new Page.LocatorOptions().setHasText("未到期"))
                                    .count()
                    == 0) {
                break;
            }
            payMonth(placement, number);
        }
        park.open(clerk, placement + "/pay?lang=zh-CN");
        Journey.bothSizes(clerk, "whole-pay-settled");
        for (int cases = 0; cases < 5; cases++) {
            park.open(clerk, "/pay/cases?state=OPEN&lang=zh-CN");
            Locator open = clerk.locator("tbody th a");
            if (open.count() == 0) {
                break;
            }
            open.first().click();
            clerk.getByLabel("理由").fill("已补付并由学生确认");
            press(clerk, "办结此事");
            assertThat(clerk.getByRole(AriaRole.HEADING, Journey.named("已补付或退还")))
                    .isVisible();
        }
    }

    /** A scheme set together, marks of both sides, both signatures, the grade. */
    void assesses(String placement) {
        park.open(clerk, "/schemes?lang=zh-CN");
        Journey.bothSizes(clerk, "whole-schemes");
        press(clerk, "从常用方案开始");
        Journey.bothSizes(clerk, "whole-scheme-draft");
        press(clerk, "发给单位确认");
        String scheme = park.path(clerk);
        park.open(hr, scheme + "?lang=zh-CN");
        Journey.bothSizes(hr, "whole-scheme-unit");
        press(hr, "双方共同制定，同意");
        assertThat(hr.getByText("双方已确认")).isVisible();
        String closing = placement + "/closing";
        marks(clerk, closing, "86");
        marks(hr, closing, "90");
        park.everySize(clerk, closing, "whole-closing-marked");
        for (Page signer : new Page[] {clerk, hr}) {
            park.open(signer, closing + "?lang=zh-CN");
            signer.locator("input[name=read]").check();
            press(signer, "签字");
            assertThat(signer.locator("form[action$='/sign']")).hasCount(0);
        }
        park.open(learner, closing + "?lang=zh-CN");
        Journey.bothSizes(learner, "whole-closing-learner");
        Journey.onAPhone(learner);
        learner.locator("#summary-words").fill("八周里学会了装调和首件检验，也知道了安全比速度要紧。");
        press(learner, "保存总结");
        assertThat(learner.getByText("学生本人")).isVisible();
        park.open(clerk, closing + "?lang=zh-CN");
        press(clerk, "计入成绩");
        assertThat(clerk.locator("form[action$='/grade']")).hasCount(0);
    }

    private void marks(Page who, String closing, String points) {
        park.open(who, closing + "?lang=zh-CN");
        Journey.bothSizes(who, "whole-closing-" + points);
        Locator fields = who.locator("input.close-points");
        for (int i = 0; i < fields.count(); i++) {
            fields.nth(i).fill(points);
        }
        Locator seen = who.locator("select[name^=depth-]");
        if (seen.count() > 0) {
            seen.first().selectOption("2");
        }
        press(who, "保存");
    }

    void seals(String placement) {
        park.open(clerk, placement + "/closing?lang=zh-CN");
        Journey.bothSizes(clerk, "whole-closing-ready");
        press(clerk, "封存档案");
        assertThat(clerk.getByText("已封存").first()).isVisible();
        Journey.bothSizes(clerk, "whole-closing-sealed");
        park.everySize(clerk, "/closings", "whole-closings");
    }

    Download downloads(String placement) {
        park.open(clerk, placement + "/closing?lang=zh-CN");
        return clerk.waitForDownload(
                () -> clerk.getByRole(AriaRole.LINK, Journey.named("下载档案")).click());
    }
}
