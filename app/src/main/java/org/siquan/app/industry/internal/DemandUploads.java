package org.siquan.app.industry.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A file of demand history between its preview and its confirmation: one per organisation, the newest. */
@Repository
class DemandUploads {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A file as it came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String name, byte[] content) {}

    DemandUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(String name, byte[] content) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into industry.demand_upload (park_id, org_id, upload_id, name, content, created)
                values (platform.park(), :org, :id, :name, :content, :now)
                on conflict on constraint demand_upload_pk do update
                set upload_id = excluded.upload_id, name = excluded.name, content = excluded.content,
                    created = excluded.created""")
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .param("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select name, content from industry.demand_upload where org_id = :org and upload_id = :id")
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .query((row, _) -> new Upload(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("delete from industry.demand_upload where org_id = :org and upload_id = :id")
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .update();
    }
}
