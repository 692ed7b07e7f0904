package org.siquan.app.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.ReportYear;
import org.siquan.app.reports.internal.YearRecords.End;
import org.siquan.app.reports.internal.YearRecords.PaidMonth;
import org.siquan.app.reports.internal.YearRecords.Signed;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What papers, agreements, pay and steps say of a school's placements. Callers bring the transaction. */
@Repository
class RecordTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the agreement of the system; else by the paper that the school stated. */
    Map<UUID, Signed> signed(OrgId school) {
        Map<UUID, Signed> signed = new HashMap<>();
        papers(school, PaperKind.AGREEMENT, "agreement-signed", "agreement-signed")
                .forEach((id, span) -> signed.put(id, new Signed(span.first())));
        each(
                school,
                "select placement_id, min(signed_at) as at from agreements.agreement",
                "group by placement_id",
                row -> signed.put(id(row), new Signed(day(row, "at"))));
        return signed;
    }

    /** Days that the policy covers, by the paper. */
    Map<UUID, Span> insured(OrgId school) {
        return papers(school, PaperKind.INSURANCE, "covered-from", "covered-to");
    }

    private Map<UUID, Span> papers(OrgId school, PaperKind kind, String from, String to) {
        Map<UUID, Span> found = new HashMap<>();
        jdbc.sql("""
                        select subject, facts ->> :from as first, facts ->> :to as last from placements.paper
                        where park_id = platform.park() and org_id = :school and current and kind = :kind""")
                .param("school", school.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to)
                .query((RowCallbackHandler) row -> span(row.getString("first"), row.getString("last"))
                        .ifPresent(span -> {
                            try {
                                found.put(UUID.fromString(row.getString("subject")), span);
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
        return found;
    }

    /** Empty for days that are none. */
    private static Optional<Span> span(@Nullable String first, @Nullable String last) {
        try {
            return first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new Span(LocalDate.parse(first), LocalDate.parse(last)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Agreed pay by the month; the newest terms count. */
    Map<UUID, Long> monthlyFen(OrgId school) {
        Map<UUID, Long> fen = new HashMap<>();
        each(
                school,
                "select distinct on (placement_id) placement_id, per, fen from pay.terms",
                "order by placement_id, valid_from desc, seq desc",
                row -> {
                    if (row.getString("per").equals("MONTH")) {
                        fen.put(id(row), row.getLong("fen"));
                    }
                });
        return fen;
    }

    /** Months of the year whose due day has passed. */
    Map<UUID, List<PaidMonth>> months(OrgId school, ReportYear year, LocalDate today) {
        Map<UUID, List<PaidMonth>> months = new HashMap<>();
        each(
                school,
                "select placement_id, month, due_on, due_fen, paid_fen, last_paid from pay.month",
                "order by placement_id, month",
                row -> {
                    PaidMonth month = new PaidMonth(
                            row.getObject("month", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getLong("due_fen"),
                            row.getLong("paid_fen"),
                            row.getObject("last_paid", LocalDate.class));
                    if (within(year, month.month()) && month.dueOn().isBefore(today)) {
                        listed(months, id(row)).add(month);
                    }
                });
        return months;
    }

    /** How placements ended: the school's step, and the agreement that a party ended. */
    Map<UUID, End> ends(OrgId school) {
        Map<UUID, End> ends = new HashMap<>();
        each(
                school,
                "select distinct on (placement_id) placement_id, at, reason from placements.step",
                "and what = 'ENDED' order by placement_id, seq desc",
                row -> ends.put(id(row), new End(day(row, "at"), null, row.getString("reason"))));
        each(
                school,
                "select distinct on (placement_id) placement_id, over_by, over_why from agreements.agreement",
                "and state = 'ENDED' order by placement_id, edition desc",
                row -> {
                    UUID id = id(row);
                    End step = ends.get(id);
                    ends.put(
                            id,
                            new End(
                                    step == null ? null : step.on(),
                                    row.getString("over_by"),
                                    Objects.requireNonNullElse(row.getString("over_why"), "")));
                });
        return ends;
    }

    /** Learners and orders of whom somebody recorded that the enterprise employed them. */
    Set<String> hired(OrgId school) {
        Set<String> hired = new HashSet<>();
        jdbc.sql("""
                        select learner_id, order_id from orders.fulfilment
                        where park_id = platform.park() and school_org = :school and step = 'HIRED'""").param("school", school.value()).query((RowCallbackHandler)
                row -> hired.add(row.getString("learner_id") + "/" + row.getString("order_id")));
        return hired;
    }

    /** Steps that let placements run or stop, in their order. */
    void steps(OrgId school, Step to) {
        each(
                school,
                "select placement_id, what, at from placements.step",
                "and what in ('RUNNING', 'INTERRUPTED', 'ENDED') order by placement_id, seq",
                row -> to.step(
                        id(row),
                        row.getString("what").equals("RUNNING"),
                        Objects.requireNonNull(day(row, "at"), "a step has its time")));
    }

    /** One of {@link #steps}. */
    interface Step {
        void step(UUID placement, boolean runs, LocalDate day);
    }

    private void each(OrgId school, String select, String rest, RowCallbackHandler row) {
        jdbc.sql(select + " where park_id = platform.park() and org_id = :school " + rest)
                .param("school", school.value())
                .query(row);
    }

    static UUID id(ResultSet row) throws SQLException {
        return row.getObject("placement_id", UUID.class);
    }

    private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    static boolean within(ReportYear year, LocalDate day) {
        return !day.isBefore(year.first()) && !day.isAfter(year.last());
    }

    static <T> List<T> listed(Map<UUID, List<T>> all, UUID id) {
        return all.computeIfAbsent(id, _ -> new ArrayList<>());
    }
}
