package org.siquan.app.alignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the links need of the items, without their texts. Callers bring the transaction. */
@Repository
class LinkTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One item that is no repeat and was not split. */
    record Row(
            ItemId id,
            ItemKind kind,
            String source,
            String title,
            String company,
            String industry,
            @Nullable String code,
            double probability,
            @Nullable String doubt,
            ItemState state,
            @Nullable String sector,
            double sectorScore,
            ItemReading reading) {}

    /** Grows with every change of the park's items. */
    long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from alignment.revision where park_id = platform.park()")
                .query(Long.class)
                .single();
    }

    List<Row> list() {
        return jdbc.sql("""
                select item_id, kind, source_id, part, title, company, industry, code, probability, doubt, state, sector,
                    sector_score, reading
                from alignment.item where park_id = platform.park() and repeats is null and parts = 0
                order by seq, part""").query((row, _) -> row(row)).list();
    }

    private Row row(ResultSet row) throws SQLException {
        int part = row.getInt("part");
        return new Row(
                new ItemId(row.getObject("item_id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("source_id") + (part == 0 ? "" : "/" + part),
                row.getString("title"),
                row.getString("company"),
                row.getString("industry"),
                row.getString("code"),
                row.getDouble("probability"),
                row.getString("doubt"),
                ItemState.valueOf(row.getString("state")),
                row.getString("sector"),
                row.getDouble("sector_score"),
                json.readValue(row.getString("reading"), ItemReading.class));
    }
}
