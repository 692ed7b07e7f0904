package org.siquan.app.platform;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may sign in. Acts for the actor's park. */
public interface Accounts {

    /**
     * What somebody needs in order to sign in.
     *
     * @param login lower-case letters, digits and {@code . _ @ -}
     * @param person code of the learner or mentor whose account it is; null for everybody else
     */
    record NewAccount(
            OrgId org,
            String login,
            String displayName,
            Set<Role> roles,
            boolean demo,
            @Nullable String person) {

        public NewAccount(OrgId org, String login, String displayName, Set<Role> roles, boolean demo) {
            this(org, login, displayName, roles, demo, null);
        }
    }

    /**
     * Opens the account, or gives an existing one of this login a new password, name and roles.
     *
     * @param password at least 12 characters
     */
    AccountId save(NewAccount account, String password);

    /** The learner or mentor as whom the current actor signed in. */
    Optional<String> findPerson();

    /** A password that nobody can guess, easy to type. */
    String randomPassword();
}
