package org.siquan.app.closing.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.closing.Archives.Seal;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed archives. Nobody changes or removes one. Callers bring the transaction. */
@Repository
class ArchiveTable {

    private final JdbcClient jdbc;

    ArchiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sealed piece; {@code file} is null where the bytes are kept here.
     *
     * @param seq place in the archive, from 1
     */
    record Piece(
            int seq,
            ArchiveKind kind,
            String path,
            long bytes,
            String sha256,
            @Nullable AttachmentId file) {}

    void insert(Placement placement, String sums, String sha256, Instant at, String actor) {
        jdbc.sql("""
                insert into closing.archive (park_id, org_id, placement_id, learner_id, enterprise_id, sums, sha256, sealed, actor)
                values (platform.park(), :org, :id, :learner, :unit, :sums, :sha, :at, :actor)""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("unit", placement.enterprise().value())
                .param("sums", sums)
                .param("sha", sha256)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .update();
    }

    void insert(Placement placement, Piece piece, byte @Nullable [] content) {
        jdbc.sql("""
                insert into closing.piece (park_id, org_id, placement_id, learner_id, enterprise_id, seq, kind, path, bytes, sha256,
                  content, file_id)
                values (platform.park(), :org, :id, :learner, :unit, :seq, :kind, :path, :bytes, :sha, :content, :file)""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("unit", placement.enterprise().value())
                .param("seq", piece.seq())
                .param("kind", piece.kind().name())
                .param("path", piece.path())
                .param("bytes", piece.bytes())
                .param("sha", piece.sha256())
                .param("content", content)
                .param("file", piece.file() == null ? null : piece.file().value())
                .update();
    }

    Optional<Seal> seal(PlacementId id) {
        return jdbc.sql("""
                        select a.sha256, a.sealed, count(*)::int as files, sum(p.bytes)::bigint as bytes
                        from closing.archive a join closing.piece p using (park_id, placement_id)
                        where a.park_id = platform.park() and a.placement_id = :id group by a.sha256, a.sealed""")
                .param("id", id.value())
                .query((row, _) -> new Seal(
                        row.getString("sha256"),
                        row.getTimestamp("sealed").toInstant(),
                        row.getInt("files"),
                        row.getLong("bytes")))
                .optional();
    }

    String sums(PlacementId id) {
        return jdbc.sql("select sums from closing.archive where park_id = platform.park() and placement_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    List<Piece> pieces(PlacementId id) {
        return jdbc.sql("""
                        select seq, kind, path, bytes, sha256, file_id from closing.piece
                        where park_id = platform.park() and placement_id = :id order by seq""")
                .param("id", id.value())
                .query((row, _) -> {
                    UUID file = row.getObject("file_id", UUID.class);
                    return new Piece(
                            row.getInt("seq"),
                            ArchiveKind.valueOf(row.getString("kind")),
                            row.getString("path"),
                            row.getLong("bytes"),
                            row.getString("sha256"),
                            file == null ? null : new AttachmentId(file));
                })
                .list();
    }

    byte[] content(PlacementId id, int seq) {
        return jdbc.sql("""
                        select content from closing.piece
                        where park_id = platform.park() and placement_id = :id and seq = :seq""")
                .param("id", id.value())
                .param("seq", seq)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }
}
