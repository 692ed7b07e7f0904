package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.fits;
import static org.siquan.app.journeys.Journey.keepsNobodyOut;
import static org.siquan.app.journeys.Journey.named;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.siquan.app.Regions;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Learner;
import org.siquan.region.Mentor;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;
import org.siquan.year.WorkDays;

/**
 * A learner and a mentor on their phones, the school at a desk: a day is checked with one tap, leave is asked and granted, a
 * journal written and answered, a flag contradicted and answered, an incident reported. Pictures as in {@link YearJourneyTest}.
 */
@Tag("S5")
@Tag("S7")
class DaysJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("days-journey");

    private static final RegionIndex INDEX = RegionIndex.of(Regions.DEMONSTRATION);
    private static final EnterpriseId UNIT =
            Regions.DEMONSTRATION.industry().enterprises().getFirst().id();
    private static final Learner LEARNER =
            Regions.DEMONSTRATION.talent().learners().getFirst();
    private static final WorkDays WORK_DAYS = new WorkDays(Catalogue.load().calendar());

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** Nobody is cleared for days of a year whose holidays are not published. */
    private final LocalDate last =
            WORK_DAYS.unpublishedYears(today, today.plusDays(30)).isEmpty()
                    ? today.plusDays(30)
                    : today.with(TemporalAdjusters.lastDayOfYear());

    @Test
    void aDayIsLivedByLearnerMentorAndSchool() {
        Assumptions.assumeThat(WORK_DAYS.unpublishedYears(today, today))
                .as("years without the state's notice of holidays")
                .isEmpty();
        try (BrowserContext school = JOURNEY.signedIn("school", 1280);
                BrowserContext mentor = JOURNEY.signedIn("mentor", 390);
                BrowserContext learner = JOURNEY.signedIn(LEARNER.id().value().toLowerCase(Locale.ROOT), 390)) {
            Page desk = page(school);
            JOURNEY.open(desk, "/days?lang=zh-CN");
            bothSizes(desk, "days-empty");
            String placement = cleared(desk);

            Page phone = page(learner);
            asksForLeave(phone, placement);
            writesAJournal(phone, placement);

            Page hand = page(mentor);
            checksTheDay(hand);

            answers(desk, placement);
            contradicts(phone, placement);
            JOURNEY.open(desk, placement + "/days?lang=zh-CN");
            desk.getByLabel("答复的理由").first().fill("已向导师核实，当天在岗");
            desk.getByRole(AriaRole.BUTTON, named("撤销提示")).first().click();
            assertThat(desk.getByText("答复：已向导师核实")).isVisible();
            JOURNEY.everySize(desk, placement + "/days", "days-placement");

            reportsAnIncident(hand, placement);
            for (String path :
                    new String[] {"/days", placement + "/leave", placement + "/journal", placement + "/incidents"}) {
                JOURNEY.everySize(
                        desk, path, "days" + path.replace(placement, "").replace('/', '-'));
            }
            JOURNEY.everySize(desk, "/days/presence", "days-presence");
            JOURNEY.everySize(desk, "/days/import", "days-import");
            JOURNEY.everySize(desk, "/days/units/" + UNIT, "days-roll-school");
            JOURNEY.everySize(desk, placement + "/days/" + today, "days-one");
        }
        JOURNEY.brokeNoPolicy();
    }

    private void asksForLeave(Page phone, String placement) {
        JOURNEY.open(phone, "/days?lang=zh-CN");
        picture(phone, "days-learner");
        phone.getByRole(AriaRole.LINK, named("请假").setExact(true)).first().click();
        phone.getByLabel("类别").selectOption("SICK");
        phone.getByLabel("首日").fill((last.minusDays(3).isAfter(today) ? last.minusDays(3) : today).toString());
        phone.getByLabel("末日").fill(last.toString());
        phone.getByLabel("理由").fill("复诊（演示）");
        picture(phone, "days-leave-form");
        press(phone, "提交请假");
        assertThat(phone.getByText("待学校决定")).isVisible();
        picture(phone, "days-leave-asked");
        Assertions.assertThat(phone.url()).contains(placement);
    }

    private static void writesAJournal(Page phone, String placement) {
        JOURNEY.open(phone, placement + "/journal");
        picture(phone, "days-journals-learner");
        JOURNEY.open(phone, placement + "/journal/report");
        phone.getByLabel("内容").fill("实习报告初稿（演示）：我学会了换刀、对刀和首件检验。");
        press(phone, "提交");
        assertThat(phone.getByText("首次提交")).isVisible();
        picture(phone, "days-journal-learner");
    }

    private static void checksTheDay(Page hand) {
        JOURNEY.open(hand, "/days?lang=zh-CN");
        picture(hand, "days-roll-mentor");
        hand.getByLabel(LEARNER.name() + " 的到岗情况").selectOption("PRESENT");
        press(hand, "确认以上到岗情况");
        assertThat(hand.getByText("已保存，1 条有变化。")).isVisible();
        picture(hand, "days-roll-done");
    }

    private void answers(Page desk, String placement) {
        JOURNEY.open(desk, placement + "/leave?lang=zh-CN");
        press(desk, "准假");
        assertThat(desk.getByText("单位尚未知晓")).isVisible();
        JOURNEY.open(desk, placement + "/journal/report");
        desk.getByLabel("对这篇的反馈").fill("请补充安全方面的体会");
        press(desk, "发送反馈");
        assertThat(desk.getByText("请补充安全方面的体会")).isVisible();
        bothSizes(desk, "days-journal-school");
        JOURNEY.open(desk, placement + "/days/" + today);
        desk.locator("#state").selectOption("ABSENT");
        press(desk, "登记");
        assertThat(desk.getByText("缺勤（校内指导教师）")).isVisible();
    }

    private static void contradicts(Page phone, String placement) {
        JOURNEY.open(phone, placement + "/days?lang=zh-CN");
        phone.getByLabel("我的说明").first().fill("我当天在车间，导师可以证明");
        picture(phone, "days-flag-learner");
        phone.getByRole(AriaRole.BUTTON, named("申诉")).first().click();
        assertThat(phone.getByText("学生申诉：我当天在车间")).isVisible();
    }

    private static void reportsAnIncident(Page hand, String placement) {
        JOURNEY.open(hand, placement + "/incidents?lang=zh-CN");
        hand.getByLabel("类别").selectOption("INJURY");
        hand.getByLabel("情况").fill("手指轻微划伤，已包扎（演示）");
        picture(hand, "days-incident-form");
        press(hand, "立即报告");
        assertThat(hand.getByText("办结前还要有")).isVisible();
        picture(hand, "days-incident-mentor");
    }

    private static void picture(Page phone, String name) {
        JourneyBrowser.wholePicture(phone, name);
        fits(phone, name);
        keepsNobodyOut(phone, name);
    }

    /** Arranges a placement from today on, states every paper, and clears its start; answers with its path. */
    private String cleared(Page desk) {
        JOURNEY.open(desk, "/placements/new?lang=zh-CN");
        Post post = post();
        String placement = sent(
                desk,
                "/placements",
                Map.of(
                        "learner", LEARNER.id().value(),
                        "post", post.id().value(),
                        "kind", "POST",
                        "first1", today.toString(),
                        "last1", last.toString(),
                        "tutor", "赵宁"));
        sent(desk, placement + "/move", Map.of("to", "PREPARING", "version", "1"));
        sent(desk, placement + "/people", Map.of("version", "2", "tutor", "赵宁", "mentor", mentor()));
        PlacementFixture.everything()
                .forEach((kind, facts) -> sent(desk, placement + "/papers/" + kind, stated(facts)));
        sent(desk, placement + "/start", Map.of("version", "3"));
        return placement;
    }

    private static Post post() {
        String major = INDEX.programme(LEARNER.programme()).majorCode();
        return Regions.DEMONSTRATION.industry().posts().stream()
                .filter(post -> INDEX.order(post.order()).enterprise().equals(UNIT))
                .filter(post -> !post.night() && post.hoursPerDay() <= 8)
                .filter(post -> Regions.DEMONSTRATION.industry().classes().stream()
                        .anyMatch(c ->
                                c.order().equals(post.order()) && c.majorCodes().contains(major)))
                .findFirst()
                .orElseThrow();
    }

    private static String mentor() {
        return Regions.DEMONSTRATION.industry().mentors().stream()
                .filter(m -> m.enterprise().equals(UNIT))
                .map(Mentor::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The papers of the fixture with days around today. */
    private Map<String, String> stated(Map<String, String> facts) {
        Map<String, String> moved = new HashMap<>(facts);
        moved.replaceAll((key, value) -> switch (key) {
            case "birth-date" -> value;
            case "covered-to" -> today.plusDays(200).toString();
            default -> value.matches("2026-.*") ? today.minusDays(20).toString() : value;
        });
        return moved;
    }

    /** A form sent as the page would; answers with the path it leads to. */
    private static String sent(Page desk, String path, Map<String, String> form) {
        FormData data = FormData.create();
        data.set("_csrf", desk.locator("input[name=_csrf]").first().inputValue());
        form.forEach(data::set);
        APIResponse answer = desk.request()
                .post(
                        JOURNEY.address() + path,
                        RequestOptions.create().setForm(data).setMaxRedirects(0));
        Assertions.assertThat(answer.status())
                .as("%s %s %s", path, form, answer.text())
                .isEqualTo(302);
        return Objects.requireNonNull(answer.headers().get("location")).replaceFirst("^https?://[^/]+", "");
    }
}
