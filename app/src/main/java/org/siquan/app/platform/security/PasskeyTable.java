package org.siquan.app.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** Rows of passkeys, as the acting person or system sees them. */
@Component
class PasskeyTable {

    private static final String OF_SYSTEM = "passkey";

    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who may read the passkey before somebody is signed in by it. */
    Optional<Actor> owner(Bytes credential) {
        return jdbc.sql("select park_id, org_id from platform.find_passkey(:id)")
                .param("id", credential.getBytes())
                .query((row, _) -> actor(row))
                .optional();
    }

    Optional<Actor> owner(UUID account) {
        return jdbc.sql("select park_id, org_id from platform.find_account(:id)")
                .param("id", account)
                .query((row, _) -> actor(row))
                .optional();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return Actor.system(OF_SYSTEM, new ParkId(row.getString("park_id")), new OrgId(row.getString("org_id")));
    }

    void insert(CredentialRecord made) {
        jdbc.sql("""
                        insert into platform.passkey
                            (credential_id, park_id, org_id, account_id, label, public_key, signatures, verified, transports,
                             backup, attestation, created, last_used)
                        select :id, a.park_id, a.org_id, a.account_id, :label, :key, :signatures, :verified, :transports,
                               :backup, :attestation, :created, :created
                        from platform.account a where a.account_id = :account""")
                .param("id", made.getCredentialId().getBytes())
                .param("account", PasskeyAccounts.idOf(made.getUserEntityUserId()))
                .param("label", made.getLabel())
                .param("key", made.getPublicKey().getBytes())
                .param("signatures", made.getSignatureCount())
                .param("verified", made.isUvInitialized())
                .param(
                        "transports",
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("backup", backup(made))
                .param("attestation", attestation(made))
                .param("created", at(made.getCreated()))
                .update();
    }

    /** Each sign-in needs it to check the next. */
    private static byte[] attestation(CredentialRecord made) {
        return Objects.requireNonNull(made.getAttestationObject(), "a new passkey has an attestation")
                .getBytes();
    }

    /** After a sign-in: how often it signed, so that a copy of it is found out. */
    void used(CredentialRecord record) {
        jdbc.sql("""
                        update platform.passkey
                        set signatures = :signatures, verified = :verified, backup = :backup, last_used = :used
                        where credential_id = :id and account_id = :account""")
                .param("id", record.getCredentialId().getBytes())
                .param("account", PasskeyAccounts.idOf(record.getUserEntityUserId()))
                .param("signatures", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("backup", backup(record))
                .param("used", at(record.getLastUsed()))
                .update();
    }

    Optional<CredentialRecord> find(Bytes credential) {
        return jdbc.sql("select * from platform.passkey where credential_id = :id")
                .param("id", credential.getBytes())
                .query((row, _) -> read(row))
                .optional();
    }

    List<CredentialRecord> of(UUID account) {
        return jdbc.sql("select * from platform.passkey where account_id = :id order by created")
                .param("id", account)
                .query((row, _) -> read(row))
                .list();
    }

    boolean delete(UUID account, Bytes credential) {
        return jdbc.sql("delete from platform.passkey where account_id = :account and credential_id = :id")
                        .param("account", account)
                        .param("id", credential.getBytes())
                        .update()
                > 0;
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        String backup = row.getString("backup");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyAccounts.handleOf(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Arrays.stream(row.getString("transports").split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(!backup.equals("NO"))
                .backupState(backup.equals("DONE"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(row.getObject("created", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String backup(CredentialRecord record) {
        return record.isBackupState() ? "DONE" : record.isBackupEligible() ? "POSSIBLE" : "NO";
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
