package org.siquan.app.platform.security;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** To WebAuthn an account is its id as sixteen bytes, its login and its name; nothing is kept twice. */
@Component
class PasskeyAccounts implements PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE = 16;

    private final JdbcClient jdbc;
    private final Logins logins;

    PasskeyAccounts(JdbcClient jdbc, Logins logins) {
        this.jdbc = jdbc;
        this.logins = logins;
    }

    static Bytes handleOf(UUID account) {
        return new Bytes(ByteBuffer.allocate(HANDLE)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** Of a handle of another length: an id that no account has. */
    static UUID idOf(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != HANDLE) {
            return new UUID(0, 0);
        }
        ByteBuffer both = ByteBuffer.wrap(bytes);
        return new UUID(both.getLong(), both.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("select login from platform.find_account(:id)")
                .param("id", idOf(handle))
                .query(String.class)
                .optional()
                .map(this::findByUsername)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return logins.find(login, false)
                .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handleOf(account.id().value()))
                        .name(account.getUsername())
                        .displayName(account.displayName())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity account) {
        throw new UnsupportedOperationException("accounts are made by invitation\nTry: Staff.invite");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are shut by an administrator\nTry: Staff.disable");
    }
}
