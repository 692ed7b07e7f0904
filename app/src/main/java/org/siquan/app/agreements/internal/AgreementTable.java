package org.siquan.app.agreements.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementKind;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Terms;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editions of agreements. Callers bring the transaction. */
@Repository
class AgreementTable {

    private static final TypeReference<Map<Part, String>> TEXTS = new TypeReference<>() {};
    private static final String READ = """
            select agreement_id, placement_id, edition, kind, why, state, guardian, guardian_needed, monthly_yuan, pay_day,
              texts, number, fingerprint, sha256, out_at, signed_at, over_on, over_by, over_why, version
            from agreements.agreement where park_id = platform.park()
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SignatureTable signatures;

    AgreementTable(JdbcClient jdbc, JsonMapper json, SignatureTable signatures) {
        this.jdbc = jdbc;
        this.json = json;
        this.signatures = signatures;
    }

    AgreementId insert(Placement placement, AgreementKind kind, String why, boolean guardianNeeded, Terms terms) {
        AgreementId id = AgreementId.next();
        jdbc.sql("""
                insert into agreements.agreement (park_id, org_id, agreement_id, placement_id, learner_id, enterprise_id,
                  edition, kind, why, state, guardian, guardian_needed, monthly_yuan, pay_day, texts)
                select platform.park(), :org, :id, :placement, :learner, :enterprise,
                  coalesce((select max(edition) from agreements.agreement
                    where park_id = platform.park() and placement_id = :placement), 0) + 1,
                  :kind, :why, 'DRAFT', :guardian, :needed, :yuan, :day, cast(:texts as jsonb)""")
                .param("org", placement.school().value())
                .param("id", id.value())
                .param("placement", placement.id().value())
                .param("learner", placement.learner().value())
                .param("enterprise", placement.enterprise().value())
                .param("kind", kind.name())
                .param("why", why)
                .param("guardian", terms.guardian())
                .param("needed", guardianNeeded)
                .param("yuan", terms.monthlyYuan())
                .param("day", terms.payDay())
                .param("texts", json.writeValueAsString(terms.texts()))
                .update();
        return id;
    }

    List<Agreement> about(PlacementId placement) {
        return jdbc.sql(READ + "and placement_id = :placement order by edition desc")
                .param("placement", placement.value())
                .query(this::read)
                .list();
    }

    Optional<Agreement> find(AgreementId id) {
        return jdbc.sql(READ + "and agreement_id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Agreement> lock(AgreementId id) {
        return jdbc.sql(READ + "and agreement_id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    Optional<Agreement> findFile(String sha256) {
        return jdbc.sql(READ + "and sha256 = :sha")
                .param("sha", sha256)
                .query(this::read)
                .optional();
    }

    Optional<Agreement> findNumber(String number) {
        return jdbc.sql(READ + "and number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    Optional<byte[]> content(AgreementId id) {
        return jdbc.sql("""
                        select content from agreements.agreement
                        where park_id = platform.park() and agreement_id = :id and content is not null""")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /** False if it is no draft any more, or somebody was faster. */
    boolean change(AgreementId id, long version, boolean guardianNeeded, Terms terms) {
        return jdbc.sql("""
                        update agreements.agreement set guardian = :guardian, guardian_needed = :needed,
                          monthly_yuan = :yuan, pay_day = :day, texts = cast(:texts as jsonb), version = version + 1
                        where park_id = platform.park() and agreement_id = :id and version = :version
                          and state = 'DRAFT'""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("needed", guardianNeeded)
                        .param("guardian", terms.guardian())
                        .param("yuan", terms.monthlyYuan())
                        .param("day", terms.payDay())
                        .param("texts", json.writeValueAsString(terms.texts()))
                        .update()
                == 1;
    }

    boolean sendOut(AgreementId id, long version, Agreement.Paper paper, byte[] content) {
        return jdbc.sql("""
                        update agreements.agreement set state = 'OUT', number = :number, fingerprint = :fingerprint,
                          sha256 = :sha, content = :content, out_at = :at, version = version + 1
                        where park_id = platform.park() and agreement_id = :id and version = :version
                          and state = 'DRAFT'""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("number", paper.number())
                        .param("fingerprint", paper.fingerprint())
                        .param("sha", paper.sha256())
                        .param("content", content)
                        .param("at", Timestamp.from(paper.outAt()))
                        .update()
                == 1;
    }

    boolean move(AgreementId id, long version, AgreementState to) {
        return jdbc.sql("""
                        update agreements.agreement set state = :to, version = version + 1
                        where park_id = platform.park() and agreement_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** All have signed: the edition before gives way, this one is in force. */
    void putInForce(Agreement agreement, Instant now) {
        jdbc.sql("""
                update agreements.agreement set state = 'REPLACED', version = version + 1
                where park_id = platform.park() and placement_id = :placement and state = 'SIGNED'""").param("placement", agreement.placement().value()).update();
        jdbc.sql("""
                update agreements.agreement set state = 'SIGNED', signed_at = :now, version = version + 1
                where park_id = platform.park() and agreement_id = :id and state = 'OUT'""")
                .param("id", agreement.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean end(AgreementId id, LocalDate on, Party by, String why) {
        return jdbc.sql("""
                        update agreements.agreement set state = 'ENDED', over_on = :on, over_by = :by, over_why = :why,
                          version = version + 1
                        where park_id = platform.park() and agreement_id = :id and state = 'SIGNED'""")
                        .param("id", id.value())
                        .param("on", on)
                        .param("by", by.name())
                        .param("why", why)
                        .update()
                == 1;
    }

    private Agreement read(ResultSet row, int number) throws SQLException {
        AgreementId id = new AgreementId(row.getObject("agreement_id", UUID.class));
        Agreement.Paper paper = paper(row);
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.putAll(json.readValue(row.getString("texts"), TEXTS));
        return new Agreement(
                id,
                new PlacementId(row.getObject("placement_id", UUID.class)),
                row.getInt("edition"),
                AgreementKind.valueOf(row.getString("kind")),
                row.getString("why"),
                AgreementState.valueOf(row.getString("state")),
                row.getBoolean("guardian_needed"),
                new Terms(row.getString("guardian"), row.getInt("monthly_yuan"), row.getInt("pay_day"), texts),
                paper,
                paper == null ? List.of() : signatures.on(id, paper.sha256()),
                end(row),
                row.getLong("version"));
    }

    /** A recalled draft still has its old file, which no longer counts. */
    private static Agreement.@Nullable Paper paper(ResultSet row) throws SQLException {
        Timestamp out = row.getTimestamp("out_at");
        if (out == null || row.getString("state").equals("DRAFT")) {
            return null;
        }
        Timestamp signed = row.getTimestamp("signed_at");
        return new Agreement.Paper(
                row.getString("number"),
                row.getString("fingerprint"),
                row.getString("sha256"),
                out.toInstant(),
                signed == null ? null : signed.toInstant());
    }

    private static Agreement.@Nullable End end(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("over_on", LocalDate.class);
        return on == null
                ? null
                : new Agreement.End(on, Party.valueOf(row.getString("over_by")), row.getString("over_why"));
    }
}
