package org.siquan.app.platform.security;

import java.security.SecureRandom;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class DefaultAccounts implements Accounts {

    /** Without 0, o, 1, l and i, which are mistaken for each other on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    static final int SHORTEST_PASSWORD = PasswordPolicy.SHORTEST;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final PasswordEncoder encoder;
    private final Lockouts lockouts;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    DefaultAccounts(
            JdbcClient jdbc,
            TenantTransactions transactions,
            PasswordEncoder encoder,
            Lockouts lockouts,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.encoder = encoder;
        this.lockouts = lockouts;
        this.audit = audit;
    }

    @Override
    public AccountId save(NewAccount account, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("password must have at least %d characters, had %d%nTry: a longer one"
                    .formatted(SHORTEST_PASSWORD, password.length()));
        }
        var park = ActingAs.get().park().value();
        return transactions.inCurrent(() -> {
            var id = jdbc.sql("""
                            insert into platform.account
                                (account_id, park_id, org_id, login, display_name, password_hash, demo, person)
                            values (:id, :park, :org, :login, :name, :hash, :demo, :person)
                            on conflict (login) do update
                            set display_name = excluded.display_name, password_hash = excluded.password_hash,
                                org_id = excluded.org_id, person = excluded.person, password_set = now()
                            returning account_id""")
                    .param("id", UUID.randomUUID())
                    .param("park", park)
                    .param("org", account.org().value())
                    .param("login", account.login().toLowerCase(Locale.ROOT))
                    .param("name", account.displayName())
                    .param("hash", encoder.encode(password))
                    .param("demo", account.demo())
                    .param("person", account.person(), Types.VARCHAR)
                    .query(UUID.class)
                    .single();
            jdbc.sql("delete from platform.account_role where account_id = :id")
                    .param("id", id)
                    .update();
            for (var role : account.roles()) {
                jdbc.sql("""
                                insert into platform.account_role (account_id, park_id, org_id, role)
                                values (:id, :park, :org, :role)""")
                        .param("id", id)
                        .param("park", park)
                        .param("org", account.org().value())
                        .param("role", role.name())
                        .update();
            }
            lockouts.forget(account.login());
            audit.record("account.saved", "account:" + id);
            return new AccountId(id);
        });
    }

    @Override
    public Optional<String> findPerson() {
        return transactions.inCurrent(
                () -> jdbc.sql("select platform.person() as person where platform.person() is not null")
                        .query(String.class)
                        .optional());
    }

    @Override
    public String randomPassword() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
