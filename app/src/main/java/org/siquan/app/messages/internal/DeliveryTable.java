package org.siquan.app.messages.internal;

import static org.siquan.app.messages.internal.Outbox.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the delivery reads and writes, as {@code system:messages} of the park. */
@Repository
class DeliveryTable {

    private static final String COLUMNS = """
            d.delivery_id, d.message_id, d.account_id, d.channel, d.address, d.attempts, m.template, m.arguments, m.path,
            m.language, m.secret_until""";

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery that this run may try, with what is to be said. */
    record Claimed(
            UUID id,
            MessageId message,
            @Nullable UUID account,
            Channel channel,
            String address,
            int attempts,
            String template,
            List<String> arguments,
            String path,
            @Nullable String language,
            @Nullable Instant secretUntil) {}

    /** Whose message it is, the first time only: its ways out are still to be chosen. */
    Optional<UUID> beginSpreading(MessageId id) {
        return jdbc.sql(
                        "update messages.message set spread = true where message_id = :id and not spread returning account_id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** The deliveries of a message that are due; nobody else gets them until the lease ends. */
    List<Claimed> claim(MessageId id, Instant now, Instant lease) {
        return claim("d.message_id = :wanted", id.value(), now, lease);
    }

    /** Every mail to a person that is due. */
    List<Claimed> claimMails(UUID account, Instant now, Instant lease) {
        return claim("d.account_id = :wanted and d.channel = 'EMAIL'", account, now, lease);
    }

    private List<Claimed> claim(String which, UUID wanted, Instant now, Instant lease) {
        return jdbc.sql("""
                        update messages.delivery d set claimed_until = :lease, attempts = d.attempts + 1
                        from messages.message m
                        where m.message_id = d.message_id and %s and d.status = 'WAITING' and d.next_at <= :now
                          and (d.claimed_until is null or d.claimed_until <= :now)
                        returning %s""".formatted(which, COLUMNS))
                .param("lease", time(lease))
                .param("now", time(now))
                .param("wanted", wanted)
                .query((row, _) -> read(row))
                .list();
    }

    void finish(UUID delivery, Status status, String reason, Instant now) {
        jdbc.sql("""
                        update messages.delivery
                        set status = :status, reason = :reason, address = '', claimed_until = null, finished = :now
                        where delivery_id = :id""")
                .param("status", status.name())
                .param("reason", reason)
                .param("now", time(now))
                .param("id", delivery)
                .update();
    }

    void retry(UUID delivery, String reason, Instant next) {
        jdbc.sql("""
                        update messages.delivery set reason = :reason, next_at = :next, claimed_until = null
                        where delivery_id = :id""")
                .param("reason", reason)
                .param("next", time(next))
                .param("id", delivery)
                .update();
    }

    /** Wipes what is secret no longer; of a number without an account as soon as nothing is on its way. */
    void wipe(MessageId id, Instant now) {
        jdbc.sql("""
                        update messages.message m set arguments = '{}'
                        where m.message_id = :id and m.secret_until is not null and m.arguments <> '{}'
                          and (m.secret_until <= :now or (m.account_id is null and not exists (
                            select from messages.delivery d where d.message_id = m.message_id and d.status = 'WAITING')))""").param("id", id.value()).param("now", time(now)).update();
    }

    /** When there is something to do again: a delivery, or the end of a secret. */
    Optional<Instant> next(MessageId id) {
        return jdbc.sql("""
                        select min(at) from (
                          select greatest(next_at, coalesce(claimed_until, next_at)) as at from messages.delivery
                          where message_id = :id and status = 'WAITING'
                          union all
                          select secret_until from messages.message
                          where message_id = :id and secret_until is not null and arguments <> '{}') due""")
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Claimed read(ResultSet row) throws SQLException {
        OffsetDateTime secret = row.getObject("secret_until", OffsetDateTime.class);
        return new Claimed(
                row.getObject("delivery_id", UUID.class),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getObject("account_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getInt("attempts"),
                row.getString("template"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("path"),
                row.getString("language"),
                secret == null ? null : secret.toInstant());
    }
}
