package org.siquan.app.links.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.links.Notices.Notice;
import org.siquan.app.platform.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of the actor's organisation; one that was sent is never changed. */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice, OrgId org, Instant now) {
        jdbc.sql("""
                        insert into links.notice (park_id, org_id, notice_id, title, body, created)
                        values (platform.park(), :org, :id, :title, :body, :now)""")
                .param("org", org.value())
                .param("id", notice.id())
                .param("title", notice.title())
                .param("body", notice.body())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select notice_id, title, body from links.notice where notice_id = :id")
                .param("id", id)
                .query((row, _) -> new Notice(
                        row.getObject("notice_id", UUID.class), row.getString("title"), row.getString("body")))
                .optional();
    }
}
