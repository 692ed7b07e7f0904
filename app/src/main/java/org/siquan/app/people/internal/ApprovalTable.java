package org.siquan.app.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.people.Approvals.Decision;
import org.siquan.app.people.Approvals.Outcome;
import org.siquan.app.people.Approvals.Request;
import org.siquan.app.people.Position;
import org.siquan.app.people.RequestId;
import org.siquan.app.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of requests, decisions and chains of the acting organisation. */
@Component
class ApprovalTable {

    private static final String SELECT = "select * from people.approval_request where org_id = platform.org() and ";

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Position> chain(String kind) {
        return jdbc.sql("""
                        select position from people.approval_chain
                        where org_id = platform.org() and kind = :kind order by step""").param("kind", kind).query(String.class).list().stream()
                .map(Position::valueOf)
                .toList();
    }

    void setChain(String kind, List<Position> positions) {
        jdbc.sql("delete from people.approval_chain where org_id = platform.org() and kind = :kind")
                .param("kind", kind)
                .update();
        for (int step = 1; step <= positions.size(); step++) {
            jdbc.sql("""
                            insert into people.approval_chain (park_id, org_id, kind, step, position)
                            values (platform.park(), platform.org(), :kind, :step, :position)""")
                    .param("kind", kind)
                    .param("step", step)
                    .param("position", positions.get(step - 1).name())
                    .update();
        }
    }

    /** The newest that was not withdrawn, with the print of what it was asked for. */
    Optional<Latest> latest(String kind, String subject) {
        return jdbc.sql(SELECT + """
                        kind = :kind and subject = :subject and outcome <> 'WITHDRAWN' order by asked desc limit 1""")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> new Latest(read(row), row.getString("print")))
                .optional()
                .map(latest -> new Latest(withDecisions(latest.request()), latest.print()));
    }

    record Latest(Request request, String print) {}

    void insert(RequestId id, String kind, String subject, String print, List<Position> positions, AccountId by) {
        jdbc.sql("""
                        insert into people.approval_request
                            (request_id, park_id, org_id, kind, subject, print, positions, asked_by, asked)
                        values (:id, platform.park(), platform.org(), :kind, :subject, :print, :positions, :by, now())""")
                .param("id", id.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("print", print)
                .param("positions", positions.stream().map(Position::name).toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(SELECT + "request_id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .map(this::withDecisions);
    }

    Optional<Request> lock(RequestId id) {
        return jdbc.sql(SELECT + "request_id = :id for update")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .map(this::withDecisions);
    }

    List<Request> waiting() {
        return all("outcome = 'WAITING' order by asked limit 500");
    }

    List<Request> list() {
        return all("true order by asked desc limit 200");
    }

    List<Request> about(String kind, String subject) {
        return jdbc
                .sql(SELECT + "kind = :kind and subject = :subject order by asked desc limit 50")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> read(row))
                .list()
                .stream()
                .map(this::withDecisions)
                .toList();
    }

    private List<Request> all(String condition) {
        return jdbc.sql(SELECT + condition).query((row, _) -> read(row)).list().stream()
                .map(this::withDecisions)
                .toList();
    }

    void decided(Request request, AccountId by, @Nullable AccountId standsFor, boolean approved, String reason) {
        jdbc.sql("""
                        insert into people.approval_decision
                            (request_id, step, park_id, org_id, position, decided_by, stands_for, approved, reason, at)
                        values (:id, :step, platform.park(), platform.org(), :position, :by, :for, :approved, :reason, now())""")
                .param("id", request.id().value())
                .param("step", request.step())
                .param("position", request.now().name())
                .param("by", by.value())
                .param("for", standsFor == null ? null : standsFor.value())
                .param("approved", approved)
                .param("reason", reason)
                .update();
    }

    void nextStep(RequestId id) {
        jdbc.sql("update people.approval_request set step = step + 1 where request_id = :id")
                .param("id", id.value())
                .update();
    }

    void close(RequestId id, Outcome outcome) {
        jdbc.sql("update people.approval_request set outcome = :outcome, closed = now() where request_id = :id")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .update();
    }

    private Request withDecisions(Request request) {
        List<Decision> decisions = jdbc.sql(
                        "select * from people.approval_decision where request_id = :id order by step")
                .param("id", request.id().value())
                .query((row, _) -> decision(row))
                .list();
        return new Request(
                request.id(),
                request.kind(),
                request.subject(),
                request.positions(),
                request.askedBy(),
                request.asked(),
                request.step(),
                request.outcome(),
                decisions);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        UUID standsFor = row.getObject("stands_for", UUID.class);
        return new Decision(
                row.getInt("step"),
                Position.valueOf(row.getString("position")),
                new AccountId(row.getObject("decided_by", UUID.class)),
                standsFor == null ? null : new AccountId(standsFor),
                row.getBoolean("approved"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Request read(ResultSet row) throws SQLException {
        return new Request(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                Arrays.stream((String[]) row.getArray("positions").getArray())
                        .map(Position::valueOf)
                        .toList(),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                row.getInt("step"),
                Outcome.valueOf(row.getString("outcome")),
                List.of());
    }
}
