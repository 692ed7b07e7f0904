package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Against a real provider in this process: discovery, authorization code, keys and tokens go over HTTP. */
@SiquanTest
@Tag("S7")
class ProviderSignInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String ISSUER = "school";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add(
                "siquan.provider.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
        properties.add("siquan.provider.client-id", () -> "siquan");
        properties.add("siquan.provider.client-secret", () -> "only of this test");
        properties.add("siquan.provider.name", () -> "教育云统一身份认证");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void theSignInPageOffersIt() {
        assertThat(mvc.get().uri("/sign-in")).bodyText().contains("用教育云统一身份认证登录");
    }

    @Test
    void somebodyWhomTheProviderKnowsAndWeDoNotGetsNoAccount() throws Exception {
        long before = rows("platform.account");

        assertThat(comeBackAs("stranger", null)).redirectedUrl().isEqualTo("/sign-in?unknown");

        assertThat(rows("platform.account")).isEqualTo(before);
        assertThat(rows("platform.provider_subject where subject = 'stranger'")).isZero();
    }

    @Test
    void whoIsSignedInConnectsTheTwoAndComesInByTheProviderWithTheSameRights() throws Exception {
        account("connects");
        Cookie desk = signIn("connects");

        assertThat(comeBackAs("sub-connects", desk)).redirectedUrl().isEqualTo("/sign-in?unknown");
        assertThat(rows("platform.provider_subject where subject = 'sub-connects'"))
                .as("nobody asked to connect")
                .isZero();

        desk = signIn("connects");
        want(desk);
        assertThat(comeBackAs("sub-connects", desk)).redirectedUrl().isEqualTo("/account?done=provider");

        Cookie other = cookie(comeBackAs("sub-connects", null));
        assertThat(mvc.get().uri("/account").cookie(other))
                .hasStatusOk()
                .bodyText()
                .contains("名叫connects", "已关联教育云统一身份认证");
        assertThat(mvc.get().uri("/jobs").cookie(other)).hasStatusOk();
        assertThat(mvc.get().uri("/audit").cookie(other)).hasStatus(403);

        assertThat(mvc.post().uri("/account/provider/remove").cookie(other).with(csrf()))
                .redirectedUrl()
                .isEqualTo("/account?done=provider-removed");
        assertThat(comeBackAs("sub-connects", null)).redirectedUrl().isEqualTo("/sign-in?unknown");
    }

    @Test
    void onePersonOfTheProviderIsOneAccount() throws Exception {
        account("first-owner");
        account("second-owner");
        Cookie first = signIn("first-owner");
        want(first);
        comeBackAs("sub-shared", first);

        Cookie second = signIn("second-owner");
        want(second);

        assertThat(comeBackAs("sub-shared", second)).redirectedUrl().isEqualTo("/account?failed=taken");
        assertThat(rows("platform.provider_subject where subject = 'sub-shared'"))
                .isOne();
    }

    @Test
    void aShutAccountStaysShut() throws Exception {
        AccountId account = account("shut-out");
        Cookie desk = signIn("shut-out");
        want(desk);
        comeBackAs("sub-shut", desk);
        ActingAs.run(person(Role.SCHOOL), () -> staff.disable(account, true));

        assertThat(comeBackAs("sub-shut", null)).redirectedUrl().isEqualTo("/sign-in?unknown");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(mvc.get().uri("/login/oauth2/code/provider?code=made-up&state=made-up"))
                .redirectedUrl()
                .isEqualTo("/sign-in?provider");
    }

    private void want(Cookie session) {
        assertThat(mvc.post().uri("/account/provider").cookie(session).with(csrf()))
                .redirectedUrl()
                .isEqualTo("/account?done=connect");
    }

    /** From our link to the provider, where this person signs in, and back. */
    private MvcTestResult comeBackAs(String subject, @Nullable Cookie session)
            throws IOException, InterruptedException {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject));
        var link = mvc.get().uri("/oauth2/authorization/provider");
        var leaving = (session == null ? link : link.cookie(session)).exchange();
        Cookie kept = session == null ? cookie(leaving) : session;
        String back = location(Objects.requireNonNull(leaving.getResponse().getRedirectedUrl()));
        assertThat(back).startsWith("http://localhost/login/oauth2/code/provider?");
        return mvc.get()
                .uri(URI.create(back.substring("http://localhost".length())))
                .cookie(kept)
                .exchange();
    }

    private static String location(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    private AccountId account(String login) {
        var account = new NewAccount(FIRST, login, "名叫" + login, Set.of(Role.SCHOOL), true);
        return ActingAs.call(person(Role.SCHOOL), () -> accounts.save(account, PASSWORD));
    }

    private Cookie signIn(String login) {
        return cookie(mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", PASSWORD)
                .exchange());
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SIQUAN"));
    }

    private static long rows(String of) throws Exception {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }
}
