package org.siquan.app.alignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.engine.alignment.Abstention;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.region.postings.Posting;
import org.siquan.year.AdvertisedQuarters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the links need of the items, without their texts. Callers bring the transaction. */
@Repository
class LinkTable {

    private static final Set<String> ABSTENTIONS =
            Arrays.stream(Abstention.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

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
            String published,
            ItemReading reading) {

        /** Why the item carries no weight: the engine abstains or there is no job; null if it stands by its occupation. */
        @Nullable
        String abstains() {
            return LinkTable.abstains(doubt, code);
        }

        /** The item as demand. */
        AdvertisedNeeds needs() {
            OptionalInt quarter = Posting.quarter(published);
            return new AdvertisedNeeds(
                    source,
                    abstains() == null ? code : null,
                    quarter.isPresent() ? quarter.getAsInt() : null,
                    reading.majors(),
                    reading.asked());
        }
    }

    /** Grows with every change of the park's items. */
    long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from alignment.revision where park_id = platform.park()")
                .query(Long.class)
                .single();
    }

    List<Row> list() {
        return jdbc.sql("""
                select item_id, kind, source_id, part, title, company, industry, code, probability, doubt, state, sector,
                    sector_score, published, reading
                from alignment.item where park_id = platform.park() and repeats is null and parts = 0
                order by seq, part""").query((row, _) -> row(row)).list();
    }

    private static @Nullable String abstains(@Nullable String doubt, @Nullable String code) {
        if (doubt != null && ABSTENTIONS.contains(doubt)) {
            return doubt;
        }
        return code == null ? "NONE" : null;
    }

    /** All advertisements for counting them by quarter; repeats and those that were split say when and where, and no occupation. */
    List<AdvertisedQuarters.Read> listAdvertisements() {
        return jdbc.sql("""
                select i.item_id, coalesce(first.source_id, i.source_id) as vacancy, i.place, i.published, i.doubt,
                    case when i.repeats is null and i.parts = 0 then i.code end as code
                from alignment.item i
                left join alignment.item first on first.park_id = i.park_id and first.item_id = i.repeats
                where i.park_id = platform.park() and i.kind = 'POSTING'
                order by i.seq, i.part""").query((row, _) -> advertisement(row)).list();
    }

    private static AdvertisedQuarters.Read advertisement(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new AdvertisedQuarters.Read(
                row.getString("item_id"),
                row.getString("vacancy"),
                row.getString("place"),
                row.getString("published"),
                abstains(row.getString("doubt"), code) == null ? code : null);
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
                row.getString("published"),
                json.readValue(row.getString("reading"), ItemReading.class));
    }
}
