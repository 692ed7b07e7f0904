package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
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

/** A unit hands in what its gate counted: looked at first, never doubled, and never in the place of a person's word. */
@SiquanTest
@Tag("S5")
class GateFileTest {

    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([0-9a-f-]{36})\"");
    private static final String HEAD = "工号内码,学生编号,日期,进,出,设备位置\n";

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    DayBook book;

    @Autowired
    Flags flags;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private AtWork w;
    private LocalDate shift;
    private String learner;

    @BeforeEach
    void someoneAtWork() {
        ParkId park = circles.loadVocational("gate-file-" + System.nanoTime());
        w = AtWork.in(park, 0, circles, placements, transactions, clock);
        shift = w.shift(book, 1);
        learner = w.f.learner().value();
    }

    @Test
    void nothingIsWrittenBeforeItIsConfirmedAndTheSameFileAgainChangesNothing() {
        byte[] file = csv("7," + learner + "," + shift + ",08:25,17:05,东门\n");
        String upload = upload(previewed(file, "1 行会改变"));
        assertThat(w.as(w.unit, () -> book.of(w.id))).isEmpty();

        confirm(upload);

        assertThat(on(shift))
                .returns(PresenceState.PRESENT, Presence::state)
                .returns(PresenceSource.GATE_FILE, Presence::source)
                .returns(520, Presence::minutes)
                .returns(false, Presence::checked);
        assertThat(w.as(w.school, () -> book.unchecked(w.id)))
                .as("a gate is no tutor")
                .contains(shift);
        assertThat(flagKinds()).contains(Flag.Kind.LONG_DAY);
        confirm(upload(previewed(file, "以前导入过", "0 行会改变")));
        assertThat(on(shift).version()).isOne();
    }

    @Test
    void whereItContradictsATutorThePersonsWordStaysAndAFlagSaysSo() {
        w.run(w.school, () -> book.say(List.of(new Entry(w.id, shift, PresenceState.PRESENT, ""))));

        confirm(upload(previewed(csv("7," + learner + "," + shift + ",,,\n"), "1 行会改变")));

        assertThat(on(shift)).returns(PresenceState.PRESENT, Presence::state).returns(true, Presence::disagree);
        assertThat(w.as(w.learner, () -> flags.of(w.id)))
                .filteredOn(flag -> flag.kind() == Flag.Kind.DISAGREE)
                .extracting(Flag::because)
                .containsExactly("TUTOR PRESENT GATE_FILE ABSENT");
    }

    @Test
    void everyFaultyRowIsNamedAndNothingIsTakenOver() {
        assertThat(send(csv("1," + learner + "," + shift + ",08:00,17:00,x\n"
                        + "2," + learner + "," + shift + ",08:00,17:00,x\n"
                        + "3," + learner + "," + w.today.plusDays(1) + ",08:00,17:00,x\n"
                        + "4," + learner + ",31.2.,08:00,17:00,x\n"
                        + "5," + learner + "," + w.shift(book, 2) + ",17:00,08:00,x\n"
                        + "6," + learner + "," + w.shift(book, 3) + ",25:99,,x\n"
                        + "7,nobody," + shift + ",08:00,17:00,x\n"
                        + "8," + learner + ",2099-03-02,08:00,17:00,x\n")))
                .hasStatus(422)
                .bodyText()
                .contains("gate.twice", "gate.future", "gate.day", "gate.order", "gate.time", "gate.nobody")
                .doesNotContain("??");
        assertThat(send("乱七八糟".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(send(HEAD.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("gate.none");
        assertThat(w.as(w.unit, () -> book.of(w.id))).isEmpty();
    }

    @Test
    void aWorkbookWithItsOwnDaysAndTimesIsReadAndAFormulaIsRefused() throws IOException {
        previewed(workbook(false), "1 行会改变", "480");

        assertThat(send(workbook(true))).hasStatus(422).bodyText().contains("sheet.formula");
    }

    @Test
    void learnersOfOthersCannotBeImported() {
        Actor stranger = Regions.person(w.park, Role.ENTERPRISE);
        if (stranger.org().equals(w.unit.org())) {
            stranger = w.f.otherSchool();
        }

        assertThat(send(csv("7," + learner + "," + shift + ",08:25,17:05,东门\n"), stranger))
                .hasStatus(422)
                .bodyText()
                .contains("gate.nobody")
                .doesNotContain(w.f.learnerName());
    }

    private byte[] workbook(boolean formula) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook made = new Workbook(bytes, "test", "1.0")) {
            var sheet = made.newWorksheet("门禁");
            List<String> head = List.of("学生编号", "日期", "进", "出");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(1, 0, learner);
            sheet.value(1, 1, shift);
            sheet.value(1, 2, 0.375); // 09:00 as a workbook keeps it
            if (formula) {
                sheet.formula(1, 3, "C2+8/24");
            } else {
                sheet.value(1, 3, "17:00");
            }
        }
        return bytes.toByteArray();
    }

    private List<Flag.Kind> flagKinds() {
        return w.as(w.school, () -> flags.of(w.id)).stream().map(Flag::kind).toList();
    }

    private Presence on(LocalDate day) {
        return w.as(w.school, () -> book.find(w.id, day)).orElseThrow();
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String previewed(byte[] file, CharSequence... words) {
        MvcTestResult answer = send(file);
        assertThat(answer).hasStatusOk().bodyText().contains(words).doesNotContain("??", "东门");
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String upload(String page) {
        Matcher found = UPLOAD.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult send(byte[] file) {
        return send(file, w.unit);
    }

    private MvcTestResult send(byte[] file, Actor actor) {
        return mvc.post()
                .multipart()
                .uri("/days/import")
                .file(new MockMultipartFile("file", "门禁.csv", "text/csv", file))
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private void confirm(String upload) {
        assertThat(mvc.post()
                        .uri("/days/import/confirm")
                        .with(as(w.unit))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("upload=" + upload))
                .hasStatus3xxRedirection();
    }
}
