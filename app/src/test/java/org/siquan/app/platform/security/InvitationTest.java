package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.siquan.app.platform.Staff.Invited;
import org.siquan.app.platform.Staff.Issued;
import org.siquan.app.platform.Staff.State;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody is invited, sets a password once, and comes in with the rights of the invitation and no others. */
@SiquanTest
@Tag("S7")
class InvitationTest {

    private static final String PASSWORD = "a green kettle sings";
    private static final Actor SCHOOL = person(Role.SCHOOL);

    @Autowired
    Staff staff;

    @Autowired
    OpenSessions sessions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lookingUsesNothingUpAndThePasswordIsSetOnce() {
        Issued issued = invite("teacher.one", Role.SCHOOL);
        assertThat(signIn("teacher.one", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?wrong");

        for (int i = 0; i < 3; i++) {
            assertThat(mvc.get().uri(issued.path()))
                    .hasStatusOk()
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .bodyText()
                    .contains("teacher.one", "甲校");
        }
        assertThat(set(issued, "short", "short")).hasStatus(422).bodyText().contains("至少 12 个字符");
        assertThat(set(issued, PASSWORD, "another long text")).hasStatus(422);
        assertThat(set(issued, PASSWORD, PASSWORD)).redirectedUrl().isEqualTo("/sign-in?ready");

        assertThat(set(issued, "another fine day out", "another fine day out")).hasStatus(410);
        assertThat(mvc.get().uri(issued.path())).hasStatus(410).bodyText().doesNotContain("teacher.one");
        assertThat(signIn("teacher.one", PASSWORD)).redirectedUrl().isEqualTo("/");
        assertThat(state(issued)).isEqualTo(State.ACTIVE);
    }

    @Test
    void theSecretIsInNoRowAndAlteredAddressesOpenNothing() throws Exception {
        Issued issued = invite("teacher.two", Role.SCHOOL);
        String token = issued.path().substring(issued.path().lastIndexOf('/') + 1);

        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select string_agg(i::text, ' ') from platform.invitation i)
                            || (select coalesce(string_agg(a.details::text || a.subject, ' '), '') from platform.audit_entry a)""")) {
            row.next();
            assertThat(row.getString(1)).isNotBlank().doesNotContain(token);
        }
        char last = token.charAt(10);
        String altered = token.substring(0, 10) + (last == 'x' ? 'y' : 'x') + token.substring(11);
        assertThat(mvc.get().uri("/l/account/" + altered)).hasStatus(404);
        assertThat(mvc.get().uri("/l/account/nothing")).hasStatus(404);
    }

    @Test
    void aNewAddressOrAWithdrawalEndsTheOld() {
        Issued first = invite("teacher.three", Role.SCHOOL);
        Issued second = ActingAs.call(SCHOOL, () -> staff.inviteAgain(first.account()));

        assertThat(mvc.get().uri(first.path())).hasStatus(410);
        assertThat(mvc.get().uri(second.path())).hasStatusOk();
        ActingAs.run(SCHOOL, () -> staff.withdraw(first.account()));
        assertThat(mvc.get().uri(second.path())).hasStatus(410);
        assertThat(set(second, PASSWORD, PASSWORD)).hasStatus(410);
        assertThat(state(first)).isEqualTo(State.NOT_COME);
    }

    @Test
    void anAddressIsOverAfterAWeek() throws Exception {
        Issued issued = invite("teacher.late", Role.SCHOOL);
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("update platform.invitation set created = created - interval '8 days', "
                    + "expires = expires - interval '8 days' where account_id = '" + issued.account() + "'");
        }

        assertThat(mvc.get().uri(issued.path())).hasStatus(410);
        assertThat(set(issued, PASSWORD, PASSWORD)).hasStatus(410);
        assertThat(signIn("teacher.late", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?wrong");
    }

    @Test
    void nobodyGivesRightsThatTheirOrganisationDoesNotHave() {
        assertRefused(() -> invite(SCHOOL, FIRST, "too.much", null, Role.PARK), "role-not-of-organisation");
        assertRefused(
                () -> invite(SCHOOL, FIRST, "too.much", null, Role.SCHOOL, Role.ENTERPRISE),
                "role-not-of-organisation");
        assertRefused(() -> invite(SCHOOL, FIRST, "too.much", null), "role-not-of-organisation");
        assertRefused(() -> invite(SCHOOL, SECOND, "other.org", null, Role.ENTERPRISE), "organisation-unknown");
        assertRefused(() -> invite(SCHOOL, FIRST, "a.learner", null, Role.LEARNER), "person-needed");
        assertRefused(() -> invite(SCHOOL, FIRST, "UPPER case", null, Role.SCHOOL), "login-form");
        invite("twice", Role.SCHOOL);
        assertRefused(() -> invite("twice", Role.SCHOOL), "login-taken");

        var byOperator =
                invite(person(EAST, new OrgId("park-office"), Role.PARK), SECOND, "hr.first", null, Role.ENTERPRISE);
        assertThat(set(byOperator, PASSWORD, PASSWORD)).redirectedUrl().isEqualTo("/sign-in?ready");
    }

    @Test
    void anotherOrganisationNeitherSeesNorChangesThem() {
        Issued issued = invite("teacher.four", Role.SCHOOL);
        Actor stranger = person(EAST, SECOND, Role.ENTERPRISE);

        assertThat(ActingAs.call(stranger, () -> staff.find(issued.account()))).isEmpty();
        assertThat(ActingAs.call(stranger, () -> staff.list(FIRST))).isEmpty();
        assertRefused(() -> ActingAs.call(stranger, () -> staff.inviteAgain(issued.account())), "account-unknown");
        assertRefused(
                () -> ActingAs.call(stranger, () -> {
                    staff.disable(issued.account(), true);
                    return issued;
                }),
                "account-unknown");
        assertThat(ActingAs.call(stranger, () -> sessions.endOf(issued.account())))
                .isZero();
    }

    @Test
    void whoIsKeptOutIsSignedOutEverywhereAndComesBackOnlyWhenLetIn() {
        Issued issued = invite("teacher.five", Role.SCHOOL);
        set(issued, PASSWORD, PASSWORD);
        Cookie desk = cookie(signIn("teacher.five", PASSWORD));
        assertThat(mvc.get().uri("/account").cookie(desk)).hasStatusOk();

        ActingAs.run(SCHOOL, () -> staff.disable(issued.account(), true));

        assertThat(mvc.get().uri("/account").cookie(desk)).hasStatus(302);
        assertThat(signIn("teacher.five", PASSWORD)).redirectedUrl().isEqualTo("/sign-in?wrong");
        ActingAs.run(SCHOOL, () -> staff.disable(issued.account(), false));
        assertThat(signIn("teacher.five", PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void aNewPasswordEndsEverySessionAndOneMayEndTheOwnOnes() {
        Issued issued = invite("teacher.six", Role.SCHOOL);
        set(issued, PASSWORD, PASSWORD);
        Cookie desk = cookie(signIn("teacher.six", PASSWORD));
        Cookie phone = cookie(mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 MicroMessenger/8.0")
                .param("login", "teacher.six")
                .param("password", PASSWORD)
                .exchange());

        assertThat(mvc.get().uri("/account").cookie(desk)).bodyText().contains("微信", "安卓", "退出其他所有登录");
        assertThat(mvc.post().uri("/account/sessions/others/end").cookie(desk).with(csrf()))
                .redirectedUrl()
                .isEqualTo("/account?done=sessions");
        assertThat(mvc.get().uri("/account").cookie(phone)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(desk)).hasStatusOk();

        Issued again = ActingAs.call(SCHOOL, () -> staff.inviteAgain(issued.account()));
        assertThat(mvc.get().uri("/account").cookie(desk)).hasStatusOk();
        assertThat(set(again, "quite another sentence", "quite another sentence"))
                .redirectedUrl()
                .isEqualTo("/sign-in?ready");
        assertThat(mvc.get().uri("/account").cookie(desk)).hasStatus(302);
        assertThat(actions()).contains("account.invited", "account.password-set", "account.sessions-ended");
    }

    private List<String> actions() {
        return transactions.as(
                Actor.system("test", EAST),
                () -> jdbc.sql("select distinct action from platform.audit_entry")
                        .query(String.class)
                        .list());
    }

    private void assertRefused(Supplier<Issued> work, String code) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private State state(Issued issued) {
        return ActingAs.call(SCHOOL, () -> staff.find(issued.account()).orElseThrow())
                .state();
    }

    private Issued invite(String login, Role role) {
        return invite(SCHOOL, FIRST, login, null, role);
    }

    private Issued invite(Actor by, OrgId org, String login, @Nullable String person, Role... roles) {
        return ActingAs.call(by, () -> staff.invite(new Invited(org, login, "孙老师𠮷", Set.of(roles), person)));
    }

    private MvcTestResult set(Issued issued, String next, String again) {
        return mvc.post()
                .uri(issued.path())
                .param("next", next)
                .param("again", again)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private static Cookie cookie(MvcTestResult signedIn) {
        return Objects.requireNonNull(signedIn.getResponse().getCookie("SIQUAN"));
    }
}
