package org.siquan.app.closing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeId;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.closing.SchemePart;
import org.siquan.app.closing.SchemeState;
import org.siquan.app.closing.Schemes.Unit;
import org.siquan.app.days.Side;
import org.siquan.app.platform.OrgId;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schemes with their items. Callers bring the transaction. */
@Repository
class SchemeTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SchemeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scheme> newest() {
        return read("true order by made desc, scheme_id limit " + MOST, Map.of());
    }

    Optional<Scheme> find(SchemeId id) {
        return read("scheme_id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Scheme> inForce(OrgId school, EnterpriseId unit) {
        return read(
                        "org_id = :org and enterprise_id = :unit and state = 'AGREED'",
                        Map.of("org", school.value(), "unit", unit.value()))
                .stream()
                .findFirst();
    }

    private List<Scheme> read(String where, Map<String, ?> parameters) {
        Map<UUID, List<SchemeItem>> items = new HashMap<>();
        jdbc.sql("""
                        select i.* from closing.item i where i.park_id = platform.park() and i.scheme_id in (
                          select scheme_id from closing.scheme where park_id = platform.park() and %s)
                        order by i.scheme_id, i.seq""".formatted(where)).params(parameters).query((RowCallbackHandler)
                row -> items.computeIfAbsent(row.getObject("scheme_id", UUID.class), _ -> new ArrayList<>())
                        .add(item(row)));
        return jdbc.sql("select * from closing.scheme where park_id = platform.park() and " + where)
                .params(parameters)
                .query((row, _) -> scheme(row, items))
                .list();
    }

    /** Units with placements of this school that are not cancelled and for which nothing is being worked on. */
    List<Unit> units(OrgId school) {
        return jdbc.sql("""
                        select p.enterprise_id, min(p.unit_name) as unit_name from placements.placement p
                        where p.park_id = platform.park() and p.org_id = :org and p.state <> 'CANCELLED' and not exists (
                          select from closing.scheme s where s.park_id = p.park_id and s.org_id = p.org_id
                            and s.enterprise_id = p.enterprise_id and s.state in ('DRAFT', 'PROPOSED'))
                        group by p.enterprise_id order by 2, 1""")
                .param("org", school.value())
                .query((row, _) ->
                        new Unit(new EnterpriseId(row.getString("enterprise_id")), row.getString("unit_name")))
                .list();
    }

    SchemeId insert(OrgId school, Unit unit, List<SchemeItem> items) {
        SchemeId id = SchemeId.next();
        jdbc.sql("""
                insert into closing.scheme (park_id, org_id, scheme_id, enterprise_id, unit_name, state)
                values (platform.park(), :org, :id, :unit, :name, 'DRAFT')""")
                .param("org", school.value())
                .param("id", id.value())
                .param("unit", unit.id().value())
                .param("name", unit.name())
                .update();
        insertItems(id, items);
        return id;
    }

    private void insertItems(SchemeId id, List<SchemeItem> items) {
        for (SchemeItem item : items) {
            jdbc.sql("""
                    insert into closing.item (park_id, org_id, scheme_id, enterprise_id, seq, part, name, weight, side, attendance)
                    select park_id, org_id, scheme_id, enterprise_id, :seq, :part, :name, :weight, :side, :attendance
                    from closing.scheme where park_id = platform.park() and scheme_id = :id""")
                    .param("id", id.value())
                    .param("seq", item.seq())
                    .param("part", item.part().name())
                    .param("name", item.name())
                    .param("weight", item.weight())
                    .param("side", item.side().name())
                    .param("attendance", item.attendance())
                    .update();
        }
    }

    /** False if it is no draft any more, or somebody was faster. */
    boolean change(SchemeId id, long version, List<SchemeItem> items) {
        if (!move(id, version, SchemeState.DRAFT, SchemeState.DRAFT)) {
            return false;
        }
        jdbc.sql("delete from closing.item where park_id = platform.park() and scheme_id = :id")
                .param("id", id.value())
                .update();
        insertItems(id, items);
        return true;
    }

    boolean move(SchemeId id, long version, SchemeState from, SchemeState to) {
        return jdbc.sql("""
                        update closing.scheme set state = :to, version = version + 1
                        where park_id = platform.park() and scheme_id = :id and version = :version and state = :from""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    boolean refuse(SchemeId id, long version, String why) {
        return jdbc.sql("""
                        update closing.scheme set state = 'DRAFT', refusal = :why, version = version + 1
                        where park_id = platform.park() and scheme_id = :id and version = :version and state = 'PROPOSED'""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Puts it in force and the one before out of it. */
    boolean agree(Scheme scheme, long version, String actor, Instant now) {
        jdbc.sql("""
                update closing.scheme set state = 'REPLACED', version = version + 1
                where park_id = platform.park() and org_id = :org and enterprise_id = :unit and state = 'AGREED'""")
                .param("org", scheme.school().value())
                .param("unit", scheme.unit().value())
                .update();
        return jdbc.sql("""
                        update closing.scheme set state = 'AGREED', refusal = '', agreed = :now, agreed_by = :actor,
                          version = version + 1
                        where park_id = platform.park() and scheme_id = :id and version = :version and state = 'PROPOSED'""")
                        .param("id", scheme.id().value())
                        .param("version", version)
                        .param("actor", actor)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static SchemeItem item(ResultSet row) throws SQLException {
        return new SchemeItem(
                row.getInt("seq"),
                SchemePart.valueOf(row.getString("part")),
                row.getString("name"),
                row.getInt("weight"),
                Side.valueOf(row.getString("side")),
                row.getBoolean("attendance"));
    }

    private static Scheme scheme(ResultSet row, Map<UUID, List<SchemeItem>> items) throws SQLException {
        UUID id = row.getObject("scheme_id", UUID.class);
        Timestamp agreed = row.getTimestamp("agreed");
        return new Scheme(
                new SchemeId(id),
                new OrgId(row.getString("org_id")),
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("unit_name"),
                SchemeState.valueOf(row.getString("state")),
                items.getOrDefault(id, List.of()),
                row.getString("refusal"),
                agreed == null ? null : agreed.toInstant(),
                row.getLong("version"));
    }
}
