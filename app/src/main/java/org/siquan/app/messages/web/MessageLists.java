package org.siquan.app.messages.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.siquan.app.messages.Inbox;
import org.siquan.app.platform.Bell;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Message;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The list of sent messages, and the bell in the head of every page. */
@Configuration(proxyBeanMethods = false)
class MessageLists {

    /** The worst of a message's deliveries. */
    enum Status {
        FAILED,
        OFF,
        WAITING,
        SENT,
        INBOX
    }

    private static final String WORST = """
            coalesce((select d.status from messages.delivery d where d.message_id = m.message_id
              order by array_position(array['FAILED', 'OFF', 'WAITING', 'SENT'], d.status) limit 1), 'INBOX')""";

    private static final String ACCOUNT =
            "(case when platform.actor() like 'account:%' then substr(platform.actor(), 9)::uuid end)";

    @Bean
    Bell messageBell(Inbox inbox) {
        return new Bell() {
            @Override
            public String path() {
                return "/messages";
            }

            @Override
            public String messageKey() {
                return "messages.bell";
            }

            @Override
            public String icon() {
                return "bell";
            }

            @Override
            public int count() {
                return inbox.unread();
            }
        };
    }

    @Bean
    ListSpec<SentRow> sentList(MessageSource words, Clock clock) {
        return ListSpec.of(MessageLists::read, "messages.sent", "/messages/sent")
                .select("""
                        m.message_id, m.template, m.arguments, m.secret_until is not null as secret, m.path,
                        m.created at time zone '%s' as created, %s as status,
                        coalesce((select string_agg(d.channel, ' ' order by d.channel) from messages.delivery d
                          where d.message_id = m.message_id), '') as channels,
                        coalesce((select d.reason from messages.delivery d where d.message_id = m.message_id and d.reason <> ''
                          order by d.channel limit 1), '') as reason""".formatted(clock.getZone().getId(), WORST))
                .from("messages.message m")
                .where("m.park_id = platform.park() and m.report_to = " + ACCOUNT)
                .order("m.created desc, m.message_id")
                .choice("status", WORST + " = :status", Status.values())
                .column(
                        "created",
                        "m.created",
                        row -> row.created().withNano(0).toString().replace('T', ' '))
                .column("text", null, SentRow::text)
                .column("channels", null, SentRow::channels)
                .column("status", "status", row -> new Message("messages.sent.status." + row.status()))
                .column("reason", null, SentRow::reason)
                .finish(rows ->
                        rows.stream().map(row -> row.saying(text(row, words))).toList())
                .build();
    }

    private static String text(SentRow row, MessageSource words) {
        return row.secret()
                ? words.getMessage("messages.sent.secret", null, LocaleContextHolder.getLocale())
                : words.getMessage(
                        "message." + row.template(), row.arguments().toArray(), LocaleContextHolder.getLocale());
    }

    private static SentRow read(ResultSet row, int number) throws SQLException {
        return new SentRow(
                row.getObject("message_id", UUID.class),
                row.getString("template"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getBoolean("secret"),
                "",
                row.getString("path"),
                row.getObject("created", LocalDateTime.class),
                row.getString("channels"),
                row.getString("status"),
                row.getString("reason"));
    }
}
