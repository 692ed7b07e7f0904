package org.siquan.app.agreements.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.agreements.RegionForm.Form;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which form a park uses. Callers bring the transaction. */
@Repository
class FormTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Form> now() {
        return jdbc.sql("select name, sha256, at from agreements.form where park_id = platform.park()")
                .query((row, _) -> new Form(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    Optional<AttachmentId> file() {
        return jdbc.sql("select file_id from agreements.form where park_id = platform.park()")
                .query((row, _) -> new AttachmentId(row.getObject("file_id", UUID.class)))
                .optional();
    }

    void save(Attachment file, String name) {
        jdbc.sql("""
                insert into agreements.form (park_id, org_id, file_id, name, sha256, actor, at)
                values (platform.park(), :org, :file, :name, :sha, :actor, :now)
                on conflict (park_id) do update set file_id = excluded.file_id, name = excluded.name, sha256 = excluded.sha256,
                  actor = excluded.actor, at = excluded.at""")
                .param("org", ActingAs.get().org().value())
                .param("file", file.id().value())
                .param("name", name)
                .param("sha", file.sha256())
                .param("actor", ActingAs.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void remove() {
        jdbc.sql("delete from agreements.form where park_id = platform.park()").update();
    }
}
