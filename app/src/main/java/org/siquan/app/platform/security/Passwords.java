package org.siquan.app.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The password of an account that the acting person or system may see; joins the caller's transaction. */
@Component
class Passwords {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Lockouts lockouts;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, PasswordPolicy policy, Lockouts lockouts) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.policy = policy;
        this.lockouts = lockouts;
    }

    private record Named(String login, String name) {}

    /** What is wrong with a password that this person chose: the end of a message {@code platform.password.…}. */
    Optional<String> fault(AccountId account, String password, String again) {
        Named named = named(account);
        return policy.fault(password, named.login(), named.name())
                .or(() -> password.equals(again) ? Optional.empty() : Optional.of("differ"));
    }

    boolean matches(AccountId account, String password) {
        return jdbc.sql("select password_hash from platform.account where account_id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    void set(AccountId account, String password) {
        jdbc.sql("""
                        update platform.account set password_hash = :hash, password_set = now()
                        where account_id = :id""")
                .param("hash", encoder.encode(password))
                .param("id", account.value())
                .update();
        lockouts.forget(named(account).login());
    }

    /** For an account that nobody can sign in to by password. */
    String hashOfNothing() {
        return String.valueOf(encoder.encode(
                UUID.randomUUID() + "/" + UUID.randomUUID().toString().substring(0, 8)));
    }

    private Named named(AccountId account) {
        return jdbc.sql("select login, display_name from platform.account where account_id = :id")
                .param("id", account.value())
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .single();
    }
}
