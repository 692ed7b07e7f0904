package org.siquan.app.messages;

import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Role;

/** Who gets a message. */
public sealed interface Recipient {

    /** Somebody with an account; the inbox always, and the channels that this person chose. */
    record Person(AccountId account) implements Recipient {}

    /** Everybody of a role in an organisation of the sender's park; each gets a message of their own. */
    record Everyone(OrgId org, Role role) implements Recipient {}

    /**
     * Whoever has the account of a learner or a mentor of the registries; nobody where the code has none yet.
     *
     * @param person code of the learner or the mentor
     */
    record Holder(String person) implements Recipient {}

    /**
     * Somebody without an account, by SMS.
     *
     * @param number digits, may begin with +
     * @param language {@code zh} or {@code en}
     */
    record Phone(String number, String language) implements Recipient {

        public Phone {
            if (!number.matches("\\+?[0-9]{5,15}")) {
                throw new IllegalArgumentException(
                        "a telephone number is 5 to 15 digits, had %d characters%nTry: 13800138000"
                                .formatted(number.length()));
            }
        }

        /** Never the number, which must not reach a log. */
        @Override
        public String toString() {
            return "Phone[***]";
        }
    }
}
