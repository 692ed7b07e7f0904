package org.siquan.app.platform;

import java.util.Set;

/** Who may sign in. Acts for the actor's park. */
public interface Accounts {

    /**
     * What somebody needs in order to sign in.
     *
     * @param login lower-case letters, digits and {@code . _ @ -}
     */
    record NewAccount(OrgId org, String login, String displayName, Set<Role> roles, boolean demo) {}

    /**
     * Opens the account, or gives an existing one of this login a new password, name and roles.
     *
     * @param password at least 12 characters
     */
    AccountId save(NewAccount account, String password);

    /** A password that nobody can guess, easy to type. */
    String randomPassword();
}
