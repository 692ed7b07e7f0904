package org.siquan.app.links;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.as;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Gateways;
import org.siquan.app.SiquanTest;
import org.siquan.app.TestPurpose;
import org.siquan.app.links.LinkDoor.Outcome;
import org.siquan.app.messages.Inbox;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the holder of a link can do, and what nobody can. */
@SiquanTest
@Tag("S7")
class LinkDoorTest {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    @Autowired
    PurposeLinks links;

    @Autowired
    LinkDoor door;

    @Autowired
    Inbox inbox;

    @Autowired
    TestPurpose purpose;

    @Autowired
    MockMvcTester mvc;

    private final Actor clerk = Actor.account(new AccountId(UUID.randomUUID()), EAST, FIRST, Set.of(Role.SCHOOL));
    private final String subject = "s-" + UUID.randomUUID();
    private PurposeLinks.Issued link = new PurposeLinks.Issued(new LinkId(new UUID(0, 0)), "");

    @BeforeEach
    void aLinkWithoutANumber() {
        purpose.say(subject, "第一版");
        link = issue(subject, null);
    }

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void openingItAsOftenAsAScannerDoesUsesNothingUp() {
        assertThat(state()).isEqualTo(PurposeLinks.State.OPEN);

        for (int i = 0; i < 20; i++) {
            assertThat(mvc.get().uri(link.path())).hasStatusOk().bodyText().contains("第一版", "签署");
            assertThat(mvc.head().uri(link.path())).hasStatusOk();
        }

        assertThat(state()).isEqualTo(PurposeLinks.State.OPENED);
        assertThat(purpose.done(subject)).isZero();
        assertThat(view().codes().asked()).isZero();
    }

    @Test
    void thePageLeaksNoAddressAndIsKeptNowhere() {
        var headers = mvc.get().uri(link.path()).exchange().getResponse();

        assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
        assertThat(headers.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(headers.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void theHolderReadsGetsACodeBySmsAndConfirmsOnce() throws SQLException {
        String phone = "139%08d".formatted(Math.floorMod(subject.hashCode(), 90_000_000));
        link = issue(subject, phone);

        assertThat(mvc.post().uri(link.path() + "/code"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(link.path());
        await().atMost(120, SECONDS).until(() -> !Gateways.taken(phone).isEmpty());
        String code = code(Gateways.taken(phone).getFirst().text());
        assertThat(confirm(code, "第一版")).hasStatus(303);

        assertThat(purpose.done(subject)).isOne();
        assertThat(view()).satisfies(used -> {
            assertThat(used.state()).isEqualTo(PurposeLinks.State.USED);
            assertThat(used.choice()).isEqualTo("sign");
            assertThat(used.version()).isEqualTo("第一版");
            assertThat(used.codes().way()).isEqualTo(CodeWay.SMS);
            assertThat(used.holder().maskedPhone()).startsWith("139****");
        });
        assertThat(mvc.get().uri(link.path())).hasStatusOk().bodyText().contains("已办理", "王**");
        assertThat(confirm(code, "第一版")).hasStatus(409).bodyText().contains("已办理");
        assertThat(purpose.done(subject)).isOne();
        assertThat(column("select actor || ' ' || (details->>'way') from platform.audit_entry where subject = 'test:"
                        + subject + "'"))
                .isEqualTo("system:link SMS");
        assertThat(column("select count(*)::text from platform.audit_entry where subject = 'link:" + link.id()
                        + "' and action = 'link.used'"))
                .isEqualTo("1");
        inChinese(); // the requests above took their own language along
        assertThat(ActingAs.call(clerk, () -> inbox.list(true, 10)))
                .extracting(Inbox.Item::text)
                .contains("您发出的一个专用链接已办理。")
                .noneMatch(text -> text.contains(code));
        assertThat(column("select (phone_sealed is null)::text from links.link where link_id = '" + link.id() + "'"))
                .isEqualTo("true");
        assertThat(column(
                        "select coalesce(string_agg(address, ''), '') || coalesce(max(array_length(arguments, 1))::text, '') "
                                + "from messages.delivery join messages.message using (message_id) where key like 'link-code:"
                                + link.id() + "%'"))
                .isEqualTo("");
    }

    @Test
    void withoutANumberTheCodeGoesToTheIssuerAndThePageSaysSo() {
        assertThat(mvc.get().uri(link.path())).bodyText().contains("打电话或当面告诉您");

        String code = codeOfTheIssuer();

        assertThat(mvc.get().uri(link.path())).bodyText().contains("请向对方要").doesNotContain(code);
        assertThat(door.confirm(token(), " " + code.substring(0, 3) + " " + code.substring(3), "decline", "第一版"))
                .isEqualTo(new Outcome.Done());
        assertThat(view().codes().way()).isEqualTo(CodeWay.CLERK);
        assertThat(view().choice()).isEqualTo("decline");
    }

    @Test
    void theIssuerMayMakeACodeWhileOnTheTelephone() {
        String code = ActingAs.call(clerk, () -> links.codeForIssuer(link.id()));

        assertThat(door.confirm(token(), code, "sign", "第一版")).isEqualTo(new Outcome.Done());
    }

    @Test
    void withoutACodeNothingIsConfirmed() {
        assertThat(door.confirm(token(), "000000", "sign", "第一版")).isEqualTo(new Outcome.NoCode());
        assertThat(confirm("", "第一版")).hasStatus(422).bodyText().contains("请先获取校验码");
        assertThat(view().codes().wrong()).isZero();
    }

    @Test
    void fiveWrongCodesLockTheLinkAlsoForTheRightOne() {
        String code = codeOfTheIssuer();
        String wrong = code.equals("111111") ? "222222" : "111111";

        for (int left = 4; left >= 1; left--) {
            assertThat(confirm(wrong, "第一版")).hasStatus(422).bodyText().contains("还可以试 " + left + " 次");
        }
        assertThat(confirm(wrong, "第一版")).hasStatus(410).bodyText().contains("链接已锁定");

        assertThat(confirm(code, "第一版")).hasStatus(410);
        assertThat(state()).isEqualTo(PurposeLinks.State.LOCKED);
        assertThat(purpose.done(subject)).isZero();
    }

    @Test
    void guessesAtTheSameTimeAreCountedOneByOne() throws Exception {
        String code = codeOfTheIssuer();
        String wrong = code.equals("111111") ? "222222" : "111111";

        List<Outcome> outcomes = atOnce(100, i -> door.confirm(token(), wrong, "sign", "第一版"));

        assertThat(outcomes.stream().filter(Outcome.WrongCode.class::isInstance))
                .hasSize(5);
        assertThat(outcomes.stream().filter(Outcome.NotOpen.class::isInstance)).hasSize(95);
        assertThat(view().codes().wrong()).isEqualTo(5);
    }

    @Test
    void twoHundredConfirmAtOnceAndOneWins() throws Exception {
        String code = codeOfTheIssuer();

        List<Outcome> outcomes = atOnce(200, i -> door.confirm(token(), code, i % 2 == 0 ? "sign" : "decline", "第一版"));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.NotOpen.class::isInstance)).hasSize(199);
        assertThat(purpose.done(subject)).isOne();
        assertThat(column("select count(*)::text from platform.audit_entry where subject = 'test:" + subject + "'"))
                .isEqualTo("1");
    }

    @Test
    void aCodeIsMadeFourTimesAndTheOneBeforeIsVoid() {
        String first = codeOfTheIssuer();
        door.askForCode(token());
        door.askForCode(token());
        door.askForCode(token());

        assertThat(door.askForCode(token())).isEqualTo(LinkDoor.Asked.TOO_MANY);
        assertThat(mvc.post().uri(link.path() + "/code"))
                .hasStatus(422)
                .bodyText()
                .contains("不能再发校验码");
        assertThatThrownBy(() -> ActingAs.call(clerk, () -> links.codeForIssuer(link.id())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(409));
        List<String> codes = ActingAs.call(clerk, () -> inbox.list(false, 10)).stream()
                .map(item -> code(item.text()))
                .distinct()
                .toList();
        if (!codes.getFirst().equals(first)) { // one in a million draws the same number
            assertThat(door.confirm(token(), first, "sign", "第一版")).isInstanceOf(Outcome.WrongCode.class);
        }
    }

    @Test
    void aCodeIsTooOldAfterTenMinutes() throws SQLException {
        String code = codeOfTheIssuer();
        sql("update links.link set code_until = now() - interval '1 second' where link_id = '" + link.id() + "'");

        assertThat(door.confirm(token(), code, "sign", "第一版")).isEqualTo(new Outcome.NoCode());
    }

    @Test
    void whatWasChangedAfterOpeningIsReadAgainFirst() {
        String code = codeOfTheIssuer();
        purpose.say(subject, "第二版");

        assertThat(confirm(code, "第一版")).hasStatus(409).bodyText().contains("有改动", "第二版");
        assertThat(purpose.done(subject)).isZero();
        assertThat(door.confirm(token(), code, "sign", "第二版")).isEqualTo(new Outcome.Done());
    }

    @Test
    void aChoiceThatIsNotOfferedIsNone() {
        String code = codeOfTheIssuer();

        assertThat(door.confirm(token(), code, "own", "第一版")).isEqualTo(new Outcome.Changed());
    }

    @Test
    void whatThePurposeRefusesStaysUnusedWithTheReason() {
        String refused = "refused-" + UUID.randomUUID();
        purpose.say(refused, "第一版");
        link = issue(refused, null);
        String code = codeOfTheIssuer();

        assertThat(confirm(code, "第一版")).hasStatus(409).bodyText().contains("另一方已终止");
        assertThat(state()).isEqualTo(PurposeLinks.State.OPENED);
    }

    @Test
    void whatBreaksInsideThePurposeUsesNothingUpAndShowsNoTrace() {
        String broken = "broken-" + UUID.randomUUID();
        purpose.say(broken, "第一版");
        link = issue(broken, null);
        String code = codeOfTheIssuer();

        assertThat(confirm(code, "第一版")).hasStatus(500).bodyText().doesNotContain("IllegalState", "fails");
        assertThat(view().used()).isNull();
    }

    @Test
    void unknownAlteredExpiredRevokedAndGoneLinksSaySoPlainly() throws SQLException {
        String altered = link.path().substring(0, link.path().length() - 1)
                + (link.path().endsWith("A") ? "B" : "A");
        for (String path : List.of(altered, "/l/" + "A".repeat(43), "/l/short", "/l/" + "x".repeat(500))) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(404).bodyText().contains("打不开这个链接", "联系给您链接的人");
            assertThat(mvc.post().uri(path + "/code")).as(path).hasStatus(303);
            assertThat(mvc.post().uri(path).param("code", "123456")).as(path).hasStatus(404);
        }
        assertThat(mvc.get().uri("/l/" + "A".repeat(43)).param("lang", "en"))
                .bodyText()
                .contains("This link cannot be opened");

        String code = codeOfTheIssuer();
        sql(
                "update links.link set issued = now() - interval '2 days', expires = now() - interval '1 day' where link_id = '"
                        + link.id() + "'");
        assertThat(mvc.get().uri(link.path())).hasStatus(410).bodyText().contains("链接已过期", "重新发一个");
        assertThat(confirm(code, "第一版")).hasStatus(410);
        assertThat(state()).isEqualTo(PurposeLinks.State.EXPIRED);

        link = issue(subject, null);
        assertThat(ActingAs.call(clerk, () -> links.revoke(link.id()))).isTrue();
        assertThat(mvc.get().uri(link.path())).hasStatus(410).bodyText().contains("链接已撤回");
        assertThat(door.askForCode(token())).isEqualTo(LinkDoor.Asked.NOT_OPEN);

        link = issue(subject, null);
        purpose.remove(subject);
        assertThat(mvc.get().uri(link.path())).hasStatus(410).bodyText().contains("不用办了");
        assertThat(purpose.done(subject)).isZero();
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() throws SQLException {
        assertThat(token()).hasSize(43);
        assertThat(column("select count(*)::text from links.link l where l::text like '%" + token() + "%'"))
                .isEqualTo("0");
        assertThat(column("select encode(token_hash, 'hex') from links.link where link_id = '" + link.id() + "'"))
                .isEqualTo(column("select encode(sha256('" + token() + "'), 'hex')"));
        assertThat(link.toString()).doesNotContain(token());
    }

    @Test
    void anotherOrganisationNeitherSeesNorRevokesNorGetsCodes() {
        Actor other = Actor.account(new AccountId(UUID.randomUUID()), EAST, SECOND, Set.of(Role.ENTERPRISE));
        Actor operator = Actor.account(new AccountId(UUID.randomUUID()), EAST, new OrgId("park"), Set.of(Role.PARK));

        assertThat(ActingAs.call(other, () -> links.find(link.id()))).isEmpty();
        assertThat(ActingAs.call(other, () -> links.list(TestPurpose.KIND, subject)))
                .isEmpty();
        assertThat(ActingAs.call(other, () -> links.revoke(link.id()))).isFalse();
        assertThat(mvc.get().uri("/links/" + link.id()).with(as(other))).hasStatus(404);
        for (Actor notTheIssuer : List.of(other, operator)) {
            assertThatThrownBy(() -> ActingAs.call(notTheIssuer, () -> links.codeForIssuer(link.id())))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
        assertThat(ActingAs.call(clerk, () -> links.list(TestPurpose.KIND, subject)))
                .hasSize(1);
    }

    @Test
    void whoeverIsSignedInOpensItAsNobody() {
        assertThat(mvc.get().uri(link.path()).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("退出登录");
    }

    private PurposeLinks.Issued issue(String about, @Nullable String phone) {
        return ActingAs.call(
                clerk,
                () -> links.issue(new PurposeLinks.Request(
                        TestPurpose.KIND, about, "王女士", LinkHolder.Role.GUARDIAN, phone, "zh", Duration.ofDays(7))));
    }

    private String token() {
        return link.path().substring("/l/".length());
    }

    private PurposeLinks.View view() {
        return ActingAs.call(clerk, () -> links.find(link.id())).orElseThrow();
    }

    private PurposeLinks.State state() {
        return view().state();
    }

    /** Asks as the holder; without a number the code comes to the issuer's messages. */
    private String codeOfTheIssuer() {
        assertThat(door.askForCode(token())).isEqualTo(LinkDoor.Asked.SENT);
        return code(ActingAs.call(clerk, () -> inbox.list(true, 1)).getFirst().text());
    }

    private static String code(String text) {
        var code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private MvcTestResult confirm(String code, String version) {
        return mvc.post()
                .uri(link.path())
                .param("code", code)
                .param("choice", "sign")
                .param("version", version)
                .characterEncoding(StandardCharsets.UTF_8)
                .exchange();
    }

    private interface Attempt {
        Outcome run(int number);
    }

    private static List<Outcome> atOnce(int threads, Attempt attempt) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Outcome>> running = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    start.await();
                    return attempt.run(number);
                }));
            }
            start.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (var each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    private static String column(String query) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var each = connection.createStatement()) {
            each.execute(statement);
        }
    }
}
