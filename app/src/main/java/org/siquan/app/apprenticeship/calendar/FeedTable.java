package org.siquan.app.apprenticeship.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.calendar.CalendarFeeds.Feed;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of calendars; an account sees its own. */
@Repository
class FeedTable {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address that a program asked for, with the account behind it. */
    record Opened(Actor account, FeedSubject subject, String language) {}

    List<Feed> list() {
        return jdbc.sql("select * from apprenticeship.calendar_feed order by created desc, feed_id")
                .query((row, _) -> new Feed(
                        row.getObject("feed_id", UUID.class),
                        subject(row),
                        instant(row.getObject("created", OffsetDateTime.class)),
                        instantOrNull(row.getObject("last_read", OffsetDateTime.class))))
                .list();
    }

    void insert(Actor account, UUID id, FeedSubject subject, String language, byte[] hash, Instant now) {
        jdbc.sql("""
                        insert into apprenticeship.calendar_feed
                          (park_id, org_id, feed_id, account_id, kind, subject, name, language, token_hash, created)
                        values (:park, :org, :id, :account, :kind, :subject, :name, :language, :hash, :now)""")
                .param("park", account.park().value())
                .param("org", account.org().value())
                .param("id", id)
                .param("account", UUID.fromString(account.name().substring("account:".length())))
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("name", subject.name())
                .param("language", language)
                .param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from apprenticeship.calendar_feed where feed_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<Opened> open(byte[] hash, Instant now) {
        return jdbc.sql("select * from apprenticeship.open_feed(:hash, :now)")
                .param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> new Opened(account(row), subject(row), row.getString("language")))
                .optional();
    }

    private static Actor account(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return Actor.account(
                new AccountId(row.getObject("account_id", UUID.class)),
                new ParkId(row.getString("park_id")),
                new OrgId(row.getString("org_id")),
                roles);
    }

    private static FeedSubject subject(ResultSet row) throws SQLException {
        return new FeedSubject(Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("name"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
