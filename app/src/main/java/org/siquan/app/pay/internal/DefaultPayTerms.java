package org.siquan.app.pay.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.siquan.app.education.Curriculum;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.talent.Learners;
import org.siquan.region.EducationLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPayTerms implements PayTerms {

    private static final int LONGEST_SOURCE = 100;
    private static final int LAST_DAY = 31;

    private final PayTermsTable table;
    private final PaymentTable payments;
    private final PayPlan plan;
    private final PayAlarms alarms;
    private final PayRights rights;
    private final Learners learners;
    private final Curriculum curriculum;
    private final AuditLog audit;

    DefaultPayTerms(
            PayTermsTable table,
            PaymentTable payments,
            PayPlan plan,
            PayAlarms alarms,
            PayRights rights,
            Learners learners,
            Curriculum curriculum,
            AuditLog audit) {
        this.table = table;
        this.payments = payments;
        this.plan = plan;
        this.alarms = alarms;
        this.rights = rights;
        this.learners = learners;
        this.curriculum = curriculum;
        this.audit = audit;
    }

    @Override
    public void agree(PlacementId id, Terms typed) {
        Placement placement = rights.readable(id);
        if (!PayRights.school(placement) && !ActingAs.get().name().startsWith("system:")) {
            throw ProblemException.refused("access-refused");
        }
        PayRights.requireOpen(placement);
        Terms terms = sound(placement, typed);
        payments.lock(id);
        List<Stated> before = table.list(id);
        if (!before.isEmpty() && before.getFirst().terms().equals(terms)) {
            return;
        }
        table.add(placement, terms, undergraduate(placement));
        alarms.late(placement, plan.refresh(placement));
        audit.record(
                "pay.agreed", "placement:" + id, Map.of("from", terms.from().toString()));
    }

    private static Terms sound(Placement placement, Terms typed) {
        LocalDate from = typed.from();
        if (from.isBefore(placement.firstDay()) || from.isAfter(placement.lastDay())) {
            throw ProblemException.invalid("pay-terms-from", placement.firstDay(), placement.lastDay());
        }
        if (!typed.amount().plausible()) {
            throw ProblemException.invalid("pay-amount");
        }
        if (typed.payDay() < 1 || typed.payDay() > LAST_DAY) {
            throw ProblemException.invalid("pay-terms-day");
        }
        String source = PayChecks.words(typed.source(), "pay-terms-source", LONGEST_SOURCE);
        return new Terms(from, typed.per(), typed.amount(), typed.payDay(), source);
    }

    /** Read as the system: a process that states terms for the school has no role of its own. The rows stay the school's. */
    private boolean undergraduate(Placement placement) {
        return ActingAs.call(
                Actor.system("pay", ActingAs.get().park()),
                () -> learners.find(placement.learner())
                        .flatMap(detail ->
                                curriculum.findProgramme(detail.learner().programme()))
                        .filter(programme -> programme.level() == EducationLevel.UNDERGRADUATE)
                        .isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stated> list(PlacementId id) {
        return table.list(rights.readable(id).id());
    }
}
