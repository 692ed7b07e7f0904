package org.siquan.app.days.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.Journal;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Journals and their files. Callers bring the transaction. */
@Repository
class JournalTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    JournalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False where another version is there than was read. */
    boolean write(Placement placement, String part, int version, String words) {
        Instant now = clock.instant();
        if (version > 0) {
            return jdbc.sql("""
                            update days.journal set words = :words, written = :now, version = version + 1
                            where park_id = platform.park() and placement_id = :placement and part = :part
                              and version = :version""")
                            .param("placement", placement.id().value())
                            .param("part", part)
                            .param("version", version)
                            .param("words", words)
                            .param("now", Timestamp.from(now))
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        insert into days.journal (%s, part, learner_name, words, handed_in, written)
                        values (%s, :part, :name, :words, :today, :now) on conflict do nothing""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                        .params(OfPlacement.values(placement))
                        .param("part", part)
                        .param("name", placement.names().learner())
                        .param("words", words)
                        .param("today", LocalDate.ofInstant(now, clock.getZone()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void attach(Placement placement, String part, AttachmentId file, String name) {
        jdbc.sql("""
                insert into days.journal_file (%s, part, file_id, name) values (%s, :part, :file, :name)
                on conflict do nothing""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("part", part)
                .param("file", file.value())
                .param("name", name)
                .update();
    }

    boolean answer(PlacementId id, String part, PresenceSource who, String words) {
        String side = who == PresenceSource.TUTOR ? "tutor" : "mentor";
        return jdbc.sql("""
                        update days.journal set %1$s_words = :words, %1$s_at = :now
                        where park_id = platform.park() and placement_id = :id and part = :part""".formatted(side))
                        .param("id", id.value())
                        .param("part", part)
                        .param("words", words)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<Journal> of(PlacementId id) {
        Map<String, List<Journal.File>> files = files(id);
        return jdbc.sql("""
                        select * from days.journal where park_id = platform.park() and placement_id = :id
                        order by part = 'report' desc, part desc""")
                .param("id", id.value())
                .query((row, _) -> read(row, files))
                .list();
    }

    Optional<Journal> find(PlacementId id, String part) {
        Map<String, List<Journal.File>> files = files(id);
        return jdbc.sql("""
                        select * from days.journal where park_id = platform.park() and placement_id = :id and part = :part""")
                .param("id", id.value())
                .param("part", part)
                .query((row, _) -> read(row, files))
                .optional();
    }

    private Map<String, List<Journal.File>> files(PlacementId id) {
        Map<String, List<Journal.File>> files = new HashMap<>();
        jdbc.sql("""
                        select part, file_id, name from days.journal_file
                        where park_id = platform.park() and placement_id = :id order by part, name""").param("id", id.value()).query((RowCallbackHandler) row -> files.computeIfAbsent(
                        row.getString("part"), _ -> new ArrayList<>())
                .add(new Journal.File(new AttachmentId(row.getObject("file_id", UUID.class)), row.getString("name"))));
        return files;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Journal read(ResultSet row, Map<String, List<Journal.File>> files) throws SQLException {
        String part = row.getString("part");
        return new Journal(
                new PlacementId(row.getObject("placement_id", UUID.class)),
                row.getString("learner_name"),
                part,
                row.getString("words"),
                row.getDate("handed_in").toLocalDate(),
                row.getTimestamp("written").toInstant(),
                files.getOrDefault(part, List.of()),
                row.getString("tutor_words"),
                instant(row.getTimestamp("tutor_at")),
                row.getString("mentor_words"),
                instant(row.getTimestamp("mentor_at")),
                row.getInt("version"));
    }
}
