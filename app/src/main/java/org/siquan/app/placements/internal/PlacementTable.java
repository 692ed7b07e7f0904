package org.siquan.app.placements.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.NewPlacement;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements.Step;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.engine.rules.Kind;
import org.siquan.region.EnterpriseId;
import org.siquan.region.LearnerId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placements, their days and their steps. Callers bring the transaction. */
@Repository
class PlacementTable {

    private static final String READ = """
            select p.*,
              array(select s.first_day from placements.span s where s.park_id = p.park_id
                and s.placement_id = p.placement_id order by s.first_day) as firsts,
              array(select s.last_day from placements.span s where s.park_id = p.park_id
                and s.placement_id = p.placement_id order by s.first_day) as lasts
            from placements.placement p where p.park_id = platform.park()
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlacementTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(PlacementId id, NewPlacement wanted, Placement.Names names, OrgId school, EnterpriseId enterprise) {
        jdbc.sql("""
                insert into placements.placement (park_id, org_id, placement_id, learner_id, learner_name, post_id,
                  post_name, enterprise_id, unit_name, kind, self_chosen, mentor_id, tutor, state)
                values (platform.park(), :org, :id, :learner, :learnerName, :post, :postName, :enterprise, :unitName, :kind,
                  :own, :mentor, :tutor, 'DRAFT')""")
                .param("learnerName", names.learner())
                .param("postName", names.post())
                .param("unitName", names.unit())
                .param("org", school.value())
                .param("id", id.value())
                .param("learner", wanted.learner().value())
                .param("post", wanted.post().value())
                .param("enterprise", enterprise.value())
                .param("kind", wanted.kind().name())
                .param("own", wanted.selfChosen())
                .param("mentor", value(wanted.mentor()))
                .param("tutor", wanted.tutor())
                .update();
        insertSpans(id, school, wanted.learner(), wanted.post(), enterprise, wanted.spans());
    }

    private void insertSpans(
            PlacementId id, OrgId school, LearnerId learner, PostId post, EnterpriseId enterprise, List<Span> spans) {
        for (Span span : spans) {
            jdbc.sql("""
                    insert into placements.span (park_id, org_id, placement_id, learner_id, enterprise_id, post_id,
                      first_day, last_day)
                    values (platform.park(), :org, :id, :learner, :enterprise, :post, :first, :last)""")
                    .param("org", school.value())
                    .param("id", id.value())
                    .param("learner", learner.value())
                    .param("enterprise", enterprise.value())
                    .param("post", post.value())
                    .param("first", span.first())
                    .param("last", span.last())
                    .update();
        }
    }

    Optional<Placement> find(PlacementId id) {
        return jdbc.sql(READ + "and p.placement_id = :id")
                .param("id", id.value())
                .query(PlacementTable::read)
                .optional();
    }

    /** Placements of a school that are not over. */
    List<Placement> openOf(OrgId school) {
        return jdbc.sql(READ + """
                        and p.org_id = :school and p.state in ('DRAFT', 'PREPARING', 'RUNNING', 'INTERRUPTED')
                        order by p.placement_id""").param("school", school.value()).query(PlacementTable::read).list().stream()
                .sorted(Comparator.comparing(Placement::firstDay))
                .toList();
    }

    /** Placements by a condition of this module's own, with its parameters. */
    List<Placement> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(READ + condition)
                .params(parameters)
                .query(PlacementTable::read)
                .list();
    }

    /** Placements of the same school at the same unit that have not begun, by learner. */
    List<Placement> alike(Placement placement) {
        return jdbc.sql(READ + """
                        and p.org_id = :school and p.enterprise_id = :unit and p.state in ('DRAFT', 'PREPARING')
                        order by p.learner_id, p.placement_id""")
                .param("school", placement.school().value())
                .param("unit", placement.enterprise().value())
                .query(PlacementTable::read)
                .list();
    }

    /** Days on which the learners whom the actor sees are placed. */
    Map<String, List<Span>> takenByLearner() {
        Map<String, List<Span>> taken = new HashMap<>();
        jdbc.sql(
                        "select learner_id, first_day, last_day from placements.span where park_id = platform.park() and taken")
                .query((RowCallbackHandler)
                        row -> taken.computeIfAbsent(row.getString("learner_id"), _ -> new ArrayList<>())
                                .add(new Span(
                                        row.getDate("first_day").toLocalDate(),
                                        row.getDate("last_day").toLocalDate())));
        return taken;
    }

    /** Replaces the days of a placement. */
    void replaceSpans(Placement placement, List<Span> spans) {
        jdbc.sql("delete from placements.span where park_id = platform.park() and placement_id = :id")
                .param("id", placement.id().value())
                .update();
        insertSpans(
                placement.id(),
                placement.school(),
                placement.learner(),
                placement.post(),
                placement.enterprise(),
                spans);
    }

    /** Gives the days of a cancelled placement back. */
    void free(PlacementId id) {
        jdbc.sql("update placements.span set taken = false where park_id = platform.park() and placement_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Days after this one are no longer taken: the placement ended early. */
    void cutAfter(Placement placement, LocalDate last) {
        replaceSpans(
                placement,
                placement.spans().stream()
                        .filter(span -> !span.first().isAfter(last))
                        .map(span -> new Span(span.first(), span.last().isAfter(last) ? last : span.last()))
                        .toList());
    }

    /** False if somebody was faster. */
    boolean move(PlacementId id, long version, PlacementState to) {
        return changed(jdbc.sql("""
                        update placements.placement set state = :state, version = version + 1
                        where park_id = platform.park() and placement_id = :id and version = :version""").param("state", to.name()), id, version);
    }

    boolean name(PlacementId id, long version, @Nullable MentorId mentor, @Nullable String tutor) {
        return changed(jdbc.sql("""
                        update placements.placement set mentor_id = :mentor, tutor = :tutor, version = version + 1
                        where park_id = platform.park() and placement_id = :id and version = :version""").param("mentor", value(mentor)).param("tutor", tutor), id, version);
    }

    boolean giveReason(PlacementId id, long version, String reason) {
        return changed(jdbc.sql("""
                        update placements.placement set over_share = :reason, version = version + 1
                        where park_id = platform.park() and placement_id = :id and version = :version""").param("reason", reason), id, version);
    }

    private static boolean changed(JdbcClient.StatementSpec update, PlacementId id, long version) {
        return update.param("id", id.value()).param("version", version).update() == 1;
    }

    void addStep(Placement placement, String what, String reason) {
        jdbc.sql("""
                insert into placements.step (park_id, org_id, placement_id, learner_id, enterprise_id, seq, what, reason,
                  actor, at)
                select platform.park(), :org, :id, :learner, :enterprise,
                  coalesce((select max(seq) from placements.step where park_id = platform.park() and placement_id = :id), 0)
                    + 1,
                  :what, :reason, :actor, :at""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("enterprise", placement.enterprise().value())
                .param("what", what)
                .param("reason", reason)
                .param("actor", ActingAs.get().name())
                .param("at", Timestamp.from(clock.instant())) // the day on which it ran is read from it
                .update();
    }

    List<Step> steps(PlacementId id) {
        return jdbc.sql("""
                        select what, reason, actor, at from placements.step
                        where park_id = platform.park() and placement_id = :id order by seq desc""")
                .param("id", id.value())
                .query((row, _) -> new Step(
                        row.getString("what"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable String value(@Nullable MentorId mentor) {
        return mentor == null ? null : mentor.value();
    }

    private static Placement read(ResultSet row, int number) throws SQLException {
        String mentor = row.getString("mentor_id");
        Date[] firsts = (Date[]) row.getArray("firsts").getArray();
        Date[] lasts = (Date[]) row.getArray("lasts").getArray();
        return new Placement(
                new PlacementId(row.getObject("placement_id", UUID.class)),
                new OrgId(row.getString("org_id")),
                new LearnerId(row.getString("learner_id")),
                new PostId(row.getString("post_id")),
                new EnterpriseId(row.getString("enterprise_id")),
                new Placement.Names(
                        row.getString("learner_name"), row.getString("post_name"), row.getString("unit_name")),
                Kind.valueOf(row.getString("kind")),
                IntStream.range(0, firsts.length)
                        .mapToObj(i -> new Span(firsts[i].toLocalDate(), lasts[i].toLocalDate()))
                        .toList(),
                row.getBoolean("self_chosen"),
                mentor == null ? null : new MentorId(mentor),
                row.getString("tutor"),
                PlacementState.valueOf(row.getString("state")),
                row.getString("over_share"),
                row.getLong("version"));
    }
}
