package org.siquan.app.industry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.DemandEntries.Entry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Demand history as far as the actor may read it. Callers bring the transaction. */
@Repository
class DemandTable {

    /** Rows that people enter stand after those of a file set. */
    private static final int BY_HAND = Integer.MAX_VALUE;

    private static final String KEY = """
            park_id = platform.park() and source = :source and occupation_code = :occupation and zone_id = :zone
                and year = :year and quarter = :quarter and enterprise_id is not distinct from cast(:enterprise as text)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ParkRows rows;

    DemandTable(JdbcClient jdbc, JdbcTemplate batches, ParkRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
    }

    List<DemandPoint> all() {
        return jdbc.sql("""
                select * from industry.demand_point where park_id = platform.park()
                order by seq, occupation_code, zone_id, year, quarter, source, enterprise_id""").query(IndustryRows::demand).list();
    }

    /** Rows of a file set, in its order. */
    void insert(List<DemandPoint> points) {
        rows.insert(
                "industry.demand_point",
                "shared, occupation_code, zone_id, year, quarter, openings, source, enterprise_id",
                points,
                DemandTable::owner,
                DemandTable::cells);
    }

    /** The row, locked until the transaction ends. */
    Optional<Entry> lock(DemandPoint key) {
        return find(key, " for update");
    }

    Optional<Entry> find(DemandPoint key) {
        return find(key, "");
    }

    private Optional<Entry> find(DemandPoint key, String lock) {
        return keyed(jdbc.sql("select * from industry.demand_point where " + KEY + lock), key)
                .query((row, number) -> new Entry(IndustryRows.demand(row, number), row.getLong("version")))
                .optional();
    }

    void delete(DemandPoint key) {
        keyed(jdbc.sql("delete from industry.demand_point where " + KEY), key).update();
    }

    /** Writes rows that are new or whose number differs. */
    void put(List<DemandPoint> points) {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (DemandPoint point : points) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(ActingAs.get().park().value());
            cells.add(owner(point));
            cells.add(BY_HAND);
            cells.addAll(cells(point));
            all.add(cells.toArray());
        }
        batches.batchUpdate("""
            insert into industry.demand_point (park_id, org_id, seq, shared, occupation_code, zone_id, year, quarter,
                openings, source, enterprise_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint demand_point_once do update
            set openings = excluded.openings, version = nextval('industry.version')
            where demand_point.openings <> excluded.openings""", all);
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec sql, DemandPoint key) {
        return sql.param("source", key.kind().name())
                .param("occupation", key.occupationCode())
                .param("zone", key.zone().value())
                .param("year", key.quarter().year())
                .param("quarter", key.quarter().number())
                .param("enterprise", value(key.enterprise()));
    }

    private static String owner(DemandPoint point) {
        var enterprise = point.enterprise();
        return enterprise == null ? ParkRows.PARK.value() : enterprise.value();
    }

    private static List<@Nullable Object> cells(DemandPoint point) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(point.kind() == DemandKind.ORDERS);
        cells.add(point.occupationCode());
        cells.add(point.zone().value());
        cells.add(point.quarter().year());
        cells.add(point.quarter().number());
        cells.add(point.openings());
        cells.add(point.kind().name());
        cells.add(value(point.enterprise()));
        return cells;
    }

    private static @Nullable String value(@Nullable EnterpriseId enterprise) {
        return enterprise == null ? null : enterprise.value();
    }
}
