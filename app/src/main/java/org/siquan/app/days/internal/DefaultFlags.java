package org.siquan.app.days.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.days.Flag;
import org.siquan.app.days.Flags;
import org.siquan.app.days.Side;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultFlags implements Flags {

    private final DayRights rights;
    private final FlagTable table;
    private final FlagReview review;
    private final TenantTransactions transactions;
    private final Messages messages;
    private final AuditLog audit;

    DefaultFlags(
            DayRights rights,
            FlagTable table,
            FlagReview review,
            TenantTransactions transactions,
            Messages messages,
            AuditLog audit) {
        this.rights = rights;
        this.table = table;
        this.review = review;
        this.transactions = transactions;
        this.messages = messages;
        this.audit = audit;
    }

    /** One transaction after the other, so that nobody holds a connection while waiting for a second. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Flag> of(PlacementId id) {
        RunningPlacement running = transactions.inCurrent(() -> rights.visible(id));
        transactions.runAs(Actor.system("days", ActingAs.get().park()), () -> review.unchecked(running));
        return transactions.inCurrent(() -> table.of(id));
    }

    @Override
    public void appeal(UUID flag, String words) {
        Flag known = get(flag);
        Placement placement = rights.changed(known.placement(), Side.LEARNER).placement();
        if (!table.appeal(flag, DayWords.required(words, DayWords.REASON, "days-appeal"))) {
            throw ProblemException.conflict("days-flag-answered");
        }
        audit.record("days.flag-appealed", "flag:" + flag);
        messages.send(new NewMessage(
                new Recipient.Everyone(placement.school(), Role.SCHOOL),
                "days.appeal",
                List.of(known.day().toString()),
                "/placements/" + placement.id() + "/days",
                "days-appeal:" + flag + ":" + known.version()));
    }

    @Override
    public void answer(UUID flag, int version, boolean lifted, String reason) {
        Flag known = get(flag);
        Placement placement = rights.changed(known.placement(), Side.SCHOOL).placement();
        String words = DayWords.required(reason, DayWords.REASON, "days-reason");
        if (!table.answer(flag, version, lifted ? Flag.State.LIFTED : Flag.State.UPHELD, words)) {
            throw ProblemException.conflict("days-flag-answered");
        }
        audit.record("days.flag-answered", "flag:" + flag, Map.of("lifted", Boolean.toString(lifted)));
        messages.send(new NewMessage(
                new Recipient.Holder(placement.learner().value()),
                "days.appeal-answered",
                List.of(known.day().toString()),
                "/placements/" + placement.id() + "/days",
                "days-answered:" + flag + ":" + version));
    }

    private Flag get(UUID flag) {
        return table.find(flag).orElseThrow(() -> ProblemException.notFound("days-flag-unknown"));
    }
}
