package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** What school, enterprise, mentor and learner do from the first day to the seal, each step on the page where it is done. */
final class WholePlacement {

    /** The cell of what is not paid yet, in the table of months. */
    private static final int MISSING = 4;

    private final Installed park;
    private final Page clerk;
    private final Page hr;
    private final Page master;
    private final Page learner;
    private final String placement;

    WholePlacement(Installed park, Page clerk, Page hr, Page master, Page learner, String placement) {
        this.park = park;
        this.clerk = clerk;
        this.hr = hr;
        this.master = master;
        this.learner = learner;
        this.placement = placement;
    }

    /** The mentor confirms today with one tap; the learner writes a journal and the report. */
    void livesADay() {
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
    void changesTheMentor() {
        park.open(clerk, placement + "?lang=zh-CN");
        clerk.locator("#mentor").selectOption(OwnRegion.SECOND_MENTOR);
        clerk.locator("form:has(#mentor) button").click();
        assertThat(clerk.locator("#mentor")).hasValue(OwnRegion.SECOND_MENTOR);
        park.open(master, placement + "?lang=zh-CN");
        assertThat(master.getByText(OwnRegion.LEARNER_NAME)).hasCount(0);
    }

    /** The first month is overdue; the enterprise pays it and the learner says so. */
    void isPaidLate() {
        park.open(clerk, placement + "/pay?lang=zh-CN");
        assertThat(clerk.getByText("到期未付清").first()).isVisible();
        Journey.bothSizes(clerk, "whole-pay-late");
        payMonth(1);
        park.open(learner, "/pay?lang=zh-CN");
        learner.getByRole(AriaRole.BUTTON, Journey.named("已收到")).first().click();
        assertThat(learner.getByText("已确认收到")).isVisible();
    }

    private static Locator unpaid(Page page) {
        return page.locator(
                "section:has(#h-months) tbody tr", new Page.LocatorOptions().setHasText(Pattern.compile("到期未付清|未到期")));
    }

    private void payMonth(int number) {
        park.open(hr, placement + "/pay?lang=zh-CN");
        Locator open = unpaid(hr).first();
        String month = open.locator("th").innerText().strip();
        String due = open.locator("td").nth(MISSING).innerText();
        hr.locator("#month").selectOption(month);
        hr.locator("#paid").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        hr.locator("#amount").fill(due);
        hr.locator("#account").fill("6222 0000 2345");
        hr.locator("#number").fill("回单-" + number);
        press(hr, "登记支付");
        assertThat(hr.getByText("支付已登记").first()).isVisible();
    }

    void endsEarly() {
        park.open(learner, placement + "/agreement?lang=zh-CN");
        learner.locator("details:has(#end-why) summary").click();
        learner.locator("#end-why").fill("身体原因");
        press(learner, "终止协议");
        assertThat(learner.getByText("身体原因")).isVisible();
    }

    /** The rest is paid and the case of the late month is closed. */
    void settlesPay() {
        for (int number = 2; number < 12; number++) {
            park.open(hr, placement + "/pay?lang=zh-CN");
            if (unpaid(hr).count() == 0) {
                break;
            }
            payMonth(number);
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
    void assesses() {
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
        assertThat(learner.getByText("学生本人").first()).isVisible();
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

    void seals() {
        park.open(clerk, placement + "/closing?lang=zh-CN");
        Journey.bothSizes(clerk, "whole-closing-ready");
        press(clerk, "封存档案");
        assertThat(clerk.getByText("已封存").first()).isVisible();
        Journey.bothSizes(clerk, "whole-closing-sealed");
        park.everySize(clerk, "/closings", "whole-closings");
    }

    Download downloads() {
        park.open(clerk, placement + "/closing?lang=zh-CN");
        return clerk.waitForDownload(
                () -> clerk.getByRole(AriaRole.LINK, Journey.named("下载档案")).click());
    }
}
