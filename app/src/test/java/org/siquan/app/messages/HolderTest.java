package org.siquan.app.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.WEST;
import static org.siquan.app.People.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise tells a learner of a school by the code alone, whose accounts it may not read. */
@SiquanTest
@Tag("S5")
class HolderTest {

    @Autowired
    Messages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    TenantTransactions transactions;

    private final String code = "L" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theAccountOfTheCodeIsToldInItsOwnParkOnly() {
        Actor here = learner(EAST);
        Actor elsewhere = learner(WEST);

        assertThat(tell()).hasSize(1);

        assertThat(told(here)).containsExactly("/pay");
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void aCodeWithoutAnAccountIsNoErrorAndTellsNobody() {
        assertThat(tell()).isEmpty();
    }

    @Test
    void whoIsKeptOutIsNotToldAndTheSameKeyTellsOnce() {
        Actor here = learner(EAST);
        tell();
        tell();
        assertThat(told(here)).hasSize(1);

        AccountId account = new AccountId(UUID.fromString(here.name().substring("account:".length())));
        transactions.runAs(person(EAST, FIRST, Role.SCHOOL), () -> staff.disable(account, true));
        assertThat(tell()).isEmpty();
    }

    private Actor learner(ParkId park) {
        AccountId id = transactions.as(
                Actor.system("test", park),
                () -> accounts.save(
                        new NewAccount(
                                FIRST,
                                (park + "-" + code).toLowerCase(java.util.Locale.ROOT),
                                "马舟",
                                Set.of(Role.LEARNER),
                                true,
                                code),
                        "a-long-password"));
        return Actor.account(id, park, FIRST, Set.of(Role.LEARNER));
    }

    private List<MessageId> tell() {
        return transactions.as(
                person(EAST, SECOND, Role.ENTERPRISE),
                () -> messages.send(new NewMessage(
                        new Recipient.Holder(code), "pay.paid", List.of("2026-10"), "/pay", "holder:" + code)));
    }

    private List<String> told(Actor actor) {
        return transactions.as(
                actor,
                () -> inbox.list(false, 10).stream().map(Inbox.Item::path).toList());
    }
}
