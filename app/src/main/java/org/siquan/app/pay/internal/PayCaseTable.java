package org.siquan.app.pay.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCaseId;
import org.siquan.app.pay.PayCases.Step;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases and their steps. Callers bring the transaction. */
@Repository
class PayCaseTable {

    private final JdbcClient jdbc;

    PayCaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same for everybody who finds the same fault. */
    static PayCaseId id(Placement placement, PayCase.Kind kind, String subject) {
        String key = ActingAs.get().park() + "/" + placement.id() + "/" + kind + "/" + subject;
        return new PayCaseId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** False where the case was opened before, be it closed by now. */
    boolean insert(PayCaseId id, Placement placement, PayCase.Kind kind, String rule, String subject) {
        boolean person = kind.complaint();
        return jdbc.sql("""
                insert into pay.case_file (park_id, org_id, case_id, placement_id, learner_id, learner_name, enterprise_id,
                  unit_name, kind, rule_id, subject, owner, by_person, unit_sees)
                values (platform.park(), :org, :case, :id, :learner, :learnerName, :enterprise, :unitName, :kind, :rule,
                  :subject, 'SCHOOL', :person, :seen)
                on conflict do nothing""")
                        .param("org", placement.school().value())
                        .param("case", id.value())
                        .param("id", placement.id().value())
                        .param("learner", placement.learner().value())
                        .param("learnerName", placement.names().learner())
                        .param("enterprise", placement.enterprise().value())
                        .param("unitName", placement.names().unit())
                        .param("kind", kind.name())
                        .param("rule", rule)
                        .param("subject", subject)
                        .param("person", person)
                        .param("seen", !person)
                        .update()
                == 1;
    }

    void step(PayCaseId id, Placement placement, String what, String words) {
        jdbc.sql("""
                insert into pay.case_step (park_id, org_id, case_id, learner_id, enterprise_id, what, words, side, actor)
                values (platform.park(), :org, :case, :learner, :enterprise, :what, :words, :side, :actor)""")
                .param("org", placement.school().value())
                .param("case", id.value())
                .param("learner", placement.learner().value())
                .param("enterprise", placement.enterprise().value())
                .param("what", what)
                .param("words", words)
                .param("side", side())
                .param("actor", ActingAs.get().name())
                .update();
    }

    private static String side() {
        Actor actor = ActingAs.get();
        if (actor.name().startsWith("system:")) {
            return "SYSTEM";
        }
        return actor.roles().stream().sorted().findFirst().map(Role::name).orElse("SYSTEM");
    }

    Optional<PayCase> find(PayCaseId id) {
        return jdbc.sql("select * from pay.case_file where park_id = platform.park() and case_id = :id")
                .param("id", id.value())
                .query(PayCaseTable::read)
                .optional();
    }

    List<PayCase> of(PlacementId placement) {
        return jdbc.sql("""
                        select * from pay.case_file where park_id = platform.park() and placement_id = :id
                        order by outcome is not null, opened desc, case_id""")
                .param("id", placement.value())
                .query(PayCaseTable::read)
                .list();
    }

    /** False if somebody was faster, or it is closed. */
    boolean hand(PayCaseId id, long version, PayCase.Owner to) {
        return jdbc.sql("""
                        update pay.case_file set owner = :to, unit_sees = unit_sees or :to = 'UNIT', version = version + 1
                        where park_id = platform.park() and case_id = :id and version = :version and outcome is null""")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if somebody was faster, or it is closed. */
    boolean close(PayCaseId id, long version, PayCase.Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update pay.case_file set outcome = :outcome, closed = :now, version = version + 1
                        where park_id = platform.park() and case_id = :id and version = :version and outcome is null""")
                        .param("outcome", outcome.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    List<Step> steps(PayCaseId id) {
        return jdbc.sql("""
                        select what, words, side, at from pay.case_step
                        where park_id = platform.park() and case_id = :id order by seq""")
                .param("id", id.value())
                .query((row, _) -> new Step(
                        row.getString("what"),
                        row.getString("words"),
                        row.getString("side"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static PayCase read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new PayCase(
                new PayCaseId(row.getObject("case_id", UUID.class)),
                new PlacementId(row.getObject("placement_id", UUID.class)),
                new PayCase.Names(row.getString("learner_name"), row.getString("unit_name")),
                PayCase.Kind.valueOf(row.getString("kind")),
                row.getString("rule_id"),
                row.getString("subject"),
                PayCase.Owner.valueOf(row.getString("owner")),
                row.getBoolean("by_person"),
                row.getBoolean("unit_sees"),
                row.getTimestamp("opened").toInstant(),
                outcome == null ? null : PayCase.Outcome.valueOf(outcome),
                row.getLong("version"));
    }
}
