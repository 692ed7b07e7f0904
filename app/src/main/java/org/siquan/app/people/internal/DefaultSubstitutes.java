package org.siquan.app.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.people.Substitutes;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultSubstitutes implements Substitutes {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final Staff staff;
    private final DefaultPositions positions;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    DefaultSubstitutes(
            JdbcClient jdbc, Staff staff, DefaultPositions positions, Messages messages, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.positions = positions;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UUID handOver(AccountId absent, AccountId standsIn, LocalDate firstDay, LocalDate lastDay, String reason) {
        Staff.Member from = require(absent);
        Staff.Member to = require(standsIn);
        if (!ActingAs.get().name().equals("account:" + absent)) {
            positions.requireManager(from.org());
        }
        check(from, to, firstDay, lastDay, reason.strip());
        UUID id = UUID.randomUUID();
        try {
            insert(id, from, to, firstDay, lastDay, reason.strip());
        } catch (DataIntegrityViolationException overlap) {
            throw ProblemException.conflict("substitute-overlaps");
        }
        audit.record(
                "people.handed-over",
                "account:" + absent,
                Map.of("to", "account:" + standsIn, "from-day", firstDay.toString(), "to-day", lastDay.toString()));
        messages.send(new NewMessage(
                new Recipient.Person(standsIn),
                "people.stands-in",
                List.of(firstDay.toString(), lastDay.toString()),
                "/people/substitutes",
                "stands-in:" + id));
        return id;
    }

    private Staff.Member require(AccountId account) {
        return staff.find(account).orElseThrow(() -> ProblemException.notFound("account-unknown"));
    }

    private void check(Staff.Member from, Staff.Member to, LocalDate first, LocalDate last, String reason) {
        boolean sameWork = from.org().equals(to.org())
                && !from.id().equals(to.id())
                && to.state() == Staff.State.ACTIVE
                && !Collections.disjoint(from.roles(), to.roles())
                && !from.roles().contains(Role.LEARNER);
        if (!sameWork) {
            throw ProblemException.invalid("substitute-other-work");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (last.isBefore(first) || last.isBefore(today) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw ProblemException.invalid("substitute-days", LONGEST_DAYS);
        }
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw ProblemException.invalid("substitute-reason", LONGEST_REASON);
        }
    }

    private void insert(UUID id, Staff.Member from, Staff.Member to, LocalDate first, LocalDate last, String reason) {
        jdbc.sql("""
                        insert into people.substitute
                            (substitute_id, park_id, org_id, absent, stands_in, first_day, last_day, reason, made_by, made)
                        values (:id, platform.park(), :org, :absent, :to, :first, :last, :reason, platform.actor(), now())""")
                .param("id", id)
                .param("org", from.org().value())
                .param("absent", from.id().value())
                .param("to", to.id().value())
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .update();
    }

    @Override
    public void end(UUID id) {
        Substitute one = jdbc.sql("select * from people.substitute where substitute_id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("substitute-unknown"));
        String actor = ActingAs.get().name();
        if (!actor.equals("account:" + one.absent()) && !actor.equals("account:" + one.standsIn())) {
            positions.requireManager(require(one.absent()).org());
        }
        if (!one.ended()) {
            jdbc.sql("update people.substitute set ended = now() where substitute_id = :id")
                    .param("id", id)
                    .update();
            audit.record(
                    "people.hand-over-ended", "account:" + one.absent(), Map.of("to", "account:" + one.standsIn()));
        }
    }

    @Override
    public List<AccountId> standsInFor(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select s.absent from people.substitute s
                        where s.stands_in = :account and s.ended is null and :day between s.first_day and s.last_day""").param("account", account.value()).param("day", day).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    @Override
    public List<Substitute> list() {
        return jdbc.sql("""
                        select * from people.substitute where org_id = platform.org()
                        order by last_day desc, made desc limit 200""").query((row, _) -> read(row)).list();
    }

    private static Substitute read(ResultSet row) throws SQLException {
        return new Substitute(
                row.getObject("substitute_id", UUID.class),
                new AccountId(row.getObject("absent", UUID.class)),
                new AccountId(row.getObject("stands_in", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("ended") != null);
    }
}
