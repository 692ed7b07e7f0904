package org.siquan.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
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

/** School, unit and learner agree and sign in the browser. */
@SiquanTest
@Tag("S5")
class AgreementPagesTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Agreements agreements;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TenantTransactions transactions;

    private PlacementFixture f;
    private ParkId park;
    private PlacementId placement;
    private String page = "";

    @BeforeEach
    void arranged() {
        park = circles.loadVocational("agreement-pages-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        placement = transactions.as(f.school(), () -> placements.arrange(f.wanted()));
        page = "/placements/" + placement + "/agreement";
    }

    @Test
    void fromTheFirstTextToTheLastSignature() {
        Actor learner = circles.learner(park, f.learner().value());
        Actor operator = Regions.person(park, Role.PARK);
        redirect(post("/agreements/setting", "official=示范文本&click=true&basis=园区办〔2026〕1号", operator));
        clean("/agreements/setting", operator);
        clean(page, f.school());
        redirect(post(page, "", f.school()));
        String edit = "/agreements/" + now().id() + "/edit";
        clean(edit, f.school());
        redirect(post(edit, terms("王建国𠮷"), f.school()));
        assertThat(get(page, f.unit())).bodyText().contains("王建国𠮷", "对这一条表态");
        redirect(post("/agreements/" + now().id() + "/words", "part=PAY&agreed=false&reason=次月发薪", f.unit()));
        assertThat(get(page, f.school())).bodyText().contains("次月发薪");
        redirect(post("/agreements/" + now().id() + "/words", "part=PAY&agreed=true", f.unit()));

        redirect(post("/agreements/" + now().id() + "/out", "version=" + now().version(), f.school()));
        for (Actor actor : List.of(f.school(), f.unit(), learner)) {
            clean(page, actor);
            clean("/agreements", actor);
            assertThat(get("/?lang=zh-CN", actor)).bodyText().contains("等您签署的协议");
            String sign = "/agreements/" + now().id() + "/sign";
            assertThat(post(sign, "sha256=" + sha(), actor)).hasStatus(422);
            redirect(post(sign, "read=true&sha256=" + sha(), actor));
        }
        assertThat(post("/agreements/" + now().id() + "/invite", "party=GUARDIAN&name=王建国", f.school()))
                .hasStatus(422);
        assertThat(post(
                        "/agreements/" + now().id() + "/invite",
                        "party=GUARDIAN&name=王建国&phone=13900001111",
                        f.school()))
                .hasStatus(201)
                .bodyText()
                .contains("/l/");
        assertThat(paper("00000000")).hasStatus(409).bodyText().contains("校验码不符");
        redirect(paper(Objects.requireNonNull(now().paper()).check()));

        assertThat(now().state()).isEqualTo(AgreementState.SIGNED);
        assertThat(get(page, f.school())).bodyText().doesNotContain("签订之后导师有变动");
        redirect(post("/placements/" + placement + "/people", "version=1&tutor=李宁", f.school()));
        assertThat(get(page, f.school())).bodyText().contains("签订之后导师有变动");
        assertThat(get(page, f.unit())).bodyText().doesNotContain("签订之后导师有变动");
        clean(page, f.school());
        clean("/agreements/file?number=" + Objects.requireNonNull(now().paper()).number(), f.unit());
        byte[] file = get("/agreements/" + now().id() + "/file", learner)
                .getResponse()
                .getContentAsByteArray();
        assertThat(compare(file)).hasStatusOk().bodyText().contains("文件与签署的一致");
        file[file.length / 2]++;
        assertThat(compare(file)).hasStatus(422);
        redirect(post("/agreements/" + now().id() + "/end", "why=家中有事", learner));
        assertThat(get(page, f.unit())).bodyText().contains("提前终止", "家中有事");
    }

    @Test
    void othersFindNothingAndWrongInputIsNamed() {
        redirect(post(page, "", f.school()));
        String edit = "/agreements/" + now().id() + "/edit";

        assertThat(get(page, f.otherSchool())).hasStatus(404);
        assertThat(get(edit, f.otherSchool())).hasStatus(404);
        assertThat(post(edit, terms("x").replace("yuan=2600", "yuan=2600.5"), f.school()))
                .hasStatus(422);
        assertThat(post(edit, terms("x").replace("day=15", "day=31"), f.school()))
                .hasStatus(422);
        assertThat(post(edit, terms("x").replace("version=1", "version=7"), f.school()))
                .hasStatus(409);
        assertThat(post("/agreements/" + now().id() + "/out", "version=1", f.school()))
                .hasStatus(409)
                .bodyText()
                .contains("监护人");
        assertThat(post("/agreements/" + now().id() + "/words", "part=NONE&agreed=true", f.unit()))
                .hasStatus(422);
        assertThat(get("/agreements/nonsense/edit", f.school())).hasStatus(404);
        assertThat(post("/agreements/setting", "click=true", Regions.person(park, Role.PARK)))
                .hasStatus(422);
    }

    private String terms(String guardian) {
        StringBuilder form = new StringBuilder("version=1&yuan=2600&day=15&guardian=" + guardian);
        now().terms()
                .texts()
                .forEach((part, text) ->
                        form.append('&').append(part).append('=').append(text));
        return form.toString();
    }

    private Agreement now() {
        return transactions.as(f.school(), () -> agreements.about(placement)).getFirst();
    }

    private String sha() {
        return Objects.requireNonNull(now().paper()).sha256();
    }

    private MvcTestResult paper(String check) {
        return mvc.post()
                .uri("/agreements/" + now().id() + "/paper")
                .multipart()
                .file(new MockMultipartFile(
                        "scan",
                        "扫描.pdf",
                        "application/pdf",
                        "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("party", "GUARDIAN")
                .param("signer", "王建国")
                .param("check", check)
                .with(as(f.school()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult compare(byte[] file) {
        return mvc.post()
                .uri("/agreements/file")
                .multipart()
                .file(new MockMultipartFile("file", "协议.pdf", "application/pdf", file))
                .with(as(f.unit()))
                .with(csrf())
                .exchange();
    }

    private void clean(String address, Actor actor) {
        for (String lang : List.of("zh-CN", "en")) {
            String asked = address + (address.contains("?") ? "&" : "?") + "lang=" + lang;
            assertThat(get(asked, actor)).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(as(actor)).exchange();
    }

    private MvcTestResult post(String address, String form, Actor actor) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .characterEncoding("UTF-8")
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private static void redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }
}
