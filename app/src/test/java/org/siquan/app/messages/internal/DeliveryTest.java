package org.siquan.app.messages.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.WEST;

import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Gateways;
import org.siquan.app.SiquanTest;
import org.siquan.app.messages.ChosenChannels;
import org.siquan.app.messages.Inbox;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState.Delivery;
import org.siquan.app.messages.MessageState.Status;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** From the sender's transaction to the phone, the work chat and the mailbox, by real servers. */
@SiquanTest
@Tag("S7")
class DeliveryTest {

    private static final String TEMPLATE = "link.used";

    @Autowired
    Messages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageDelivery delivery;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Accounts accounts;

    private final Actor sender = somebody(EAST, FIRST);
    private final Actor reader = somebody(EAST, SECOND);

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anotherOrganisationOfTheParkReadsItInTheInboxAndNobodyElseDoes() {
        send(sender, reader, "k");

        assertThat(ActingAs.call(reader, () -> inbox.list(false, 10)))
                .hasSize(1)
                .first()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("您发出的一个专用链接已办理。");
                    assertThat(item.path()).isEqualTo("/links/x");
                });
        assertThat(ActingAs.call(reader, inbox::unread)).isOne();
        for (Actor other : List.of(somebody(EAST, FIRST), somebody(EAST, SECOND), somebody(WEST, SECOND))) {
            assertThat(ActingAs.call(other, () -> inbox.list(false, 10))).isEmpty();
        }
    }

    @Test
    void nothingIsSentWhenTheSenderRollsBack() {
        assertThatThrownBy(() -> transactions.runAs(sender, () -> {
                    send(sender, reader, "k");
                    throw new IllegalStateException("the business fails");
                }))
                .hasMessage("the business fails");

        assertThat(ActingAs.call(reader, inbox::unread)).isZero();
    }

    @Test
    void everyChosenChannelGetsItOnceInTheLanguageOfTheReader() throws Exception {
        String phone = phone();
        String name = "u" + phone;
        String mail = name + "@example.test";
        choose(reader, new ChosenChannels("en", true, phone, true, name, true, mail, false));

        MessageId id = send(sender, reader, "k");
        send(sender, reader, "k");

        awaitStatus(sender, id, Status.SENT, Status.SENT, Status.SENT);
        delivery.run(new DeliveryTicket(id.toString(), EAST.value()));
        String text = "A one-purpose link that you issued was used.\nhttps://park.example.test/links/x";
        assertThat(Gateways.taken(phone)).singleElement().satisfies(sms -> {
            assertThat(sms.way()).isEqualTo("/sms");
            assertThat(sms.text()).isEqualTo(text);
        });
        assertThat(Gateways.taken(name))
                .singleElement()
                .satisfies(chat -> assertThat(chat.way()).isEqualTo("/wecom"));
        MimeMessage letter = Gateways.mails(mail).getFirst();
        assertThat(Gateways.mails(mail)).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("Something waits for you · Siquan");
        assertThat(letter.getContent().toString().strip().replace("\r", "")).isEqualTo(text);
        assertThat(addresses(id)).containsOnly("");
    }

    @Test
    void aBusyGatewayIsAskedAgainLaterWithTheSameKey() throws SQLException {
        String phone = phone();
        Gateways.answer(phone, 503, 429);
        choose(reader, bySms(phone));

        MessageId id = send(sender, reader, "k");

        awaitReason(sender, id, "gateway answered 503");
        comeAgain(id);
        awaitReason(sender, id, "gateway answered 429");
        comeAgain(id);
        awaitStatus(sender, id, Status.SENT);
        assertThat(Gateways.taken(phone)).hasSize(1);
    }

    @Test
    void whatCannotBeDeliveredIsSeenByTheSenderWithTheReason() {
        String phone = phone();
        Gateways.answer(phone, 400);
        choose(reader, bySms(phone));

        MessageId id = send(sender, reader, "k");

        awaitStatus(sender, id, Status.FAILED);
        assertThat(state(sender, id).getFirst().reason()).isEqualTo("gateway answered 400");
        assertThat(Gateways.taken(phone)).isEmpty();
        assertThat(ActingAs.call(somebody(EAST, FIRST), () -> messages.find(id)))
                .isEmpty();
    }

    @Test
    void aGatewayThatAnswers200ButNotAsAgreedHasNotTakenIt() {
        String name = "u" + phone();
        Gateways.answer(name, 200);
        choose(reader, new ChosenChannels("zh", false, "", true, name, false, "", false));

        MessageId id = send(sender, reader, "k");

        awaitReason(sender, id, "gateway answered 200 but not as agreed");
    }

    @Test
    void afterFiveAttemptsItIsGivenUp() throws SQLException {
        String phone = phone();
        Gateways.answer(phone, 500, 500, 500, 500, 500);
        choose(reader, bySms(phone));
        MessageId id = send(sender, reader, "k");

        for (int attempt = 1; attempt <= MessageDelivery.PAUSES.size(); attempt++) {
            int tried = attempt;
            await().atMost(120, SECONDS)
                    .until(() -> state(sender, id).stream()
                            .anyMatch(d -> d.attempts() == tried && !d.reason().isEmpty()));
            comeAgain(id);
        }

        awaitStatus(sender, id, Status.FAILED);
        assertThat(state(sender, id).getFirst().attempts()).isEqualTo(5);
    }

    @Test
    void manyRunsAtOnceSendItOnce() throws Exception {
        String phone = phone();
        choose(reader, bySms(phone));
        MessageId id = send(sender, reader, "k");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> delivery.run(new DeliveryTicket(id.toString(), EAST.value())));
            }
        }

        awaitStatus(sender, id, Status.SENT);
        assertThat(Gateways.taken(phone)).hasSize(1);
    }

    @Test
    void whoCollectsGetsOneMailForAll() throws Exception {
        String mail = "d" + phone() + "@example.test";
        choose(reader, new ChosenChannels("zh", false, "", false, "", true, mail, true));
        List<MessageId> sent = List.of(send(sender, reader, "a"), send(sender, reader, "b"), send(sender, reader, "c"));
        for (MessageId id : sent) {
            awaitStatus(sender, id, Status.WAITING);
        }
        assertThat(Gateways.mails(mail)).isEmpty();

        sql("update messages.delivery set next_at = now() where account_id = '%s'".formatted(id(reader)));
        delivery.run(new DeliveryTicket(sent.getFirst().toString(), EAST.value()));

        sent.forEach(id -> awaitStatus(sender, id, Status.SENT));
        assertThat(Gateways.mails(mail)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("您有 3 项待办 · 四圈");
            assertThat(letter.getContent().toString().split("https://park.example.test/links/x", -1))
                    .hasSize(4);
        });
    }

    @Test
    void everybodyOfARoleInAnotherOrganisationGetsTheirOwn() {
        OrgId org = FIRST;
        AccountId one = account(org, Role.MENTOR);
        AccountId two = account(org, Role.MENTOR);
        account(org, Role.SCHOOL);
        Actor enterprise = somebody(EAST, SECOND);

        var sent = ActingAs.call(
                enterprise,
                () -> messages.send(new NewMessage(
                        new Recipient.Everyone(org, Role.MENTOR),
                        TEMPLATE,
                        List.of(),
                        "/links/x",
                        "all-" + UUID.randomUUID())));

        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        for (AccountId account : List.of(one, two)) {
            assertThat(ActingAs.call(Actor.account(account, EAST, org, Set.of(Role.MENTOR)), inbox::unread))
                    .isOne();
        }
    }

    @Test
    void namesDoNotFitIntoAMessage() {
        assertThatThrownBy(() -> new NewMessage(
                        new Recipient.Person(new AccountId(UUID.randomUUID())), TEMPLATE, List.of("李若溪"), "", "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names stay on the page");
    }

    @Test
    void aSecretIsWipedWhenItsTimeIsOver() throws SQLException {
        MessageId id = ActingAs.call(
                        sender,
                        () -> messages.send(new NewMessage(
                                new Recipient.Person(new AccountId(id(reader))),
                                "link.code-to-pass-on",
                                List.of("123456"),
                                "",
                                UUID.randomUUID().toString(),
                                Duration.ofMinutes(10),
                                null)))
                .getFirst();
        assertThat(ActingAs.call(reader, () -> inbox.list(false, 1)).getFirst().text())
                .contains("123456");
        await().atMost(120, SECONDS).until(() -> spread(id));

        sql("update messages.message set secret_until = now() - interval '1 second' where message_id = '%s'"
                .formatted(id));
        delivery.run(new DeliveryTicket(id.toString(), EAST.value()));

        assertThat(ActingAs.call(reader, () -> inbox.list(false, 1)).getFirst().text())
                .isEqualTo("校验码已过期。");
        assertThat(column("select array_length(arguments, 1)::text from messages.message where message_id = '%s'"
                        .formatted(id)))
                .isEqualTo("null");
    }

    @Test
    void choicesThatLeadNowhereAreRefusedFieldByField() {
        assertThatThrownBy(
                        () -> choose(reader, new ChosenChannels("zh", true, "", false, "中文 名", true, "a@b@c", false)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.fields()).containsOnlyKeys("phone", "wecomName", "mail"));
        assertThat(ActingAs.call(somebody(EAST, SECOND), inbox::channels)).isEqualTo(ChosenChannels.none("zh"));
    }

    private MessageId send(Actor from, Actor to, String key) {
        return ActingAs.call(
                        from,
                        () -> messages.send(new NewMessage(
                                new Recipient.Person(new AccountId(id(to))),
                                TEMPLATE,
                                List.of(),
                                "/links/x",
                                key + id(to))))
                .getFirst();
    }

    private void choose(Actor actor, ChosenChannels chosen) {
        ActingAs.run(actor, () -> inbox.choose(chosen));
    }

    private static ChosenChannels bySms(String phone) {
        return new ChosenChannels("zh", true, phone, false, "", false, "", false);
    }

    private List<Delivery> state(Actor actor, MessageId id) {
        return ActingAs.call(actor, () -> messages.find(id)).orElseThrow().deliveries();
    }

    private void awaitStatus(Actor actor, MessageId id, Status... expected) {
        await().atMost(120, SECONDS)
                .untilAsserted(() -> assertThat(state(actor, id))
                        .extracting(Delivery::status)
                        .containsExactly(expected));
    }

    private void awaitReason(Actor actor, MessageId id, String reason) {
        await().atMost(120, SECONDS)
                .untilAsserted(() -> assertThat(state(actor, id))
                        .extracting(Delivery::reason)
                        .containsExactly(reason));
    }

    /** As when the pause is over. */
    private void comeAgain(MessageId id) throws SQLException {
        sql("update messages.delivery set next_at = now() where message_id = '%s' and status = 'WAITING'"
                .formatted(id));
        delivery.run(new DeliveryTicket(id.toString(), EAST.value()));
    }

    private boolean spread(MessageId id) throws SQLException {
        return column("select spread::text from messages.message where message_id = '%s'".formatted(id))
                .equals("true");
    }

    private AccountId account(OrgId org, Role role) {
        String login = "m" + UUID.randomUUID().toString().substring(0, 12);
        return transactions.as(
                Actor.system("test", EAST),
                () -> accounts.save(
                        new Accounts.NewAccount(org, login, "测试", Set.of(role), false), "a long enough password"));
    }

    private static Actor somebody(ParkId park, OrgId org) {
        return Actor.account(new AccountId(UUID.randomUUID()), park, org, Set.of(Role.SCHOOL));
    }

    private static UUID id(Actor actor) {
        return UUID.fromString(actor.name().substring("account:".length()));
    }

    private static String phone() {
        return "1" + String.format("%010d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000_000L));
    }

    private static List<String> addresses(MessageId id) throws SQLException {
        return List.of(
                column("select string_agg(address, '') from messages.delivery where message_id = '%s'".formatted(id)));
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
