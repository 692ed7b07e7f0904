package org.siquan.app.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.AtWork;
import org.siquan.app.days.Side;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The close in the browser: for school, unit, mentor, learner and whoever only looks. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class ClosingPagesTest {

    @Autowired
    ToClose to;

    @Autowired
    Schemes schemes;

    @Autowired
    Assessments assessments;

    @Autowired
    MockMvcTester mvc;

    private AtWork w;
    private String page;

    @BeforeEach
    void someoneAtWork() {
        w = to.someoneAtWork("closing-pages");
        page = "/placements/" + w.id + "/closing";
    }

    @Test
    void aPlacementIsClosedThroughTheForms() throws IOException {
        redirect(post("/schemes", "unit=" + w.f.enterprise(), w.school));
        Scheme scheme = w.as(w.school, schemes::list).getFirst();
        String path = "/schemes/" + scheme.id();
        redirect(post(
                path,
                "version=1&name-1=出勤&weight-1=20&part-1=PROCESS&side-1=SCHOOL&attendance-1=true"
                        + "&name-3=岗位任务&weight-3=80&part-3=RESULT&side-3=UNIT",
                w.school));
        redirect(post(path + "/propose", "version=2", w.school));
        assertThat(get("/", w.unit)).bodyText().contains("确认考核方案").doesNotContain("??");
        redirect(post(path + "/answer", "version=3&agreed=true", w.unit));
        to.material(w);
        to.end(w);
        redirect(post(page + "/marks", "points-1=90&words-1=全勤", w.school));
        redirect(post(page + "/marks", "points-2=80.5&words-2=能独立换刀", w.mentor));
        assertThat(get(page, w.learner)).bodyText().contains("双方都签字之后").doesNotContain("能独立换刀", "82.4");
        String sha = w.as(w.school, () -> assessments.sheet(w.id)).sha256();
        redirect(post(page + "/sign", "sha256=" + sha, w.school));
        redirect(post(page + "/sign", "sha256=" + sha, w.mentor));
        assertThat(get(page, w.learner)).bodyText().contains("能独立换刀", "82.4");
        redirect(post(page + "/grade", "course=岗位实习&credits=6", w.school));
        redirect(post(page + "/summary", "version=0&words=<b>总结</b>", w.learner));
        assertThat(mvc.post()
                        .multipart()
                        .uri(page + "/evidence")
                        .file(new MockMultipartFile("files", "照片.pdf", "text/html", ToClose.SCAN.content()))
                        .with(as(w.learner))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(page, w.school))
                .bodyText()
                .contains("八类材料已有 8 类", "&lt;b&gt;总结", "照片.pdf")
                .doesNotContain("<b>总结");

        redirect(post(page + "/seal", "version=3", w.school));

        assertThat(get(page, w.school)).bodyText().contains("已封存");
        MvcTestResult zip = get("/placements/" + w.id + "/archive.zip", w.learner);
        assertThat(zip).hasStatusOk().hasHeader("Content-Type", "application/zip");
        assertThat(zip.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(get("/placements/" + w.id + "/archive.zip", w.unit)).hasStatus(403);
        assertThat(SheetRows.rows(get("/closings.xlsx", w.school).getResponse().getContentAsByteArray()))
                .anySatisfy(row -> assertThat(row).containsValue("岗位实习").containsValue("已封存"));
    }

    @Test
    void everyPageReadsInBothLanguagesForEverybodyWhoMay() {
        Scheme scheme = to.scheme(w);
        to.mark(w, Side.SCHOOL, "80");
        Assessments.Asked asked = w.as(w.mentor, () -> assessments.asked(w.id)).getFirst();
        assertThat(get(page + "?lang=zh-CN", w.mentor)).bodyText().contains(">" + asked.zh() + "<");
        assertThat(get(page + "?lang=en", w.mentor)).bodyText().contains(">" + asked.en() + "<");
        to.end(w);
        for (Actor actor : List.of(
                w.school,
                w.unit,
                w.mentor,
                Regions.person(w.park, Role.PARK),
                Regions.person(w.park, Role.COMMISSION))) {
            for (String path : List.of("/closings", "/schemes", "/schemes/" + scheme.id(), page, "/")) {
                reads(path, actor);
            }
        }
        for (String path : List.of("/closings", page, "/")) {
            reads(path, w.learner);
        }
        assertThat(get("/", w.school)).bodyText().contains("等待考核与归档");
        assertThat(get("/schemes", w.learner)).hasStatus(403);
    }

    private void reads(String path, Actor actor) {
        for (String language : List.of("en", "zh-CN")) {
            assertThat(get(path + "?lang=" + language, actor))
                    .as("%s as %s", path, actor.roles())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void othersAndWhatNobodyCanMeanAreRefused() {
        Scheme scheme = to.scheme(w);
        Actor other = w.f.otherSchool();
        assertThat(get(page, other)).hasStatus(404);
        assertThat(get("/schemes/" + scheme.id(), other)).hasStatus(404);
        assertThat(get("/schemes/not-an-id", w.school)).hasStatus(404);
        assertThat(get("/placements/" + w.id + "/archive.zip", w.school)).hasStatus(404);
        for (String form : List.of("/marks", "/sign", "/grade", "/seal", "/summary")) {
            assertThat(post(page + form, "sha256=x&course=x&version=1&words=x", other))
                    .as(form)
                    .hasStatus(404);
        }
        for (String marks : List.of("points-1=1e9", "points-1=８０", "points-x=80", "points-1=NaN", "points-1=1000")) {
            assertThat(post(page + "/marks", marks, w.school)).as(marks).hasStatus(422);
        }
        assertThat(post(page + "/marks", "depth-x=7", w.mentor)).hasStatus(422);
        assertThat(post(page + "/marks", "depth-no-such=2", w.mentor)).hasStatus(422);
        assertThat(post("/schemes", "unit=no-such", w.school)).hasStatus(409);
        assertThat(post(page + "/grade", "course=x&credits=abc", w.school)).hasStatus(422);
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
