package org.siquan.app.days.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.Leave;
import org.siquan.app.days.Leaves;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultLeaves implements Leaves {

    private static final int SHOWN = 50;

    private final DayRights rights;
    private final LeaveTable table;
    private final PresenceTable days;
    private final FlagReview flags;
    private final ShiftPlan shifts;
    private final Messages messages;
    private final AuditLog audit;

    DefaultLeaves(
            DayRights rights,
            LeaveTable table,
            PresenceTable days,
            FlagReview flags,
            ShiftPlan shifts,
            Messages messages,
            AuditLog audit) {
        this.rights = rights;
        this.table = table;
        this.days = days;
        this.flags = flags;
        this.shifts = shifts;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public UUID ask(PlacementId id, PresenceState kind, LocalDate first, LocalDate last, String reason) {
        RunningPlacement running = rights.changed(id, Side.LEARNER, Side.SCHOOL);
        Placement placement = running.placement();
        if (!kind.away()) {
            throw ProblemException.invalid("days-leave-kind");
        }
        requireDays(running, first, last);
        String words = DayWords.required(reason, DayWords.REASON, "days-reason");
        UUID leave;
        try {
            leave = table.insert(placement, kind, first, last, words);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("leave_of_a_placement_once")) {
                throw ProblemException.conflict("days-leave-overlap");
            }
            throw e;
        }
        audit.record("days.leave-asked", "leave:" + leave);
        tell(
                new Recipient.Everyone(placement.school(), Role.SCHOOL),
                "days.leave-asked",
                placement,
                first,
                last,
                leave);
        return leave;
    }

    private void requireDays(RunningPlacement running, LocalDate first, LocalDate last) {
        LocalDate today = shifts.today();
        if (running.stretches().isEmpty()) {
            throw ProblemException.conflict("days-not-begun");
        }
        if (last.isBefore(first)) {
            throw ProblemException.invalid("days-leave-order", first, last);
        }
        int most = DayFigures.STANDARD.longestLeaveDays();
        if (ChronoUnit.DAYS.between(first, last) >= most) {
            throw ProblemException.invalid("days-leave-long", most);
        }
        if (first.isBefore(today.minusDays(DayFigures.STANDARD.lateEntryDays()))) {
            throw ProblemException.invalid("days-long-ago", first, DayFigures.STANDARD.lateEntryDays());
        }
        if (!running.on(first) || !running.on(last)) {
            throw ProblemException.invalid("days-outside", running.on(first) ? last : first);
        }
    }

    @Override
    public void decide(UUID leave, int version, boolean granted, String answer) {
        Leave known = get(leave);
        RunningPlacement running = rights.changed(known.placement(), Side.SCHOOL);
        String words = granted
                ? DayWords.atMost(answer, DayWords.REASON, "days-reason")
                : DayWords.required(answer, DayWords.REASON, "days-reason");
        if (!table.decide(leave, version, granted ? Leave.State.GRANTED : Leave.State.REFUSED, words)) {
            throw ProblemException.conflict("days-leave-decided");
        }
        audit.record("days.leave-decided", "leave:" + leave, Map.of("granted", Boolean.toString(granted)));
        if (granted) {
            fill(running, known.first(), known.last(), known.kind());
            OrgId unit = new OrgId(running.placement().enterprise().value());
            tell(
                    new Recipient.Everyone(unit, Role.ENTERPRISE),
                    "days.leave-granted",
                    running.placement(),
                    known.first(),
                    known.last(),
                    leave);
        }
        tell(
                new Recipient.Holder(running.placement().learner().value()),
                granted ? "days.leave-yes" : "days.leave-no",
                running.placement(),
                known.first(),
                known.last(),
                leave);
    }

    @Override
    public void withdraw(UUID leave, int version) {
        Leave known = get(leave);
        RunningPlacement running = rights.changed(known.placement(), Side.LEARNER, Side.SCHOOL);
        LocalDate from = shifts.today();
        if (!table.withdraw(leave, version, from)) {
            throw ProblemException.conflict("days-leave-over");
        }
        if (known.state() == Leave.State.GRANTED) {
            fill(running, known.first().isBefore(from) ? from : known.first(), known.last(), null);
        }
        audit.record("days.leave-withdrawn", "leave:" + leave);
    }

    /** Says the leave about every day with a shift, or takes it back. */
    private void fill(RunningPlacement running, LocalDate first, LocalDate last, @Nullable PresenceState kind) {
        Placement placement = running.placement();
        int minutes = shifts.minutes(placement.post());
        shifts.of(placement).stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last) && running.on(day))
                .forEach(day -> {
                    days.say(
                            placement,
                            new PresenceTable.Said(day, PresenceSource.LEAVE, kind, "", null, minutes, false));
                    flags.day(placement, day);
                });
    }

    @Override
    public void seen(UUID leave) {
        rights.changed(get(leave).placement(), Side.UNIT);
        table.seen(leave);
        audit.record("days.leave-seen", "leave:" + leave);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Leave> of(PlacementId id) {
        Side side = rights.side(rights.visible(id).placement());
        return table.of(id).stream().map(leave -> leave.asReadBy(side)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Leave> waiting() {
        Side side = DayRights.sideOf(ActingAs.get());
        return switch (side) {
            case SCHOOL -> table.toDecide(SHOWN);
            case UNIT ->
                table.toRead(SHOWN).stream().map(leave -> leave.asReadBy(side)).toList();
            case LEARNER, READER -> List.of();
        };
    }

    private Leave get(UUID leave) {
        return table.find(leave).orElseThrow(() -> ProblemException.notFound("days-leave-unknown"));
    }

    private void tell(Recipient to, String template, Placement placement, LocalDate first, LocalDate last, UUID leave) {
        messages.send(new NewMessage(
                to,
                template,
                List.of(first.toString(), last.toString()),
                "/placements/" + placement.id() + "/leave",
                template + ":" + leave));
    }
}
