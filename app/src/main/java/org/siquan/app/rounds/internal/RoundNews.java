package org.siquan.app.rounds.internal;

import java.util.Collection;
import java.util.List;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.springframework.stereotype.Component;

/** Tells people that a round waits for them; the words name nobody. In the caller's transaction. */
@Component
class RoundNews {

    private final Messages messages;

    RoundNews(Messages messages) {
        this.messages = messages;
    }

    /**
     * Everybody of a role in these schools.
     *
     * @param page below the page of the round
     * @param turn tells one time from another
     */
    void tell(Round round, Collection<String> schools, Role role, String what, String page, long turn) {
        for (String school : schools) {
            messages.send(new NewMessage(
                    new Recipient.Everyone(new OrgId(school), role),
                    "rounds." + what,
                    List.of(round.id().value()),
                    "/rounds/" + round.id() + page,
                    "rounds/%s/%s/%s/%d".formatted(round.id(), what, school, turn)));
        }
    }

    void tell(Round round, AccountId person, String what, String page, long turn) {
        messages.send(new NewMessage(
                new Recipient.Person(person),
                "rounds." + what,
                List.of(round.id().value()),
                "/rounds/" + round.id() + page,
                "rounds/%s/%s/%s/%d".formatted(round.id(), what, person, turn)));
    }
}
