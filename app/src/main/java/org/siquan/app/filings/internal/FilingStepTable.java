package org.siquan.app.filings.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.Filings.Share;
import org.siquan.app.filings.Filings.Step;
import org.siquan.app.filings.Filings.Taken;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of packets, with their files, and to whom data went with them. Callers bring the transaction. */
@Repository
class FilingStepTable {

    private final JdbcClient jdbc;

    FilingStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Filing filing, int seq, Step step, @Nullable Attachment file) {
        jdbc.sql("""
                insert into filings.step (park_id, org_id, packet_id, seq, move, day, number, note, file_id, sha256, actor)
                values (platform.park(), :org, :packet, :seq, :move, :day, :number, :note, :file, :sha, :actor)""")
                .param("org", filing.school().value())
                .param("packet", filing.id().value())
                .param("seq", seq)
                .param("move", step.move().name())
                .param("day", step.day())
                .param("number", step.number())
                .param("note", step.note())
                .param("file", file == null ? null : file.id().value())
                .param("sha", file == null ? "" : file.sha256())
                .param("actor", ActingAs.get().name())
                .update();
    }

    void share(Filing filing, int seq, FilingMove move, String recipient) {
        jdbc.sql("""
                insert into filings.share (park_id, org_id, packet_id, seq, move, recipient)
                values (platform.park(), :org, :packet, :seq, :move, :recipient)""")
                .param("org", filing.school().value())
                .param("packet", filing.id().value())
                .param("seq", seq)
                .param("move", move.name())
                .param("recipient", recipient)
                .update();
    }

    List<Taken> of(FilingId id) {
        return jdbc.sql("""
                        select * from filings.step where park_id = platform.park() and packet_id = :id
                        order by seq desc""")
                .param("id", id.value())
                .query((row, _) -> new Taken(
                        row.getInt("seq"),
                        FilingMove.valueOf(row.getString("move")),
                        row.getDate("day").toLocalDate(),
                        row.getString("number"),
                        row.getString("note"),
                        row.getString("file_id") != null,
                        row.getString("sha256"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<AttachmentId> file(FilingId id, int seq) {
        return jdbc.sql("""
                        select file_id from filings.step where park_id = platform.park() and packet_id = :id and seq = :seq
                          and file_id is not null""")
                .param("id", id.value())
                .param("seq", seq)
                .query((row, _) -> new AttachmentId(row.getObject("file_id", UUID.class)))
                .optional();
    }

    List<Share> shares(FilingId id) {
        return jdbc.sql("""
                        select move, recipient, at from filings.share where park_id = platform.park() and packet_id = :id
                        order by seq""")
                .param("id", id.value())
                .query((row, _) -> new Share(
                        FilingMove.valueOf(row.getString("move")),
                        row.getString("recipient"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
