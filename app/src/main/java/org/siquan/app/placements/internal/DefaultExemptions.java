package org.siquan.app.placements.internal;

import java.util.List;
import java.util.Map;
import org.siquan.app.placements.Exemptions;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.Exemption;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Severity;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultExemptions implements Exemptions {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 500;

    private final Placements placements;
    private final StartGate gate;
    private final GateTable table;
    private final AuditLog audit;

    DefaultExemptions(Placements placements, StartGate gate, GateTable table, AuditLog audit) {
        this.placements = placements;
        this.gate = gate;
        this.table = table;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Exemption> about(PlacementId id) {
        return table.exemptions(placements.get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rule> rules(PlacementId id) {
        return gate.check(id).rulings().stream()
                .map(Ruling::rule)
                .filter(rule -> rule.severity() == Severity.FILE)
                .toList();
    }

    @Override
    public void enter(PlacementId id, Filing filing) {
        Placement placement = placements.get(id);
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL) || !actor.org().equals(placement.school())) {
            throw ProblemException.refused("access-refused");
        }
        if (rules(id).stream().noneMatch(rule -> rule.id().equals(filing.rule()))) {
            throw ProblemException.invalid("placement-exemption-rule");
        }
        words(filing.number(), LONGEST_NUMBER, "placement-exemption-number");
        words(filing.reason(), LONGEST_REASON, "placement-reason");
        if (filing.to().isBefore(filing.from())) {
            throw ProblemException.invalid("placement-days-order", 1, filing.from(), filing.to());
        }
        if (!filing.filedOn().isBefore(placement.firstDay())) {
            throw ProblemException.invalid("placement-exemption-late", filing.filedOn(), placement.firstDay());
        }
        String subject = switch (filing.about()) {
            case UNIT -> placement.enterprise().value();
            case POST -> placement.post().value();
            case PLACEMENT -> placement.id().toString();
            case SCHOOL, LEARNER -> throw ProblemException.invalid("placement-exemption-subject");
        };
        try {
            table.enter(placement, filing, subject);
        } catch (DuplicateKeyException _) {
            throw ProblemException.conflict("placement-exemption-twice", filing.number());
        }
        audit.record("placement.exemption-entered", "placement:" + id, Map.of("rule", filing.rule()));
    }

    private static void words(String text, int longest, String code) {
        if (text.isBlank() || text.length() > longest) {
            throw ProblemException.invalid(code, longest);
        }
    }
}
