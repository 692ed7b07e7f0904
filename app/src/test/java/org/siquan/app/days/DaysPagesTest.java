package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.DayBook.Entry;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The days in the browser: for the school, the unit, the mentor, the learner and whoever only looks. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class DaysPagesTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    DayBook book;

    @Autowired
    Leaves leaves;

    @Autowired
    Incidents incidents;

    @Autowired
    Journals journals;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private AtWork w;
    private LocalDate shift;
    private String page;

    @BeforeEach
    void someoneAtWork() {
        ParkId park = circles.loadVocational("days-pages-" + System.nanoTime());
        w = AtWork.in(park, 0, circles, placements, transactions, clock);
        shift = w.shift(book, 1);
        page = "/placements/" + w.id;
    }

    @Test
    void oneTapConfirmsEverybodyAtTheUnitAndTheWeek() {
        assertThat(get("/days?day=" + shift, w.mentor))
                .hasStatusOk()
                .bodyText()
                .contains(w.f.learnerName(), "还有 1 人未检查");

        redirect(post(
                "/days/units/" + w.f.enterprise(), "day=" + shift + "&week=true&s." + w.id + "=PRESENT", w.mentor));

        assertThat(w.as(w.school, () -> book.of(w.id)))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.source()).isEqualTo(PresenceSource.MENTOR))
                .allSatisfy(p -> assertThat(p.restDay()).isFalse())
                .extracting(Presence::day)
                .contains(shift);
        assertThat(get("/days?day=" + shift, w.school))
                .bodyText()
                .contains("在岗的单位")
                .doesNotContain("??");
        assertThat(post("/days/units/" + w.f.enterprise(), "day=" + shift, w.mentor))
                .hasStatus(422);
        assertThat(post("/days/units/" + w.f.enterprise(), "day=" + shift + "&s." + w.id + "=HERE", w.mentor))
                .hasStatus(422);
        assertThat(post("/days/units/" + w.f.enterprise(), "day=" + shift + "&s.1=PRESENT", w.mentor))
                .hasStatus(404);
    }

    @Test
    void everyPageReadsInBothLanguagesForEverybodyWhoMay() {
        prepared();
        UUID incident = w.as(w.school, () -> incidents.of(w.id)).getFirst().id();
        String week = w.as(w.learner, () -> journals.weeks(w.id)).getFirst().toString();
        for (Actor actor : List.of(
                w.school,
                w.unit,
                w.mentor,
                w.learner,
                Regions.person(w.park, Role.PARK),
                Regions.person(w.park, Role.COMMISSION))) {
            for (String path : List.of(
                    "/days",
                    "/days/presence",
                    page,
                    page + "/days",
                    page + "/days/" + shift,
                    page + "/leave",
                    page + "/journal",
                    page + "/journal/" + week,
                    page + "/incidents",
                    page + "/incidents/" + incident)) {
                for (String language : List.of("en", "zh-CN")) {
                    assertThat(get(path + "?lang=" + language, actor))
                            .as("%s as %s", path, actor.roles())
                            .hasStatusOk()
                            .bodyText()
                            .doesNotContain("??");
                }
            }
        }
        assertThat(get("/days/units/" + w.f.enterprise() + "?lang=en", w.school))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get("/days/import?lang=en", w.unit)).hasStatusOk().bodyText().doesNotContain("??");
        get("/days?lang=zh-CN", w.unit);
    }

    @Test
    void anAuthorityIsShownNoDeadlineAndNobodyElseReadsTheReasonOfALeave() {
        prepared();
        UUID incident = w.as(w.school, () -> incidents.of(w.id)).getFirst().id();

        assertThat(get(page + "/incidents/" + incident, w.unit)).bodyText().contains("应报告不迟于");
        assertThat(get(page + "/incidents/" + incident, Regions.person(w.park, Role.COMMISSION)))
                .bodyText()
                .doesNotContain("应报告不迟于");
        assertThat(get(page + "/journal", Regions.person(w.park, Role.COMMISSION)))
                .bodyText()
                .doesNotContain("最迟");
        assertThat(get(page + "/leave", w.learner)).bodyText().contains("复诊（演示）");
        assertThat(get(page + "/leave", w.unit)).bodyText().doesNotContain("复诊（演示）");
    }

    @Test
    void othersAndTheirIdsLeadNowhere() {
        prepared();
        Leave leave = w.as(w.school, () -> leaves.of(w.id)).getFirst();
        UUID incident = w.as(w.school, () -> incidents.of(w.id)).getFirst().id();
        Actor other = w.f.otherSchool();

        for (String path :
                List.of("/days", "/days/" + shift, "/leave", "/journal", "/incidents", "/incidents/" + incident)) {
            assertThat(get(page + path, other)).as(path).hasStatus(404);
        }
        assertThat(post(page + "/leave/" + leave.id() + "/decide", "version=1&granted=true", other))
                .hasStatus(404);
        assertThat(post(page + "/days/" + shift + "/say", "state=PRESENT", other))
                .hasStatus(404);
        assertThat(post(page + "/incidents/" + incident + "/close", "version=1&words=x", other))
                .hasStatus(404);
        assertThat(get("/days/presence", other)).bodyText().doesNotContain(w.f.learnerName());
        assertThat(get("/days/units/" + w.f.enterprise() + "?day=" + shift, other))
                .bodyText()
                .doesNotContain(w.f.learnerName());
        assertThat(get(page + "/incidents/not-an-id", w.school)).hasStatus(404);
        assertThat(get(page + "/days/31.2.", w.school)).hasStatus(422);
        assertThat(get(page + "/days?month=2099-13", w.school)).hasStatus(422);
        assertThat(get(page + "/days?month=2099-12", w.school)).hasStatusOk();
    }

    @Test
    void theFirstPageSaysWhatWaitsAndTheSheetHoldsNoFormula() throws IOException {
        prepared();
        w.run(w.school, () -> book.say(List.of(new Entry(w.id, shift, PresenceState.LATE, "=cmd|' /C calc'!A0"))));

        assertThat(get("/", w.school))
                .bodyText()
                .contains("在岗过程待办", "份请假", "篇周记")
                .doesNotContain("??");
        assertThat(get("/", w.learner)).bodyText().contains("在岗过程待办").doesNotContain("??");
        assertThat(get("/", w.mentor)).bodyText().contains("在岗过程待办").doesNotContain("??");
        byte[] sheet =
                get("/days/presence.xlsx?state=LATE", w.school).getResponse().getContentAsByteArray();
        List<Map<String, String>> rows = SheetRows.rows(sheet);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).containsValue("=cmd|' /C calc'!A0").containsValue("迟到");
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
        assertThat(get("/api/v1/presence?state=LATE", w.unit))
                .hasStatusOk()
                .bodyText()
                .contains(w.f.learner().value());
        assertThat(get("/api/v1/presence?month=2099", w.unit)).hasStatus(422);
    }

    @Test
    void aJournalGoesInWithItsFileFromTheForm() {
        String week = w.as(w.learner, () -> journals.weeks(w.id)).getLast().toString();
        String path = page + "/journal/" + week;
        assertThat(get(path, w.learner)).hasStatusOk().bodyText().contains("内容").doesNotContain("??");
        assertThat(get(path, w.school)).as("nothing to read yet").hasStatus(404);

        assertThat(mvc.post()
                        .multipart()
                        .uri(path)
                        .file(new MockMultipartFile(
                                "files", "图.pdf", "text/html", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)))
                        .param("version", "0")
                        .param("words", "<script>alert(1)</script>")
                        .with(as(w.learner))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(get(path, w.school))
                .bodyText()
                .contains("&lt;script&gt;", "图.pdf")
                .doesNotContain("<script>alert");
        Journal.File file = w.as(w.school, () -> journals.find(w.id, week))
                .orElseThrow()
                .files()
                .getFirst();
        assertThat(get(path + "/files/" + file.id(), w.mentor))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf");
        assertThat(get(path + "/files/" + file.id(), w.f.otherSchool())).hasStatus(404);
        redirect(post(path + "/answer", "words=好", w.mentor));
        assertThat(get(path, w.learner)).bodyText().contains("企业导师反馈");
    }

    private void prepared() {
        w.run(w.school, () -> book.say(List.of(new Entry(w.id, shift, PresenceState.ABSENT, ""))));
        w.run(w.unit, () -> book.say(List.of(new Entry(w.id, shift, PresenceState.PRESENT, ""))));
        redirect(post(
                page + "/leave",
                "kind=SICK&first=" + w.today + "&last=" + w.today.plusDays(1) + "&reason=复诊（演示）",
                w.learner));
        redirect(post(
                page + "/incidents",
                "kind=SAFETY&level=GRAVE&what=护罩松动&known="
                        + LocalDateTime.now(clock).minusHours(3).truncatedTo(ChronoUnit.MINUTES),
                w.unit));
        String week = w.as(w.learner, () -> journals.weeks(w.id)).getFirst().toString();
        w.run(w.learner, () -> journals.write(w.id, week, 0, "本周学会换刀（演示）", List.of()));
        redirect(post(page + "/days/lessons", "topic=SAFETY&day=" + w.today + "&all=true", w.school));
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, String form, Actor actor) {
        return mvc.post()
                .uri(path)
                .with(as(actor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static void redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }
}
