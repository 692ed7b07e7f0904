package org.siquan.app.rosters.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.rosters.MappingId;
import org.siquan.app.rosters.RosterField;
import org.siquan.app.rosters.RosterMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Column mappings of the actor's own school. */
@Repository
class MappingTable {

    private final JdbcClient jdbc;

    MappingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RosterMapping> list() {
        return jdbc.sql("select * from rosters.mapping where park_id = platform.park() and org_id = :org order by name")
                .param("org", ActingAs.get().org().value())
                .query(MappingTable::mapping)
                .list();
    }

    Optional<RosterMapping> find(MappingId id) {
        return list().stream().filter(mapping -> mapping.id().equals(id)).findFirst();
    }

    /** Saves it in the place of the school's mapping for the same titles, and of the one with the same name. */
    RosterMapping save(String name, Collection<String> titles, Map<String, RosterField> fields) {
        List<String> sorted = titles.stream().sorted().toList();
        List<Map.Entry<String, RosterField>> columns = List.copyOf(fields.entrySet());
        jdbc.sql("""
                        delete from rosters.mapping where park_id = platform.park() and org_id = :org
                        and (name = :name or titles = :titles::text[])""")
                .param("org", ActingAs.get().org().value())
                .param("name", name)
                .param("titles", sorted.toArray(String[]::new))
                .update();
        MappingId id = new MappingId(UUID.randomUUID());
        jdbc.sql("""
                        insert into rosters.mapping (park_id, org_id, mapping_id, name, titles, columns, fields)
                        values (platform.park(), :org, :id, :name, :titles, :columns, :fields)""")
                .param("org", ActingAs.get().org().value())
                .param("id", id.value())
                .param("name", name)
                .param("titles", sorted.toArray(String[]::new))
                .param("columns", columns.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("fields", columns.stream().map(e -> e.getValue().name()).toArray(String[]::new))
                .update();
        return new RosterMapping(id, name, sorted, fields);
    }

    boolean delete(MappingId id) {
        return jdbc.sql("""
                        delete from rosters.mapping
                        where park_id = platform.park() and org_id = :org and mapping_id = :id""")
                        .param("org", ActingAs.get().org().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static RosterMapping mapping(ResultSet row, int number) throws SQLException {
        String[] columns = (String[]) row.getArray("columns").getArray();
        String[] fields = (String[]) row.getArray("fields").getArray();
        Map<String, RosterField> meanings = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            meanings.put(columns[i], RosterField.valueOf(fields[i]));
        }
        return new RosterMapping(
                new MappingId(row.getObject("mapping_id", UUID.class)),
                row.getString("name"),
                new ArrayList<>(List.of((String[]) row.getArray("titles").getArray())),
                meanings);
    }
}
