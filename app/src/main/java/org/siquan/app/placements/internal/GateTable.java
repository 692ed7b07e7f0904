package org.siquan.app.placements.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siquan.app.placements.Exemptions.Filing;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.StartGate.Check;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Sha256;
import org.siquan.engine.rules.Exemption;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What decided a start, and the exemptions filed before. Callers bring the transaction. */
@Repository
class GateTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the verdicts with their hash; rule to verdict, in the order of the rules' names. */
    void keep(Check check) {
        String rulings = json.writeValueAsString(check.rulings().stream()
                .collect(Collectors.toMap(
                        ruling -> ruling.rule().id(), GateTable::word, (first, _) -> first, TreeMap::new)));
        jdbc.sql("""
                insert into placements.gate (park_id, org_id, placement_id, learner_id, actor, rulings, sha256)
                values (platform.park(), :org, :id, :learner, :actor, cast(:rulings as jsonb), :sha)""")
                .param("org", check.placement().school().value())
                .param("id", check.placement().id().value())
                .param("learner", check.placement().learner().value())
                .param("actor", ActingAs.get().name())
                .param("rulings", rulings)
                .param("sha", Sha256.of(rulings))
                .update();
    }

    /** What was kept of a start, as JSON; empty for a placement that never started through the gate. */
    Optional<String> kept(PlacementId id) {
        return jdbc.sql("""
                        select rulings::text from placements.gate
                        where park_id = platform.park() and placement_id = :id""").param("id", id.value()).query(String.class).optional();
    }

    private static Map<String, String> word(Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Complies v -> Map.of("complies", v.because().zh());
            case Verdict.Violates v -> Map.of("violates", v.because().zh());
            case Verdict.Unknown v -> Map.of("unknown", v.missing().zh());
            case Verdict.NotApplicable _ -> Map.of("applies", "no");
            case Verdict.Exempted v -> Map.of("exempted", v.exemption().number());
        };
    }

    List<Exemption> exemptions(Placement placement) {
        return jdbc.sql("""
                        select number, rule_id, filed_on, first_day, last_day from placements.exemption
                        where park_id = platform.park() and org_id = :school and subject in (:placement, :post, :unit)""")
                .param("school", placement.school().value())
                .param("placement", placement.id().toString())
                .param("post", placement.post().value())
                .param("unit", placement.enterprise().value())
                .query((row, _) -> new Exemption(
                        row.getString("number"),
                        row.getString("rule_id"),
                        row.getDate("filed_on").toLocalDate(),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }

    void enter(Placement placement, Filing filing, String subject) {
        jdbc.sql("""
                insert into placements.exemption (park_id, org_id, number, rule_id, subject, filed_on, first_day, last_day, reason,
                  actor)
                values (platform.park(), :org, :number, :rule, :subject, :filed, :first, :last, :reason, :actor)""")
                .param("org", placement.school().value())
                .param("number", filing.number().strip())
                .param("rule", filing.rule())
                .param("subject", subject)
                .param("filed", filing.filedOn())
                .param("first", filing.from())
                .param("last", filing.to())
                .param("reason", filing.reason().strip())
                .param("actor", ActingAs.get().name())
                .update();
    }
}
