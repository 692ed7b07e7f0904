package org.siquan.app.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A notice with a receipt from the issuer's side: written, shown once, followed, revoked. */
@SiquanTest
@Tag("S7")
class IssuerPagesTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost(/l/[A-Za-z0-9_-]{43})");
    private static final Pattern PAGE = Pattern.compile("/links/([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("校验码 ([0-9]{6})，10");

    @Autowired
    MockMvcTester mvc;

    private final Actor clerk = Actor.account(new AccountId(UUID.randomUUID()), EAST, FIRST, Set.of(Role.SCHOOL));

    @Test
    void aNoticeIsSentConfirmedAndItsReceiptIsRead() throws Exception {
        String issued = body(issue("安全须知", "进入车间戴安全帽。", "李先生", "13800138000", "7"), 201);
        String link = first(ADDRESS, issued);
        assertThat(issued).contains("请打开链接阅读并确认《安全须知》");
        String page = "/links/" + first(PAGE, issued);
        assertThat(body(mvc.get().uri(page).with(as(clerk)).exchange(), 200))
                .contains("138****8000")
                .doesNotContain(link);

        String code = first(
                CODE,
                body(mvc.post().uri(page + "/code").with(as(clerk)).with(csrf()).exchange(), 200));
        assertThat(body(mvc.get().uri(page).with(as(clerk)).exchange(), 200)).doesNotContain(code);
        String shown = body(mvc.get().uri(link).exchange(), 200);
        assertThat(shown).contains("安全须知", "进入车间戴安全帽。", "不是签署协议");
        assertThat(mvc.post()
                        .uri(link)
                        .param("code", code)
                        .param("choice", "read")
                        .param("version", first(Pattern.compile("name=\"version\" value=\"([0-9a-f]{64})\""), shown)))
                .hasStatus(303);

        assertThat(body(mvc.get().uri(page).with(as(clerk)).exchange(), 200))
                .contains("已办理", "已阅读并知悉", "由本单位转告", "sev sev-ok");
        assertThat(body(
                        mvc.get()
                                .uri("/links")
                                .param("state", "USED")
                                .with(as(clerk))
                                .exchange(),
                        200))
                .contains("李先生");
        assertThat(mvc.get().uri("/links.xlsx").param("q", "李先生").with(as(clerk)))
                .hasStatusOk();
        assertThat(mvc.post().uri(page + "/code").with(as(clerk)).with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("已经不能办理");
    }

    @Test
    void aRevokedLinkOpensNoMore() throws Exception {
        String issued = body(issue("家长会", "周五 18:00。", "张女士", "", "7"), 201);
        String page = "/links/" + first(PAGE, issued);

        assertThat(mvc.post().uri(page + "/revoke").with(as(clerk)).with(csrf()))
                .hasStatus(302);

        assertThat(body(mvc.get().uri(page).with(as(clerk)).exchange(), 200))
                .contains("已撤回")
                .doesNotContain("/revoke");
        assertThat(mvc.get().uri(first(ADDRESS, issued))).hasStatus(410);
    }

    @Test
    void whatIsMissingOrWrongIsNamedAndNothingIsIssued() throws Exception {
        String wrong = body(issue("", " ", "", "12", "90"), 422);

        assertThat(wrong).contains("请填标题", "请填正文").doesNotContain("/l/");
        assertThat(body(issue("题", "文", " ", "12", "90"), 422)).contains("请填持有人姓名", "手机号为 5 至 15 位数字", "有效期为 1 至 60 天");
        String holder = "某" + UUID.randomUUID();
        body(issue("题", "文", holder, "12", "7"), 422);
        assertThat(body(
                        mvc.get()
                                .uri("/links")
                                .param("q", holder)
                                .with(as(clerk))
                                .exchange(),
                        200))
                .doesNotContain(">" + holder + "</a>");
    }

    @Test
    void markupInANoticeStaysText() throws Exception {
        String issued = body(issue("<b>题</b>", "<script>alert(1)</script>", "张**", "", "1"), 201);

        assertThat(body(mvc.get().uri(first(ADDRESS, issued)).exchange(), 200))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    private MvcTestResult issue(String title, String body, String holder, String phone, String days) {
        return mvc.post()
                .uri("/links")
                .param("title", title)
                .param("body", body)
                .param("holder", holder)
                .param("role", "GUARDIAN")
                .param("phone", phone)
                .param("days", days)
                .with(as(clerk))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult answer, int status) throws Exception {
        assertThat(answer).hasStatus(status);
        return answer.getResponse().getContentAsString();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
