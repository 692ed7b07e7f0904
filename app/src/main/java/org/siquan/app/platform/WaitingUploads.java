package org.siquan.app.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files between their preview and their confirmation: one per organisation, the newest. A module extends it for the
 * table that it owns, with the columns park_id, org_id (together the key), upload_id, name, content and created.
 */
@Transactional
public abstract class WaitingUploads {

    private static final int MOST_BYTES = 16 * 1024 * 1024; // as the forms say

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /**
     * Waits in this table.
     *
     * @param table qualified name, from code and never from a request
     */
    protected WaitingUploads(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /**
     * The file itself, when it is small enough to wait.
     *
     * @throws ProblemException when it is larger than 16 MB
     */
    public static UploadedFile fitting(UploadedFile file) {
        if (file.content().length > MOST_BYTES) {
            throw ProblemException.tooLarge("upload-too-large");
        }
        return file;
    }

    /** Keeps a file in the place of the one before. */
    public UUID keep(UploadedFile file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into %s (park_id, org_id, upload_id, name, content, created)
                values (platform.park(), :org, :id, :name, :content, :now)
                on conflict (park_id, org_id) do update
                set upload_id = excluded.upload_id, name = excluded.name, content = excluded.content,
                    created = excluded.created""".formatted(table))
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .param("name", file.name())
                .param("content", file.content())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * The file as it came.
     *
     * @throws ProblemException when it waits no longer: confirmed, or a newer one came
     */
    public UploadedFile require(UUID id) {
        return jdbc.sql("select name, content from %s where org_id = :org and upload_id = :id".formatted(table))
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .query((row, _) -> new UploadedFile(row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> ProblemException.conflict("upload-gone"));
    }

    /** Drops a file; nothing when it waits no longer. */
    public void forget(UUID id) {
        jdbc.sql("delete from %s where org_id = :org and upload_id = :id".formatted(table))
                .param("org", ActingAs.get().org().value())
                .param("id", id)
                .update();
    }
}
