package org.siquan.app.alignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.Readings.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The doubtful items, those first whose decision settles most, and how many items there are. */
@Repository
class QueueTable {

    private final JdbcClient jdbc;

    QueueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an item stands in the queue; the place is 0 if it does not. */
    record Place(@Nullable ItemId previous, @Nullable ItemId next, int place, int queue) {}

    Optional<ItemId> first() {
        return jdbc.sql("""
                select item_id from alignment.item where park_id = platform.park() and state = 'DOUBTFUL'
                order by alike desc, seq limit 1""").query(UUID.class).optional().map(ItemId::new);
    }

    Place place(ItemId id) {
        return jdbc.sql("""
                select previous, next, place, queue from (
                    select item_id, lag(item_id) over most as previous, lead(item_id) over most as next,
                        row_number() over most as place, count(*) over () as queue
                    from alignment.item where park_id = platform.park() and state = 'DOUBTFUL'
                    window most as (order by alike desc, seq)) queued
                where item_id = :id""")
                .param("id", id.value())
                .query((row, _) -> place(row))
                .optional()
                .orElseGet(() -> outside(first().orElse(null)));
    }

    private Place outside(@Nullable ItemId first) {
        int queue = jdbc.sql(
                        "select count(*) from alignment.item where park_id = platform.park() and state = 'DOUBTFUL'")
                .query(Integer.class)
                .single();
        return new Place(null, first, 0, queue);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(item(row, "previous"), item(row, "next"), row.getInt("place"), row.getInt("queue"));
    }

    private static @Nullable ItemId item(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ItemId(id);
    }

    Counts count(String basis) {
        return jdbc.sql("""
                select count(*) filter (where state <> 'REPEAT') as items,
                    count(*) filter (where kind = 'ORDER') as orders,
                    count(*) filter (where state = 'SURE') as sure,
                    count(*) filter (where state = 'FOLLOWING') as following,
                    count(*) filter (where state = 'DOUBTFUL') as doubtful,
                    count(*) filter (where state = 'DECIDED') as decided,
                    count(*) filter (where state = 'REPEAT') as repeats,
                    count(*) filter (where basis <> :basis) as stale, max(read_at) as newest
                from alignment.item where park_id = platform.park() and part = 0""")
                .param("basis", basis)
                .query((row, _) -> new Counts(
                        row.getInt("items"),
                        row.getInt("orders"),
                        row.getInt("sure"),
                        row.getInt("following"),
                        row.getInt("doubtful"),
                        row.getInt("decided"),
                        row.getInt("repeats"),
                        row.getInt("stale"),
                        time(row)))
                .single();
    }

    private static @Nullable Instant time(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("newest", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
