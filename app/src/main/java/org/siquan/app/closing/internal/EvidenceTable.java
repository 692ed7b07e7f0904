package org.siquan.app.closing.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that the two sides added to the evidence. Callers bring the transaction, and the sheet's row. */
@Repository
class EvidenceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An added file. */
    record File(AttachmentId id, String name) {}

    List<File> of(PlacementId id) {
        return jdbc.sql("""
                        select file_id, name from closing.evidence
                        where park_id = platform.park() and placement_id = :id order by at, name""")
                .param("id", id.value())
                .query((row, _) ->
                        new File(new AttachmentId(row.getObject("file_id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Again: nothing. */
    void add(PlacementId id, AttachmentId file, String name, String actor) {
        jdbc.sql("""
                insert into closing.evidence (park_id, org_id, placement_id, learner_id, enterprise_id, file_id, name, actor, at)
                select park_id, org_id, placement_id, learner_id, enterprise_id, :file, :name, :actor, :now
                from closing.sheet where park_id = platform.park() and placement_id = :id on conflict do nothing""")
                .param("id", id.value())
                .param("file", file.value())
                .param("name", name)
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
