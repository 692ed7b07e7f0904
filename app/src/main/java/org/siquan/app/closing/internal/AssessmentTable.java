package org.siquan.app.closing.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.AssessmentSheet.Grade;
import org.siquan.app.closing.AssessmentSheet.Mark;
import org.siquan.app.closing.AssessmentSheet.Objection;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.closing.AssessmentSheet.Signed;
import org.siquan.app.closing.AssessmentSheet.Summary;
import org.siquan.app.closing.Assessments.NewMark;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeId;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets with their marks and signatures. Callers bring the transaction. */
@Repository
class AssessmentTable {

    private static final String OF_SHEET = """
            select park_id, org_id, placement_id, learner_id, enterprise_id, %s
            from closing.sheet where park_id = platform.park() and placement_id = :id
            """;

    private final JdbcClient jdbc;
    private final SchemeTable schemes;
    private final Clock clock;

    AssessmentTable(JdbcClient jdbc, SchemeTable schemes, Clock clock) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The sheet as it stands; without a row an empty one by the scheme in force. */
    AssessmentSheet of(Placement placement) {
        return jdbc.sql("select * from closing.sheet where park_id = platform.park() and placement_id = :id")
                .param("id", placement.id().value())
                .query((row, _) -> read(row, placement))
                .optional()
                .orElseGet(() -> new AssessmentSheet(
                        placement,
                        schemes.inForce(placement.school(), placement.enterprise())
                                .orElse(null),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        0));
    }

    private AssessmentSheet read(ResultSet row, Placement placement) throws SQLException {
        UUID scheme = row.getObject("scheme_id", UUID.class);
        Optional<Scheme> by = scheme == null
                ? schemes.inForce(placement.school(), placement.enterprise())
                : schemes.find(new SchemeId(scheme));
        var unsigned = new AssessmentSheet(
                placement,
                by.orElse(null),
                marks(placement.id()),
                observed(placement.id()),
                List.of(),
                summary(row),
                objection(row),
                null,
                row.getLong("version"));
        String sha256 = unsigned.sha256();
        return new AssessmentSheet(
                placement,
                unsigned.scheme(),
                unsigned.marks(),
                unsigned.observed(),
                signatures(placement.id(), sha256),
                unsigned.summary(),
                unsigned.objection(),
                grade(row, sha256),
                unsigned.version());
    }

    /** Makes the row if there is none, and nobody else writes to it until the transaction ends. */
    void open(Placement placement) {
        jdbc.sql("""
                insert into closing.sheet (park_id, org_id, placement_id, learner_id, enterprise_id)
                values (platform.park(), :org, :id, :learner, :unit) on conflict do nothing""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("unit", placement.enterprise().value())
                .update();
        jdbc.sql("select 1 from closing.sheet where park_id = platform.park() and placement_id = :id for update")
                .param("id", placement.id().value())
                .query(Integer.class)
                .single();
    }

    /** From now on it is marked by this scheme. */
    void settle(PlacementId id, Scheme scheme) {
        set(id, "scheme_id = :scheme", Map.of("scheme", scheme.id().value()));
    }

    void mark(PlacementId id, NewMark mark, String actor) {
        jdbc.sql("""
                insert into closing.mark (park_id, org_id, placement_id, learner_id, enterprise_id, seq, points, words, actor, at)
                %s
                on conflict (park_id, placement_id, seq) do update set points = excluded.points, words = excluded.words,
                  actor = excluded.actor, at = excluded.at""".formatted(OF_SHEET.formatted(":seq, :points, :words, :actor, :now")))
                .param("id", id.value())
                .param("seq", mark.item())
                .param("points", mark.points())
                .param("words", mark.words())
                .param("actor", actor)
                .param("now", now())
                .update();
    }

    void observe(PlacementId id, Observation seen, String actor) {
        jdbc.sql("""
                insert into closing.observed (park_id, org_id, placement_id, learner_id, enterprise_id, competency_id, depth, words,
                  actor, at)
                %s
                on conflict (park_id, placement_id, competency_id) do update set depth = excluded.depth, words = excluded.words,
                  actor = excluded.actor, at = excluded.at""".formatted(OF_SHEET.formatted(":competency, :depth, :words, :actor, :now")))
                .param("id", id.value())
                .param("competency", seen.competency())
                .param("depth", seen.depth())
                .param("words", seen.words())
                .param("actor", actor)
                .param("now", now())
                .update();
    }

    /** False where this side has signed the same before. */
    boolean sign(PlacementId id, Side side, String sha256, String actor) {
        return jdbc.sql("""
                        insert into closing.signature (park_id, org_id, placement_id, learner_id, enterprise_id, side, sha256, actor, at)
                        %s on conflict do nothing""".formatted(OF_SHEET.formatted(":side, :sha, :actor, :now")))
                        .param("id", id.value())
                        .param("side", side.name())
                        .param("sha", sha256)
                        .param("actor", actor)
                        .param("now", now())
                        .update()
                == 1;
    }

    void object(PlacementId id, String words) {
        set(id, "objection = :words, objected = :now", Map.of("words", words, "now", now()));
    }

    void answer(PlacementId id, String words) {
        set(id, "answer = :words, answered = :now", Map.of("words", words, "now", now()));
    }

    void summarise(PlacementId id, String words, Side by) {
        set(
                id,
                "summary = :words, summary_by = :by, summary_at = :now, version = version + 1",
                Map.of("words", words, "by", by.name(), "now", now()));
    }

    void record(AssessmentSheet sheet, String course, @Nullable BigDecimal credits, String actor) {
        jdbc.sql("""
                update closing.sheet set points = :points, course = :course, credits = :credits, recorded = :now,
                  recorded_by = :actor, graded_sha256 = :sha
                where park_id = platform.park() and placement_id = :id""")
                .param("id", sheet.placement().id().value())
                .param("points", sheet.total().orElseThrow())
                .param("course", course)
                .param("credits", credits)
                .param("now", now())
                .param("actor", actor)
                .param("sha", sheet.sha256())
                .update();
    }

    private void set(PlacementId id, String assignments, Map<String, ?> values) {
        jdbc.sql("update closing.sheet set %s where park_id = platform.park() and placement_id = :id"
                        .formatted(assignments))
                .params(values)
                .param("id", id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<Mark> marks(PlacementId id) {
        return jdbc.sql("""
                        select seq, points, words, at from closing.mark
                        where park_id = platform.park() and placement_id = :id order by seq""")
                .param("id", id.value())
                .query((row, _) -> new Mark(
                        row.getInt("seq"),
                        row.getBigDecimal("points"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private List<Observation> observed(PlacementId id) {
        return jdbc.sql("""
                        select competency_id, depth, words from closing.observed
                        where park_id = platform.park() and placement_id = :id order by competency_id""")
                .param("id", id.value())
                .query((row, _) ->
                        new Observation(row.getString("competency_id"), row.getInt("depth"), row.getString("words")))
                .list();
    }

    private List<Signed> signatures(PlacementId id, String sha256) {
        return jdbc.sql("""
                        select side, actor, at from closing.signature
                        where park_id = platform.park() and placement_id = :id and sha256 = :sha order by at, side""")
                .param("id", id.value())
                .param("sha", sha256)
                .query((row, _) -> new Signed(
                        Side.valueOf(row.getString("side")),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable Summary summary(ResultSet row) throws SQLException {
        String by = row.getString("summary_by");
        return by == null
                ? null
                : new Summary(
                        row.getString("summary"),
                        Side.valueOf(by),
                        row.getTimestamp("summary_at").toInstant());
    }

    private static @Nullable Objection objection(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("objected");
        return at == null
                ? null
                : new Objection(
                        row.getString("objection"),
                        at.toInstant(),
                        row.getString("answer"),
                        instant(row.getTimestamp("answered")));
    }

    private static @Nullable Grade grade(ResultSet row, String sha256) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded");
        return recorded == null
                ? null
                : new Grade(
                        row.getBigDecimal("points"),
                        row.getString("course"),
                        row.getBigDecimal("credits"),
                        recorded.toInstant(),
                        sha256.equals(row.getString("graded_sha256")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
