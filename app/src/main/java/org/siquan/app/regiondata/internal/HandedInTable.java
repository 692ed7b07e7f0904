package org.siquan.app.regiondata.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.platform.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between handing in and taking over. */
@Repository
class HandedInTable {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    /** What a file is about. */
    enum Kind {
        REGION("region"),
        POSTINGS("postings"),
        FRAMEWORK("framework"),
        SHORTAGES("shortages");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    HandedInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(Kind kind, String name, byte[] content, Instant now) {
        jdbc.sql("delete from regiondata.handed_in where created < :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into regiondata.handed_in (park_id, org_id, file_id, kind, name, content, created)
            values (:park, :org, :id, :kind, :name, :content, :created)\
            """)
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("id", id)
                .param("kind", kind.key)
                .param("name", name)
                .param("content", content)
                .param("created", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<UploadedFile> find(Kind kind, UUID id) {
        return jdbc.sql("""
            select name, content from regiondata.handed_in
            where file_id = :id and kind = :kind and park_id = platform.park()\
            """)
                .param("id", id)
                .param("kind", kind.key)
                .query((row, _) -> new UploadedFile(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from regiondata.handed_in where file_id = :id and park_id = platform.park()")
                .param("id", id)
                .update();
    }
}
