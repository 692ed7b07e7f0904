package org.siquan.app.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes all rows of a park's table at once, for what is imported as a whole (a registry's circle). The tables have
 * {@code park_id}, {@code org_id} and {@code seq}, the place of the row in its file; the acting person or system must
 * see the whole park.
 */
@Component
public class ParkRows {

    /** The organisation to which the park's own things belong. */
    public static final OrgId PARK = new OrgId("park");

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ParkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes the park's rows, table after table: those that refer to others first. */
    public void deleteAll(String... tables) {
        for (var table : tables) {
            jdbc.update("delete from " + table + " where park_id = platform.park()");
        }
    }

    /** Inserts rows that belong to the park itself; {@link #insert(String, String, List, Function, Function)}. */
    public <T> void insert(
            String table, String columns, List<T> rows, Function<T, ? extends List<? extends @Nullable Object>> cells) {
        insert(table, columns, rows, _ -> PARK.value(), cells);
    }

    /**
     * Inserts rows.
     *
     * @param columns names without {@code park_id}, {@code org_id}, {@code seq}, separated by commas
     * @param owner the organisation that owns the row
     * @param cells the row's values in the order of the columns; arrays of strings for {@code text[]}
     */
    public <T> void insert(
            String table,
            String columns,
            List<T> rows,
            Function<T, String> owner,
            Function<T, ? extends List<? extends @Nullable Object>> cells) {
        var actor = ActingAs.get();
        if (!actor.seesWholePark()) {
            throw new IllegalStateException(
                    "whoever writes %s at once must see the whole park, was %s%nTry: Actor.system(…, park)"
                            .formatted(table, actor.name()));
        }
        var names = Arrays.stream(columns.split(",")).map(String::strip).toList();
        var sql = "insert into %s (park_id, org_id, seq, %s) values (?, ?, ?, %s)"
                .formatted(
                        table,
                        String.join(", ", names),
                        Stream.generate(() -> "?").limit(names.size()).collect(Collectors.joining(", ")));
        List<Object[]> all = new ArrayList<>(rows.size());
        for (int seq = 0; seq < rows.size(); seq++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(actor.park().value());
            row.add(owner.apply(rows.get(seq)));
            row.add(seq);
            row.addAll(cells.apply(rows.get(seq)));
            all.add(row.toArray());
        }
        for (int start = 0; start < all.size(); start += BATCH) {
            jdbc.batchUpdate(sql, all.subList(start, Math.min(all.size(), start + BATCH)));
        }
    }
}
