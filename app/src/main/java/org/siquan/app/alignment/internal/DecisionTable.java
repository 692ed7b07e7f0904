package org.siquan.app.alignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of decisions; rows are added, never changed. Callers bring the transaction. */
@Repository
class DecisionTable {

    private static final TypeReference<List<NewDecision.Part>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people of a park decide one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('alignment ' || platform.park(), 0))")
                .query((_, _) -> true)
                .single();
    }

    long lastSeq() {
        return jdbc.sql("select coalesce(max(seq), 0) from alignment.decision where park_id = platform.park()")
                .query(Long.class)
                .single();
    }

    void insert(StoredDecision decision) {
        jdbc.sql("""
            insert into alignment.decision (park_id, org_id, decision_id, item_id, kind, source_kind, source_id, title,
                code, parts, reason, first_code, probability, unaided, undoes, at, by)
            values (:park, :org, :id, :item, :kind, :sourceKind, :source, :title, :code, :parts::jsonb, :reason, :first,
                :probability, :unaided, :undoes, :at, :by)""")
                .param("park", ActingAs.get().park().value())
                .param("org", decision.org())
                .param("id", decision.id())
                .param("item", decision.item().value())
                .param("kind", decision.kind().name())
                .param("sourceKind", decision.sourceKind().name())
                .param("source", decision.source())
                .param("title", decision.title())
                .param("code", decision.code())
                .param("parts", decision.parts().isEmpty() ? null : json.writeValueAsString(decision.parts()))
                .param("reason", decision.reason())
                .param("first", decision.firstCode())
                .param("probability", decision.probability())
                .param("unaided", decision.unaided())
                .param("undoes", decision.undoes())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", decision.by())
                .update();
    }

    /** Every row of the park, oldest first. */
    List<StoredDecision> list() {
        return jdbc.sql("select * from alignment.decision where park_id = platform.park() order by seq")
                .query((row, _) -> decision(row))
                .list();
    }

    /** Every row of an item, oldest first. */
    List<StoredDecision> list(ItemId item) {
        return jdbc.sql("""
                select * from alignment.decision where park_id = platform.park() and item_id = :item order by seq""")
                .param("item", item.value())
                .query((row, _) -> decision(row))
                .list();
    }

    /** The decision that holds for each item, in the order in which they were made. */
    static List<StoredDecision> active(List<StoredDecision> rows) {
        Set<UUID> undone = undone(rows);
        Map<ItemId, StoredDecision> last = new HashMap<>();
        for (StoredDecision row : rows) {
            if (row.kind() != DecisionKind.UNDO && !undone.contains(row.id())) {
                last.put(row.item(), row);
            }
        }
        return last.values().stream()
                .sorted(Comparator.comparingLong(StoredDecision::seq))
                .toList();
    }

    static Set<UUID> undone(List<StoredDecision> rows) {
        Set<UUID> undone = new HashSet<>();
        rows.forEach(row -> {
            UUID before = row.undoes();
            if (before != null) {
                undone.add(before);
            }
        });
        return undone;
    }

    private StoredDecision decision(ResultSet row) throws SQLException {
        String parts = row.getString("parts");
        return new StoredDecision(
                row.getObject("decision_id", UUID.class),
                row.getLong("seq"),
                new ItemId(row.getObject("item_id", UUID.class)),
                DecisionKind.valueOf(row.getString("kind")),
                ItemKind.valueOf(row.getString("source_kind")),
                row.getString("source_id"),
                row.getString("title"),
                row.getString("code"),
                parts(parts),
                row.getString("reason"),
                row.getString("first_code"),
                row.getDouble("probability"),
                row.getBoolean("unaided"),
                row.getObject("undoes", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("org_id"),
                row.getString("by"));
    }

    private List<NewDecision.Part> parts(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PARTS);
    }
}
