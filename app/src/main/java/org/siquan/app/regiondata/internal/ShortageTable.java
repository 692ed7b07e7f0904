package org.siquan.app.regiondata.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.regiondata.StoredShortages;
import org.siquan.region.shortage.ShortageEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The park's shortage catalogues. Callers bring the transaction. */
@Repository
class ShortageTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ShortageTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<StoredShortages> list() {
        return jdbc.sql("""
            select source, year, count(*) as entries, max(file) as file, max(stored) as stored from regiondata.shortage
            where park_id = platform.park() group by source, year order by year desc, source""")
                .query((row, _) -> new StoredShortages(
                        row.getString("source"),
                        row.getInt("year"),
                        row.getInt("entries"),
                        row.getString("file"),
                        row.getObject("stored", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<ShortageEntry> read() {
        return jdbc.sql("""
            select source, year, place, occupation_code, title, places from regiondata.shortage
            where park_id = platform.park() order by source, year, place""")
                .query((row, _) -> {
                    Integer places = row.getObject("places", Integer.class);
                    String source = row.getString("source");
                    int year = row.getInt("year");
                    return new ShortageEntry(
                            "%s %d:%d".formatted(source, year, row.getInt("place")),
                            source,
                            year,
                            row.getString("occupation_code"),
                            row.getString("title"),
                            places == null ? OptionalInt.empty() : OptionalInt.of(places));
                })
                .list();
    }

    /** Replaces the catalogues that these entries belong to. */
    void replace(List<ShortageEntry> entries, String file, Instant now) {
        entries.stream()
                .map(entry -> List.of(entry.source(), entry.year()))
                .distinct()
                .forEach(catalogue -> delete((String) catalogue.get(0), (Integer) catalogue.get(1)));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ShortageEntry entry : entries) {
            rows.add(new @Nullable Object[] {
                ActingAs.get().park().value(),
                ParkRows.PARK.value(),
                entry.source(),
                entry.year(),
                rows.size() + 1,
                entry.occupationCode(),
                entry.title(),
                entry.places().isPresent() ? entry.places().getAsInt() : null,
                file,
                now.atOffset(ZoneOffset.UTC)
            });
        }
        batches.batchUpdate("""
            insert into regiondata.shortage (park_id, org_id, source, year, place, occupation_code, title, places, file,
                stored)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    int delete(String source, int year) {
        return jdbc.sql("""
            delete from regiondata.shortage where park_id = platform.park() and source = :source and year = :year""").param("source", source).param("year", year).update();
    }
}
