package org.siquan.app.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of an organisation and how they come in: invited, they set their own password. The actor sees those of the own
 * organisation, the park's operator those of every one. Who may change them is decided by whoever calls this.
 */
public interface Staff {

    /** How long an address to set a password by lives, in days. */
    int INVITATION_DAYS = 7;

    /** What somebody is of who has an account. */
    enum State {
        /** The address to set a password by is open. */
        INVITED,
        /** Never came, and the address is over or withdrawn. */
        NOT_COME,
        ACTIVE,
        DISABLED
    }

    /**
     * Somebody with an account.
     *
     * @param person code of the learner or mentor; null for everybody else
     * @param invitedUntil end of the open address by which a password may be set; null when there is none
     */
    record Member(
            AccountId id,
            OrgId org,
            String login,
            String displayName,
            Set<Role> roles,
            @Nullable String person,
            State state,
            @Nullable Instant invitedUntil) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Whom to invite.
     *
     * @param login lower-case letters, digits and {@code . _ @ -}, 2 to 99 characters
     * @param roles at least one, all of the organisation's kind ({@link Organisations.Kind#roles()})
     * @param person code of the learner or mentor; null for everybody else
     */
    record Invited(
            OrgId org,
            String login,
            String displayName,
            Set<Role> roles,
            @Nullable String person) {
        public Invited {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * An address to pass on. It is told this once and kept nowhere.
     *
     * @param path begins with a slash; holds the secret
     */
    record Issued(AccountId account, String path, Instant expires) {}

    /**
     * Opens an account that nobody can sign in to until the invited person has set a password.
     *
     * @throws ProblemException 422 when the login is taken or of another form, or a role is not one of the organisation's kind
     */
    Issued invite(Invited invited);

    /** A new address for somebody who lost the first or forgot the password; an open one is withdrawn. */
    Issued inviteAgain(AccountId account);

    /** Withdraws the open address, if there is one. */
    void withdraw(AccountId account);

    /** Keeps somebody out and ends their sessions, or lets them in again. */
    void disable(AccountId account, boolean out);

    Optional<Member> find(AccountId account);

    /** Those of the organisation who are not its learners, by name. */
    List<Member> list(OrgId org);
}
