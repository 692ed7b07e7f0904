package org.siquan.app.platform.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of invitations. The secret itself is in no row: 256 bits of chance, looked up by their SHA-256. */
@Component
class InvitationTable {

    static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where an address leads: to an invitation of an organisation, and who acts for it. */
    record Found(UUID id, Actor actor) {}

    record Row(
            UUID id,
            AccountId account,
            String login,
            String displayName,
            boolean disabled,
            Instant expires,
            @Nullable Instant used,
            @Nullable Instant revoked) {

        boolean isOpen(Instant now) {
            return used == null && revoked == null && !disabled && expires.isAfter(now);
        }
    }

    /** Withdraws an open one of the account and makes another. */
    Staff.Issued issue(AccountId account) {
        revoke(account);
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(Staff.INVITATION_DAYS));
        jdbc.sql("""
                        insert into platform.invitation
                            (invitation_id, park_id, org_id, account_id, token_hash, invited_by, created, expires)
                        select :id, a.park_id, a.org_id, a.account_id, :hash, :by, :now, :expires
                        from platform.account a where a.account_id = :account""")
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("hash", hash(token))
                .param("by", ActingAs.get().name())
                .param("now", at(now))
                .param("expires", at(expires))
                .update();
        return new Staff.Issued(account, "/l/account/" + token, expires);
    }

    /** False when none was open. */
    boolean revoke(AccountId account) {
        return jdbc.sql("""
                                update platform.invitation set revoked = :now
                                where account_id = :account and used is null and revoked is null""")
                        .param("now", at(clock.instant()))
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** An address of another form asks the database all the same, so that nobody learns by the time it takes. */
    Optional<Found> open(String token) {
        return jdbc.sql("select * from platform.find_invitation(:hash)")
                .param("hash", hash(token))
                .query((row, _) -> new Found(
                        row.getObject("invitation_id", UUID.class),
                        Actor.system(
                                "invitation",
                                new ParkId(row.getString("park_id")),
                                new OrgId(row.getString("org_id")))))
                .optional()
                .filter(_ -> token.matches(TOKEN));
    }

    Row lock(UUID id) {
        return jdbc.sql("""
                        select i.invitation_id, i.account_id, a.login, a.display_name, a.disabled, i.expires, i.used, i.revoked
                        from platform.invitation i join platform.account a using (account_id)
                        where i.invitation_id = :id for update of i""")
                .param("id", id)
                .query((row, _) -> new Row(
                        row.getObject("invitation_id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getBoolean("disabled"),
                        row.getObject("expires", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used", OffsetDateTime.class)),
                        instant(row.getObject("revoked", OffsetDateTime.class))))
                .single();
    }

    void opened(UUID id) {
        mark("opened", id);
    }

    void use(UUID id) {
        mark("used", id);
    }

    private void mark(String column, UUID id) {
        jdbc.sql("update platform.invitation set %1$s = :now where invitation_id = :id and %1$s is null"
                        .formatted(column))
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    private static byte[] hash(String token) {
        return HexFormat.of().parseHex(Sha256.of(token));
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
