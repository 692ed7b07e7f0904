package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SiquanTest
@Tag("S7")
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Lockouts lockouts;

    @Autowired
    Accounts accounts;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() {
        assertThat(mvc.get().uri("/")).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void signsInAndKeepsTheSessionInTheDatabase() {
        account("keeper");

        var signedIn = signIn("Keeper", PASSWORD);

        assertThat(signedIn).hasStatus(302).redirectedUrl().isEqualTo("/");
        var cookie = Objects.requireNonNull(signedIn.getResponse().getCookie("SIQUAN"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(mvc.get().uri("/").cookie(cookie)).hasStatusOk().bodyText().contains("名叫keeper");
        assertThat(mvc.get().uri("/jobs").cookie(cookie)).hasStatusOk();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountAlike() {
        account("careful");

        assertThat(signIn("careful", "wrong password")).redirectedUrl().isEqualTo("/sign-in?wrong");
        assertThat(signIn("nobody-at-all", "wrong password")).redirectedUrl().isEqualTo("/sign-in?wrong");
    }

    @Test
    void locksTheAccountAfterFiveWrongPasswordsAndAuditsIt() {
        account("forgetful");

        for (int i = 0; i < Lockouts.MOST_FAILURES; i++) {
            signIn("forgetful", "wrong password");
        }

        assertThat(signIn("forgetful", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?locked");
        assertThat(actions()).contains("account.sign-in-failed", "account.locked");
    }

    @Test
    void locksALoginThatNobodyHasAlikeSoThatNobodyLearnsWhichExist() {
        for (int i = 0; i < Lockouts.MOST_FAILURES; i++) {
            assertThat(signIn("no-such-login", "wrong password"))
                    .redirectedUrl()
                    .isEqualTo("/sign-in?wrong");
        }

        assertThat(signIn("no-such-login", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?locked");
    }

    @Test
    void anAddressThatTriedTooManyIsToldToComeBackLater() {
        for (int i = 0; i < Lockouts.MOST_OF_ADDRESS; i++) {
            lockouts.failedFrom("203.0.113.99");
        }
        RequestPostProcessor from = request -> {
            request.setRemoteAddr("203.0.113.99");
            return request;
        };

        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(from)
                        .with(csrf())
                        .param("login", "anybody")
                        .param("password", PASSWORD))
                .hasStatus(429)
                .hasHeader("Retry-After", "900");
        assertThat(mvc.get().uri("/api/v1/sites").with(from).header("Authorization", "Basic YTpi"))
                .hasStatus(429)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/sign-in").with(from)).hasStatusOk();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        account("clumsy");

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < Lockouts.MOST_FAILURES - 1; i++) {
                signIn("clumsy", "wrong password");
            }
            assertThat(signIn("clumsy", PASSWORD)).redirectedUrl().isEqualTo("/");
        }
    }

    @Test
    void neverStoresThePasswordItself() {
        account("secret");

        var hash = transactions.as(
                person(Role.SCHOOL),
                () -> jdbc.sql("select password_hash from platform.account where login = 'secret'")
                        .query(String.class)
                        .single());

        assertThat(hash).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }

    @Test
    void changesOnesOwnPassword() {
        account("changer");
        var session =
                Objects.requireNonNull(signIn("changer", PASSWORD).getResponse().getCookie("SIQUAN"));

        assertThat(change(session, "wrong password", "a new long password"))
                .hasStatus(422)
                .bodyText()
                .contains("当前口令不对");
        assertThat(change(session, PASSWORD, "short")).hasStatus(422).bodyText().contains("至少 12 个字符，没有修改");
        assertThat(change(session, PASSWORD, "changer-2026-siquan"))
                .hasStatus(422)
                .bodyText()
                .contains("不能包含账户名");
        assertThat(change(session, PASSWORD, "password1234"))
                .hasStatus(422)
                .bodyText()
                .contains("太容易猜到");
        assertThat(change(session, PASSWORD, "a new long password"))
                .redirectedUrl()
                .isEqualTo("/account?done=password");

        assertThat(signIn("changer", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?wrong");
        assertThat(signIn("changer", "a new long password")).redirectedUrl().isEqualTo("/");
        assertThat(actions()).contains("account.password-changed");
    }

    private MvcTestResult change(Cookie session, String current, String next) {
        return mvc.post()
                .uri("/account/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("next", next)
                .param("again", next)
                .exchange();
    }

    @Test
    void refusesShortPasswords() {
        var school = person(Role.SCHOOL);
        var account = new NewAccount(FIRST, "short", "短", Set.of(Role.SCHOOL), true);

        assertThatThrownBy(() -> ActingAs.run(school, () -> accounts.save(account, "12345678901")))
                .hasMessageContaining("at least 12");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/sign-out").with(as(person(Role.SCHOOL)))).hasStatus(403);
        assertThat(mvc.post().uri("/api/anything").with(as(person(Role.SCHOOL))))
                .hasStatus(403);
    }

    @Test
    void answersTheApiWithProblemsAndThePagesWithPages() {
        var school = as(person(Role.SCHOOL));

        assertThat(mvc.get().uri("/api/nothing")).hasStatus(401).hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/api/nothing").with(school))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:siquan:problem:not-found");
        assertThat(mvc.get().uri("/nothing").with(school))
                .hasStatus(404)
                .bodyText()
                .contains("没有找到");
    }

    @Test
    void auditsEveryRefusedAccess() {
        assertThat(mvc.get().uri("/audit").with(as(person(Role.LEARNER))))
                .hasStatus(403)
                .bodyText()
                .contains("您的角色不能打开此页");

        assertThat(actions()).contains("access.refused");
    }

    @Test
    void theAuditLogNamesThePersonAndSaysWhatHappenedInWords() {
        account("watched");
        signIn("watched", PASSWORD);
        var operator = as(person(Role.PARK));

        assertThat(mvc.get().uri("/audit").with(operator))
                .hasStatusOk()
                .bodyText()
                .contains(">名叫watched</span>", ">登录</span>", "account.signed-in");
        assertThat(mvc.get().uri("/audit?lang=en").with(operator)).bodyText().contains(">Signed in</span>");
    }

    @Test
    void sendsAStrictContentPolicy() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .doesNotContain("<script>")
                .doesNotContain("onclick=");
        assertThat(SecurityConfiguration.CONTENT_POLICY)
                .contains("script-src 'self';")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void speaksEnglishOnRequestAndRemembersIt() {
        var english = mvc.get().uri("/sign-in?lang=en").exchange();

        assertThat(english).bodyText().contains("Sign in").contains("lang=\"en\"");
        var cookie = Objects.requireNonNull(english.getResponse().getCookie("siquan-lang"));
        assertThat(mvc.get().uri("/sign-in").cookie(cookie)).bodyText().contains("Sign in");
        assertThat(mvc.get().uri("/sign-in")).bodyText().contains("登录");
    }

    private void account(String login) {
        var account = new NewAccount(FIRST, login, "名叫" + login, Set.of(Role.SCHOOL), true);
        ActingAs.run(person(Role.SCHOOL), () -> accounts.save(account, PASSWORD));
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private List<String> actions() {
        return transactions.as(
                Actor.system("test", EAST),
                () -> jdbc.sql("select distinct action from platform.audit_entry")
                        .query(String.class)
                        .list());
    }
}
