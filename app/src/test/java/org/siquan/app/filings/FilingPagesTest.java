package org.siquan.app.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.Sheets;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.Province;
import org.siquan.region.RegionIndex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school files in the browser; letters go out as files and answers come back as scans; authorities see no clock. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class FilingPagesTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Departments departments;

    @Autowired
    Filings filings;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private PlacementFixture f;
    private FilingFixture filed;
    private PlacementId id;
    private Province host;

    @BeforeEach
    void onePlaced() {
        ParkId park = circles.loadVocational("filing-pages-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        filed = new FilingFixture(park, transactions, departments, filings);
        id = transactions.as(f.school(), () -> placements.arrange(f.wanted()));
        host = RegionIndex.of(Regions.DEMONSTRATION).site(f.post().site()).province();
    }

    @Test
    void emptyPagesSayWhatToDo() {
        assertThat(get("/filings", f.school())).hasStatusOk().bodyText().contains("还没有备案包", "新建备案包");
        assertThat(get("/filings/new", f.school())).hasStatusOk().bodyText().contains("还没有登记本校的主管部门");
        assertThat(get("/filings/departments", filed.operator()))
                .hasStatusOk()
                .bodyText()
                .contains("先登记各省的省级部门");
        assertThat(get("/filings/balance", f.school())).hasStatusOk().bodyText().contains("还没有已备案的跨省实习");
        assertThat(get("/filings/problems", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("没有反馈的问题");
        assertThat(get("/filings/of/" + id, f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("还没有备案");
        assertThat(open("CROSS_PROVINCE", host.word(), f.school()))
                .hasStatus(409)
                .bodyText()
                .contains("主管部门");
    }

    @Test
    void theOperatorEntersDepartmentsAndNobodyElseDoes() {
        String form = "id=city&name=市教育局&level=CITY&branch=EDUCATION&province=" + host.word() + "&account=";
        assertThat(post("/filings/departments", form, f.school())).hasStatus(403);
        redirect(post("/filings/departments", form, filed.operator()));
        assertThat(post("/filings/departments", form.replace("CITY", "TOWN"), filed.operator()))
                .hasStatus(422);
        assertThat(post("/filings/departments", form.replace("id=city", "id=a b"), filed.operator()))
                .hasStatus(422);
        redirect(post(
                "/filings/departments/assign",
                "institution=" + f.school().org().value() + "&department=city",
                filed.operator()));
        assertThat(post("/filings/departments/assign", "institution=nobody&department=city", filed.operator()))
                .hasStatus(404);
        redirect(post("/filings/departments/counting", "way=CAMPUS", filed.operator()));
        for (String lang : List.of("zh-CN", "en")) {
            for (Actor actor : List.of(filed.operator(), f.school())) {
                assertThat(get("/filings/departments?lang=" + lang, actor))
                        .hasStatusOk()
                        .bodyText()
                        .contains("市教育局")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void lettersGoOutAndScansComeBackWithoutNamingALearner() throws IOException {
        filed.configured();
        assertThat(get("/filings/new", f.school())).hasStatusOk().bodyText().contains(f.learnerName(), "跨省实习备案");
        String page = redirect(open("CROSS_PROVINCE", host.word(), f.school()));
        redirect(step(page, "SEND", "2026-02-14", "校函〔2026〕3号", 1, f.school(), null));

        byte[] letter = bytes(get(page + "/steps/1/file", f.school()));
        try (PdfReader reader = new PdfReader(letter)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", ""))
                    .contains("第二十四条", "校函〔2026〕3号", "赵宁", "2026-03-02")
                    .doesNotContain(f.mentor().value())
                    .doesNotContain(f.learnerName(), f.learner().value());
        }
        assertThat(Sheets.words(bytes(get(page + "/list.xlsx", f.school()))))
                .contains("赵宁")
                .doesNotContain(f.learnerName(), f.learner().value());

        byte[] scan = "%PDF-1.7 同意（演示）".getBytes(StandardCharsets.UTF_8);
        redirect(step(page, "CONSENT", "2026-02-15", "市教〔2026〕9号", 2, f.school(), scan));
        assertThat(bytes(get(page + "/steps/2/file", f.school()))).isEqualTo(scan);
        assertThat(get(page + "/steps/2/file", f.otherSchool())).hasStatus(404);
        assertThat(step(page, "SEND_ON", "2026-02-16", "", 2, f.school(), null)).hasStatus(409);
        assertThat(step(page, "SEND_ON", "16.2.2026", "", 3, f.school(), null)).hasStatus(422);
        assertThat(step(page, "JUMP", "2026-02-16", "", 3, f.school(), null)).hasStatus(422);
        assertThat(get("/filings.xlsx", f.school())).hasStatusOk();
        assertThat(get("/api/v1/filings?kind=CROSS_PROVINCE&state=CONSENTED", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("\"entries\":1");
        assertThat(get("/filings/of/" + id + "?lang=en", f.school()))
                .hasStatusOk()
                .bodyText()
                .contains("Consented")
                .doesNotContain("??");
        assertThat(get("/filings/of/" + id, f.otherSchool())).hasStatus(404);
    }

    /** An authority is never counted down to: its pages hold no word of a clock, in either language. */
    @Test
    void noClockIsShownToAnAuthority() {
        filed.configured();
        FilingId packet = filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        FilingId waiting = filed.open(f.school(), FilingKind.ROUTINE, host, id);
        filed.take(f.school(), waiting, FilingMove.SEND, "2026-02-14", "");
        Actor there = filed.authority(host);

        for (String path : List.of(
                "/filings",
                "/filings/problems",
                "/filings/balance",
                "/filings/departments",
                "/filings/of/" + id,
                "/filings/" + packet,
                "/filings/" + waiting)) {
            for (Actor actor : List.of(there, filed.city())) {
                assertThat(content(path + "?lang=zh-CN", actor))
                        .as(path)
                        .doesNotContain("??", "逾期", "超期", "截止", "剩余", "还剩", "倒计时", "催", "提醒", "限期", "超时", "天内");
                assertThat(content(path + "?lang=en", actor))
                        .as(path)
                        .doesNotContainPattern("(?i)\\b(overdue|due|deadline|remind(er)?|days left|late|countdown)\\b");
            }
        }
    }

    /** What stands between the navigation and the foot. */
    private String content(String path, Actor actor) {
        MvcTestResult answer = get(path, actor);
        assertThat(answer).hasStatusOk();
        String page = new String(bytes(answer), StandardCharsets.UTF_8);
        return page.substring(page.indexOf("id=\"content\""));
    }

    @Test
    void theBalanceSaysWhatIsKnown() {
        filed.configured();
        filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);

        assertThat(get("/filings/balance?lang=en", filed.operator()))
                .hasStatusOk()
                .bodyText()
                .contains(host.say("en"), "Posts offered", "1 / 1")
                .doesNotContain("??");
        assertThat(Sheets.words(bytes(get("/filings/balance.xlsx?lang=zh-CN", filed.operator()))))
                .contains(host.word());
    }

    private MvcTestResult open(String kind, String where, Actor actor) {
        return post("/filings", "kind=" + kind + "&host=" + where + "&term=春季&placement=" + id, actor);
    }

    private MvcTestResult step(
            String page, String move, String day, String number, long version, Actor actor, byte @Nullable [] scan) {
        return mvc.post()
                .multipart()
                .uri(page + "/steps")
                .file(new MockMultipartFile("scan", "答复.pdf", "application/pdf", scan == null ? new byte[0] : scan))
                .param("move", move)
                .param("day", day)
                .param("number", number)
                .param("version", String.valueOf(version))
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
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
