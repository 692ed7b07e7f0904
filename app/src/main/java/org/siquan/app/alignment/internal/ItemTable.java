package org.siquan.app.alignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.engine.alignment.TitleMeaning;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The items as they were read. Callers bring the transaction; only who acts for the whole park writes. */
@Repository
class ItemTable {

    private static final String UPSERT = """
        insert into alignment.item (park_id, org_id, item_id, seq, kind, source_id, part, parts, title, title_key, body,
            company, place, industry, places, repeats, stated, code, probability, second, second_probability, doubt,
            state, decided, chain, sector, sector_score, major, major_share, meaning, moved_by, basis, read_at,
            reading, published)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            ?::jsonb, ?)
        on conflict (park_id, item_id) do update set org_id = excluded.org_id, seq = excluded.seq, parts = excluded.parts,
            title = excluded.title, title_key = excluded.title_key, body = excluded.body, company = excluded.company,
            place = excluded.place, industry = excluded.industry, places = excluded.places, repeats = excluded.repeats,
            stated = excluded.stated, code = excluded.code, probability = excluded.probability,
            second = excluded.second, second_probability = excluded.second_probability, doubt = excluded.doubt,
            state = excluded.state, decided = excluded.decided, chain = excluded.chain, sector = excluded.sector,
            sector_score = excluded.sector_score, major = excluded.major, major_share = excluded.major_share,
            meaning = excluded.meaning, moved_by = coalesce(excluded.moved_by, item.moved_by), basis = excluded.basis,
            read_at = excluded.read_at, reading = excluded.reading,
            published = excluded.published""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.builder().build();

    ItemTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<ReadItem> find(ItemId id) {
        return jdbc.sql("select * from alignment.item where park_id = platform.park() and item_id = :id")
                .param("id", id.value())
                .query((row, _) -> item(row))
                .optional();
    }

    Optional<StoredItem> findStored(ItemId id) {
        return stored("item_id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Items read as a whole that somebody's decision on another one may change. */
    List<StoredItem> listWholes() {
        return stored("part = 0 and state in ('DOUBTFUL', 'SURE', 'FOLLOWING')", Map.of());
    }

    List<ReadItem> listParts(ReadItem whole) {
        return jdbc.sql("""
                select * from alignment.item where park_id = platform.park() and kind = :kind and source_id = :source
                and part > 0 order by part""")
                .param("kind", whole.kind().name())
                .param("source", whole.source())
                .query((row, _) -> item(row))
                .list();
    }

    List<ReadItem> listMovedBy(UUID decision, int most) {
        return jdbc.sql("""
                select * from alignment.item where park_id = platform.park() and moved_by = :decision and part = 0
                order by seq limit :most""")
                .param("decision", decision)
                .param("most", most)
                .query((row, _) -> item(row))
                .list();
    }

    private List<StoredItem> stored(String where, Map<String, Object> values) {
        return jdbc.sql("select * from alignment.item where park_id = platform.park() and " + where
                        + " order by seq, part")
                .params(values)
                .query((row, _) -> new StoredItem(
                        item(row),
                        row.getInt("seq"),
                        TitleMeaning.of(row.getBytes("meaning")),
                        json.readValue(row.getString("reading"), ItemReading.class)))
                .list();
    }

    /** Writes what sources were read to mean; jobs that they were split into before and not now are deleted. */
    void write(List<StoredItem> items) {
        String park = ActingAs.get().park().value();
        List<Object[]> rows = new ArrayList<>();
        for (StoredItem stored : items) {
            rows.add(cells(park, stored));
        }
        batches.batchUpdate(UPSERT, rows);
        List<Object[]> wholes = new ArrayList<>();
        for (StoredItem stored : items) {
            ReadItem item = stored.item();
            if (item.part() == 0) {
                wholes.add(new Object[] {item.kind().name(), item.source(), item.parts()});
            }
        }
        batches.batchUpdate("""
                delete from alignment.item where park_id = platform.park() and kind = ? and source_id = ? and part > ?""", wholes);
        revised();
    }

    /** Whoever keeps a graph of the items sees that it is old. */
    private void revised() {
        jdbc.sql("""
            insert into alignment.revision (park_id, org_id, revision) values (platform.park(), :org, 1)
            on conflict (park_id) do update set revision = revision.revision + 1""").param("org", ParkRows.PARK.value()).update();
    }

    private Object[] cells(String park, StoredItem stored) {
        ReadItem item = stored.item();
        List<@Nullable Object> cells = new ArrayList<>();
        ItemId repeats = item.repeats();
        DecisionKind decided = item.decided();
        cells.addAll(List.of(
                park, item.org(), item.id().value(), stored.seq(), item.kind().name(), item.source()));
        cells.addAll(List.of(item.part(), item.parts(), item.title(), item.key(), item.body(), item.company()));
        cells.addAll(List.of(item.place(), item.industry(), item.places()));
        cells.add(repeats == null ? null : repeats.value());
        cells.add(item.stated());
        cells.add(item.code());
        cells.add(item.probability());
        cells.add(item.second());
        cells.add(item.secondProbability());
        cells.add(item.doubt());
        cells.add(item.state().name());
        cells.add(decided == null ? null : decided.name());
        cells.add(item.chain());
        cells.add(item.sector());
        cells.add(item.sectorScore());
        cells.add(item.major());
        cells.add(item.majorShare());
        cells.add(stored.meaning().bytes());
        cells.add(item.movedBy());
        cells.add(item.basis());
        cells.add(item.read().atOffset(ZoneOffset.UTC));
        cells.add(json.writeValueAsString(stored.reading()));
        cells.add(item.published());
        return cells.toArray();
    }

    /** Items whose source is no longer among these. */
    int deleteOthers(List<Source> sources) {
        int gone = 0;
        for (ItemKind kind : ItemKind.values()) {
            String[] ids = sources.stream()
                    .filter(source -> source.kind() == kind)
                    .map(Source::id)
                    .toArray(String[]::new);
            gone += jdbc.sql("""
                    delete from alignment.item where park_id = platform.park() and kind = :kind
                    and not source_id = any(:ids)""").param("kind", kind.name()).param("ids", ids).update();
        }
        revised();
        return gone;
    }

    void moved(List<ItemId> ids, UUID by) {
        jdbc.sql("update alignment.item set moved_by = :by where park_id = platform.park() and item_id = any(:ids)")
                .param("by", by)
                .param("ids", ids.stream().map(ItemId::value).toArray(UUID[]::new))
                .update();
    }

    void decided(ItemId id) {
        jdbc.sql("update alignment.item set version = version + 1 where park_id = platform.park() and item_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Alike counts by title key; all others have none. */
    void writeAlike(Map<String, Integer> counts) {
        jdbc.sql("update alignment.item set alike = 0 where park_id = platform.park() and alike <> 0")
                .update();
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(new Object[] {count, key}));
        batches.batchUpdate("""
                update alignment.item set alike = ? where park_id = platform.park() and state = 'DOUBTFUL'
                and title_key = ?""", rows);
    }

    private static ReadItem item(ResultSet row) throws SQLException {
        UUID repeats = row.getObject("repeats", UUID.class);
        String decided = row.getString("decided");
        return new ReadItem(
                new ItemId(row.getObject("item_id", UUID.class)),
                row.getString("org_id"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("source_id"),
                row.getInt("part"),
                row.getInt("parts"),
                row.getString("title"),
                row.getString("title_key"),
                row.getString("body"),
                row.getString("company"),
                row.getString("place"),
                row.getString("published"),
                row.getString("industry"),
                row.getInt("places"),
                repeats == null ? null : new ItemId(repeats),
                row.getString("stated"),
                row.getString("code"),
                row.getDouble("probability"),
                row.getString("second"),
                row.getDouble("second_probability"),
                row.getString("doubt"),
                ItemState.valueOf(row.getString("state")),
                decided == null ? null : DecisionKind.valueOf(decided),
                row.getString("chain"),
                row.getString("sector"),
                row.getDouble("sector_score"),
                row.getString("major"),
                row.getDouble("major_share"),
                row.getInt("alike"),
                row.getObject("moved_by", UUID.class),
                row.getString("basis"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
