package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCaseId;
import org.siquan.app.pay.PayCases;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPayCases implements PayCases {

    private static final int LONGEST = 500;

    private final PayCaseTable table;
    private final PayAlarms alarms;
    private final PayMonthTable months;
    private final PayRights rights;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPayCases(
            PayCaseTable table, PayAlarms alarms, PayMonthTable months, PayRights rights, AuditLog audit, Clock clock) {
        this.table = table;
        this.alarms = alarms;
        this.months = months;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PayCase get(PayCaseId id) {
        PayCase found = table.find(id).orElseThrow(() -> ProblemException.notFound("pay-case-unknown"));
        rights.readable(found.placement());
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PayCase> of(PlacementId placement) {
        return table.of(rights.readable(placement).id());
    }

    @Override
    public PayCaseId complain(PlacementId id, PayCase.Kind kind, String typed) {
        Placement placement = rights.own(id);
        if (!kind.complaint()) {
            throw ProblemException.invalid("pay-case-kind");
        }
        String words = PayChecks.words(typed, "pay-words", LONGEST);
        String subject = LocalDate.now(clock) + " " + Integer.toHexString(words.hashCode());
        PayCaseId complaint = PayCaseTable.id(placement, kind, subject);
        if (alarms.open(placement, kind, subject) == 1) {
            table.step(complaint, placement, "said", words);
        }
        return complaint;
    }

    @Override
    public void add(PayCaseId id, String typed) {
        PayCase open = open(id);
        Placement placement = rights.readable(open.placement());
        if (!PayRights.school(placement)
                && !PayRights.unit(placement)
                && !ActingAs.get().seesOwnOnly()) {
            throw ProblemException.refused("access-refused");
        }
        table.step(id, placement, "said", PayChecks.words(typed, "pay-words", LONGEST));
        audit.record("pay.case-said", "pay-case:" + id);
    }

    @Override
    public void hand(PayCaseId id, long version, PayCase.Owner to, String typed) {
        Placement placement = led(open(id));
        String words = PayChecks.words(typed, "pay-words", LONGEST);
        if (!table.hand(id, version, to)) {
            throw ProblemException.conflict("pay-stale");
        }
        table.step(id, placement, "handed", words);
        audit.record("pay.case-handed", "pay-case:" + id, Map.of("to", to.name()));
    }

    @Override
    public void close(PayCaseId id, long version, PayCase.Outcome outcome, String typed) {
        PayCase open = open(id);
        Placement placement = led(open);
        String reason = PayChecks.words(typed, "pay-words", LONGEST);
        if (outcome == PayCase.Outcome.MADE_GOOD && open.kind() == PayCase.Kind.LATE && owed(open)) {
            throw ProblemException.conflict("pay-case-owed", open.subject());
        }
        if (!table.close(id, version, outcome, clock.instant())) {
            throw ProblemException.conflict("pay-stale");
        }
        table.step(id, placement, "closed", reason);
        audit.record("pay.case-closed", "pay-case:" + id, Map.of("outcome", outcome.name()));
    }

    private boolean owed(PayCase about) {
        return months.of(about.placement()).stream()
                .filter(month -> month.month().toString().equals(about.subject()))
                .anyMatch(month -> month.missing().value() > 0);
    }

    private PayCase open(PayCaseId id) {
        PayCase found = get(id);
        if (!found.open()) {
            throw ProblemException.conflict("pay-case-closed");
        }
        return found;
    }

    private Placement led(PayCase about) {
        Placement placement = rights.readable(about.placement());
        if (!PayRights.school(placement)) {
            throw ProblemException.refused("access-refused");
        }
        return placement;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> steps(PayCaseId id) {
        return table.steps(get(id).id());
    }
}
