package org.siquan.app.messages.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.ChosenChannels;
import org.siquan.app.messages.Inbox;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class DefaultInbox implements Inbox {

    private static final String OWN = "platform.actor() = 'account:' || account_id";

    private final JdbcClient jdbc;
    private final SettingsTable settings;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final MessageSource words;
    private final Clock clock;

    DefaultInbox(
            JdbcClient jdbc,
            SettingsTable settings,
            TenantTransactions transactions,
            AuditLog audit,
            MessageSource words,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Item> list(boolean unreadOnly, int most) {
        return person().map(account -> transactions.inCurrent(() -> jdbc.sql("""
                        select * from messages.message
                        where account_id = :account and (read_at is null or not :unread)
                        order by created desc, message_id limit :most""")
                        .param("account", account)
                        .param("unread", unreadOnly)
                        .param("most", most)
                        .query((row, _) -> read(row))
                        .list()))
                .orElse(List.of());
    }

    @Override
    public int unread() {
        return person().map(account -> transactions.inCurrent(() -> jdbc.sql(
                                "select count(*) from messages.message where account_id = :account and read_at is null")
                        .param("account", account)
                        .query(Integer.class)
                        .single()))
                .orElse(0);
    }

    @Override
    public Optional<Item> open(UUID id) {
        return transactions.inCurrent(() -> jdbc.sql(
                        "update messages.message set read_at = coalesce(read_at, :now) where message_id = :id and "
                                + OWN + " returning *")
                .param("now", Outbox.time(clock.instant()))
                .param("id", id)
                .query((row, _) -> read(row))
                .optional());
    }

    @Override
    public Optional<Item> findSent(UUID id) {
        return transactions.inCurrent(
                () -> jdbc.sql("""
                        select * from messages.message
                        where message_id = :id and secret_until is null and platform.actor() = 'account:' || report_to""").param("id", id).query((row, _) -> read(row)).optional());
    }

    @Override
    public void readAll() {
        person().ifPresent(account -> transactions.inCurrent(() -> jdbc.sql(
                        "update messages.message set read_at = :now where account_id = :account and read_at is null")
                .param("now", Outbox.time(clock.instant()))
                .param("account", account)
                .update()));
    }

    @Override
    public ChosenChannels channels() {
        return person().flatMap(account -> transactions.inCurrent(() -> settings.find(account)))
                .map(SettingsTable.Chosen::channels)
                .orElseGet(() -> ChosenChannels.none(english() ? "en" : "zh"));
    }

    @Override
    public void choose(ChosenChannels chosen) {
        Map<String, String> wrong = new LinkedHashMap<>();
        check(wrong, "phone", chosen.sms(), chosen.phone(), "\\+?[0-9]{5,15}");
        check(wrong, "wecomName", chosen.wecom(), chosen.wecomName(), "[\\x21-\\x7e]{1,64}");
        check(wrong, "mail", chosen.email(), chosen.mail(), "[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}");
        if (!wrong.isEmpty()) {
            throw ProblemException.invalidFields("messages-settings", wrong);
        }
        UUID account = person().orElseThrow(() -> ProblemException.refused("access-refused"));
        transactions.inCurrent(() -> {
            settings.save(account, ActingAs.get().org().value(), chosen);
            audit.record("messages.channels-chosen", "account:" + account);
            return account;
        });
    }

    private void check(Map<String, String> wrong, String field, boolean wanted, String value, String pattern) {
        boolean fits = value.isEmpty() ? !wanted : value.matches(pattern);
        if (!fits) {
            wrong.put(field, say("messages.settings.wrong." + field));
        }
    }

    private Item read(ResultSet row) throws SQLException {
        Instant secret = instant(row.getObject("secret_until", OffsetDateTime.class));
        String[] arguments = (String[]) row.getArray("arguments").getArray();
        boolean over = secret != null && !secret.isAfter(clock.instant());
        return new Item(
                row.getObject("message_id", UUID.class),
                over ? say("messages.secret-over") : say("message." + row.getString("template"), (Object[]) arguments),
                row.getString("path"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row.getObject("read_at", OffsetDateTime.class)),
                secret);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Optional<UUID> person() {
        return ActingAs.find()
                .filter(actor -> actor.name().startsWith("account:"))
                .map(actor -> UUID.fromString(actor.name().substring("account:".length())));
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
