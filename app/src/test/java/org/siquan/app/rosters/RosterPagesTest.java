package org.siquan.app.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.LearnerFact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A clerk brings the roster in, and downloads the insurer's list. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class RosterPagesTest {

    private static final LocalDate BORN = LocalDate.of(2005, 6, 7);
    private static final String IDENTITY = RosterFiles.number(110105, BORN, 12);
    private static final String ROSTER = "/rosters/import";

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    StartGate gate;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private PlacementFixture f;

    @BeforeEach
    void aSchool() {
        ParkId park = circles.loadVocational("roster-pages-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
    }

    @Test
    void fromTheFirstUploadToTheRoster() {
        assertThat(read("/rosters", f.school())).contains("名册还是空的", ROSTER);
        assertThat(read(ROSTER, f.school())).contains("第一次上传后");
        String mapping = body(upload(roster()), 200);
        assertThat(mapping).contains("核对各列含义", "身份证件号", "110*************").doesNotContain(IDENTITY, "??");
        String upload = found(mapping, "name=\"upload\" value=\"([0-9a-f-]{36})\"");

        String twice = body(
                post("/rosters/import/mapping", form(upload).replace("field.1=NAME", "field.1=NUMBER"), f.school()),
                422);
        assertThat(twice).contains("都对应“学号”", "没有列对应“姓名”", "教务系统").doesNotContain("??", IDENTITY);

        String preview = body(post("/rosters/import/mapping", form(upload), f.school()), 200);
        assertThat(preview).contains("新增 1 人，变更 0 人", "按“教务系统”读取", "𠮷").doesNotContain("??", IDENTITY);
        String id = found(preview, "name=\"mapping\" value=\"([0-9a-f-]{36})\"");
        assertThat(post("/rosters/import/confirm", "upload=" + upload + "&mapping=" + id, f.otherSchool()))
                .hasStatus(404);
        assertThat(redirect(post("/rosters/import/confirm", "upload=" + upload + "&mapping=" + id, f.school())))
                .endsWith("done=taken");
        assertThat(post("/rosters/import/confirm", "upload=" + upload + "&mapping=" + id, f.school()))
                .hasStatus(409);

        assertThat(read("/rosters?done=taken", f.school()))
                .contains("名册已更新", "𠮷", "2005-06-07", "110*************")
                .doesNotContain(IDENTITY);
        assertThat(read("/rosters?identity=yes&state=ACTIVE&entryYear=2024", f.school()))
                .contains("𠮷");
        assertThat(read("/rosters", f.otherSchool())).doesNotContain("𠮷");
        assertThat(body(upload(roster()), 200)).contains("新增 0 人，变更 0 人，不变 1 人");
        assertThat(read(ROSTER + "?lang=en", f.school())).contains("教务系统", "Learner number");
        assertThat(read("/rosters/import/mapping?upload=" + newest() + "&lang=en", f.school()))
                .contains("What the columns mean");
        assertThat(post("/rosters/mappings/" + id + "/forget", "", f.otherSchool()))
                .hasStatus(404);
        redirect(post("/rosters/mappings/" + id + "/forget", "", f.school()));
        assertThat(read(ROSTER, f.school())).contains("第一次上传后");
    }

    @Test
    void faultsStandAboveTheFormAndNothingIsWritten() {
        taken();
        UploadedFile bad = RosterFiles.file(
                RosterFiles.ACADEMIC, List.of(row("=1", IDENTITY), row("乙", IDENTITY.substring(0, 16) + "00")));
        assertThat(body(upload(bad), 422)).contains("公式").doesNotContain("??");
        UploadedFile wrong = RosterFiles.file(
                RosterFiles.ACADEMIC,
                List.of(row("乙", IDENTITY.substring(0, 17) + (IDENTITY.endsWith("0") ? "1" : "0"))));
        assertThat(body(upload(wrong), 422)).contains("校验码不符", "对照身份证改正").doesNotContain(IDENTITY, "??");
        assertThat(get("/rosters.xlsx", f.school())).hasStatusOk();
        assertThat(read("/rosters", f.school())).doesNotContain(">乙<");
    }

    @Test
    void theInsurersListHasWholeNumbersForItsSchoolAlone() throws IOException {
        taken();
        String days = "from=2026-03-01&to=2026-03-31";
        assertThat(read("/rosters/insurance?" + days, f.school())).contains("没有学生开始实习");
        PlacementId id = transactions.as(f.school(), () -> placements.arrange(f.wanted()));
        assertThat(read("/rosters/insurance?" + days, f.school())).contains("没有学生开始实习");
        transactions.runAs(f.school(), () -> placements.move(id, 1, PlacementState.PREPARING, ""));

        assertThat(read("/rosters/insurance?" + days, f.school()))
                .contains("下载 1 人的投保名单", "110*************")
                .doesNotContain(IDENTITY);
        byte[] sheet =
                post("/rosters/insurance/list", days, f.school()).getResponse().getContentAsByteArray();
        assertThat(SheetRows.rows(sheet)).hasSize(2);
        assertThat(SheetRows.rows(sheet).get(1)).containsValue(IDENTITY).containsValue(f.learnerName());
        byte[] others = post("/rosters/insurance/list", days, f.otherSchool())
                .getResponse()
                .getContentAsByteArray();
        assertThat(SheetRows.rows(others)).hasSize(1);
        assertThat(get("/rosters/insurance?from=2026-03-01&to=2026-02-01", f.school()))
                .hasStatus(422);
        read("/rosters/insurance?lang=en&" + days, f.school());

        assertThat(transactions.as(f.school(), () -> gate.check(id)).facts().get(LearnerFact.BIRTH_DATE))
                .isEqualTo(BORN);
    }

    @Test
    void nobodyButSchoolsComesNear() {
        for (Role role : new Role[] {Role.PARK, Role.COMMISSION, Role.ENTERPRISE, Role.LEARNER, Role.MENTOR}) {
            Actor somebody = People.person(f.school().park(), f.school().org(), role);
            for (String path : List.of("/rosters", ROSTER, "/rosters/insurance")) {
                assertThat(get(path, somebody)).as("%s %s", role, path).hasStatus(403);
            }
        }
    }

    private String newest() {
        return found(body(upload(roster()), 200), "name=\"upload\" value=\"([0-9a-f-]{36})\"");
    }

    private void taken() {
        String upload = found(body(upload(roster()), 200), "name=\"upload\" value=\"([0-9a-f-]{36})\"");
        String preview = body(post("/rosters/import/mapping", form(upload), f.school()), 200);
        String id = found(preview, "name=\"mapping\" value=\"([0-9a-f-]{36})\"");
        redirect(post("/rosters/import/confirm", "upload=" + upload + "&mapping=" + id, f.school()));
    }

    private UploadedFile roster() {
        return RosterFiles.file(RosterFiles.ACADEMIC, List.of(row("𠮷田", IDENTITY)));
    }

    private List<String> row(String name, String identity) {
        return List.of(f.learner().value(), name, "女", identity, "不在园区的专业", "2401", "2024", "在读", "13800138000", "汉族");
    }

    private static String form(String upload) {
        List<String> fields =
                List.of("NUMBER", "NAME", "", "IDENTITY", "MAJOR", "CLASS", "ENTRY_YEAR", "STATE", "PHONE", "");
        StringBuilder form = new StringBuilder("upload=" + upload + "&name=" + encoded("教务系统"));
        for (int i = 0; i < fields.size(); i++) {
            form.append(
                    "&title.%d=%s&field.%d=%s".formatted(i, encoded(RosterFiles.ACADEMIC.get(i)), i, fields.get(i)));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(UploadedFile file) {
        return mvc.post()
                .multipart()
                .uri(ROSTER)
                .file(new MockMultipartFile("file", file.name(), "application/octet-stream", file.content()))
                .with(as(f.school()))
                .with(csrf())
                .exchange();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static String body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String read(String path, Actor actor) {
        String text = body(get(path, actor), 200);
        assertThat(text).as(path).doesNotContain("??");
        return text;
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

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
