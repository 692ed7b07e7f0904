package org.siquan.app.placements.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers.Paper;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers as they were stated, the older ones kept. Callers bring the transaction. */
@Repository
class PaperTable {

    private static final TypeReference<HashMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What both sides stated about the subjects of a placement. */
    List<Paper> about(Placement placement) {
        return jdbc.sql("""
                        select kind, org_id, facts, number, file_id, at from placements.paper
                        where park_id = platform.park() and current and subject = any (:subjects)
                          and org_id in (:school, :unit) order by kind""")
                .param(
                        "subjects",
                        Arrays.stream(PaperKind.values())
                                .map(kind -> kind.of(placement))
                                .distinct()
                                .toArray(String[]::new))
                .param("school", placement.school().value())
                .param("unit", placement.enterprise().value())
                .query(this::read)
                .list();
    }

    void state(PaperKind kind, String subject, Map<String, String> facts, String number, @Nullable AttachmentId file) {
        jdbc.sql("""
                update placements.paper set current = false
                where park_id = platform.park() and org_id = :org and kind = :kind and subject = :subject and current""")
                .param("org", ActingAs.get().org().value())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
        jdbc.sql("""
                insert into placements.paper (park_id, org_id, paper_id, kind, subject, facts, number, file_id,
                  actor)
                values (platform.park(), :org, :id, :kind, :subject, cast(:facts as jsonb), :number, :file, :actor)""")
                .param("file", file == null ? null : file.value())
                .param("org", ActingAs.get().org().value())
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("facts", json.writeValueAsString(facts))
                .param("number", number)
                .param("actor", ActingAs.get().name())
                .update();
    }

    private Paper read(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new Paper(
                PaperKind.valueOf(row.getString("kind")),
                new OrgId(row.getString("org_id")),
                json.readValue(row.getString("facts"), FACTS),
                row.getString("number"),
                file == null ? null : new AttachmentId(file),
                row.getTimestamp("at").toInstant());
    }
}
