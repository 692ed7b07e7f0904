package org.siquan.app.messages.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.MessageId;
import org.siquan.app.messages.MessageState.Delivery;
import org.siquan.app.messages.MessageState.Status;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What senders write. Every method belongs into a transaction that carries an actor. */
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message as it is kept. */
    record Row(
            MessageId id,
            String key,
            String sender,
            @Nullable UUID reportTo,
            @Nullable UUID account,
            String template,
            List<String> arguments,
            @Nullable Instant secretUntil,
            String path,
            @Nullable String language,
            Instant created) {}

    /** False when a message of this key is there already. */
    boolean insert(Row row) {
        return jdbc.sql("""
                        insert into messages.message (park_id, org_id, message_id, key, sender, report_to, account_id, template,
                          arguments, secret_until, path, language, spread, created)
                        values (platform.park(), :org, :id, :key, :sender, :report, :account, :template, :arguments, :secret,
                          :path, :language, :spread, :created)
                        on conflict do nothing""")
                        .param("org", ActingAs.get().org().value())
                        .param("id", row.id().value())
                        .param("key", row.key())
                        .param("sender", row.sender())
                        .param("report", row.reportTo())
                        .param("account", row.account())
                        .param("template", row.template())
                        .param("arguments", row.arguments().toArray(String[]::new))
                        .param("secret", time(row.secretUntil()))
                        .param("path", row.path())
                        .param("language", row.language())
                        .param("spread", row.account() == null)
                        .param("created", time(row.created()))
                        .update()
                > 0;
    }

    /** Another way out of a message; nothing when it has one by this channel. */
    void insertDelivery(
            MessageId message, @Nullable UUID account, Channel channel, String address, boolean on, Instant next) {
        jdbc.sql("""
                        insert into messages.delivery (park_id, org_id, delivery_id, message_id, account_id, channel, address,
                          status, next_at)
                        select park_id, org_id, :id, message_id, :account, :channel, :address, :status, :next
                        from messages.message where message_id = :message
                        on conflict do nothing""")
                .param("id", UUID.nameUUIDFromBytes((message + "/" + channel).getBytes(StandardCharsets.UTF_8)))
                .param("account", account)
                .param("channel", channel.name())
                .param("address", address)
                .param("status", on ? Status.WAITING.name() : Status.OFF.name())
                .param("next", time(next))
                .param("message", message.value())
                .update();
    }

    List<AccountId> accountsOf(String person) {
        return jdbc
                .sql("select messages.accounts_of_person(:person)")
                .param("person", person)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    List<AccountId> accountsOf(OrgId org, Role role) {
        return jdbc
                .sql("select messages.accounts_of(:org, :role)")
                .param("org", org.value())
                .param("role", role.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    boolean exists(MessageId id) {
        return jdbc.sql("select exists (select from messages.message where message_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Delivery> deliveries(MessageId id) {
        return jdbc.sql("select * from messages.delivery where message_id = :id order by channel")
                .param("id", id.value())
                .query((row, _) -> new Delivery(
                        Channel.valueOf(row.getString("channel")),
                        Status.valueOf(row.getString("status")),
                        row.getInt("attempts"),
                        row.getString("reason")))
                .list();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
