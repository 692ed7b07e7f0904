package org.siquan.app.regiondata.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.regiondata.DataOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the park's data came from last. */
@Repository
class OriginTable {

    private final JdbcClient jdbc;

    OriginTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DataOrigin> find() {
        return jdbc.sql("select kind, name, content, taken from regiondata.origin where park_id = platform.park()")
                .query((row, _) -> new DataOrigin(
                        "demonstration".equals(row.getString("kind")),
                        row.getString("name"),
                        row.getString("content"),
                        row.getObject("taken", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void replace(boolean demonstration, String name, String content, Instant now) {
        jdbc.sql("""
            insert into regiondata.origin (park_id, org_id, kind, name, content, taken)
            values (:park, :org, :kind, :name, :content, :taken)
            on conflict on constraint origin_pk do update set kind = excluded.kind,
              name = excluded.name, content = excluded.content, taken = excluded.taken\
            """)
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("kind", demonstration ? "demonstration" : "import")
                .param("name", name)
                .param("content", content)
                .param("taken", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
