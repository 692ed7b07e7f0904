package org.siquan.app.days.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.Incident;
import org.siquan.app.days.Incidents;
import org.siquan.app.days.Side;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultIncidents implements Incidents {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CLOSING = 1000;
    private static final int SHOWN = 50;

    private final DayRights rights;
    private final IncidentTable table;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    DefaultIncidents(DayRights rights, IncidentTable table, Messages messages, AuditLog audit, Clock clock) {
        this.rights = rights;
        this.table = table;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UUID report(PlacementId id, Report report) {
        RunningPlacement running = rights.changed(id, Side.SCHOOL, Side.UNIT, Side.LEARNER);
        Placement placement = running.placement();
        Instant now = clock.instant();
        Report sound = sound(running, report, now);
        UUID incident = table.insert(placement, sound, now, due(sound));
        audit.record(
                "days.incident-reported",
                "incident:" + incident,
                Map.of("level", sound.level().name()));
        Side side = rights.side(placement);
        if (side != Side.SCHOOL) {
            tell(placement.school(), Role.SCHOOL, placement, incident);
        }
        if (side != Side.UNIT) {
            tell(new OrgId(placement.enterprise().value()), Role.ENTERPRISE, placement, incident);
        }
        return incident;
    }

    private Report sound(RunningPlacement running, Report report, Instant now) {
        if (running.stretches().isEmpty()) {
            throw ProblemException.conflict("days-not-begun");
        }
        Instant first =
                running.placement().firstDay().atStartOfDay(clock.getZone()).toInstant();
        if (report.known().isAfter(now) || report.known().isBefore(first)) {
            throw ProblemException.invalid(
                    "days-incident-known", running.placement().firstDay());
        }
        return new Report(
                report.kind(),
                report.level(),
                DayWords.required(report.what(), LONGEST, "days-incident-what"),
                report.known());
    }

    private static Instant due(Report report) {
        return report.known().plus(DayFigures.STANDARD.toReport(report.level()));
    }

    @Override
    public void change(UUID incident, int version, Report report) {
        Incident known = get(incident);
        RunningPlacement running = rights.changed(known.placement(), Side.SCHOOL, Side.UNIT);
        Report sound = sound(running, report, known.reported());
        if (!table.change(incident, version, sound, due(sound))) {
            throw ProblemException.conflict("days-stale");
        }
        String before = "%s · %s · %s · %s"
                .formatted(
                        known.kind(),
                        known.level(),
                        known.known().atZone(clock.getZone()).toLocalDateTime(),
                        known.what());
        table.addStep(running.placement(), incident, Incident.Doing.EDIT, before);
        audit.record("days.incident-changed", "incident:" + incident);
    }

    @Override
    public void step(UUID incident, Incident.Doing kind, String words) {
        Placement placement = rights.changed(get(incident).placement(), Side.SCHOOL, Side.UNIT)
                .placement();
        if (!kind.byHand()) {
            throw ProblemException.invalid("days-incident-step");
        }
        String said = DayWords.required(words, LONGEST_CLOSING, "days-incident-words");
        table.lock(incident);
        Incident known = get(incident);
        if (known.closed() != null) {
            throw ProblemException.conflict("days-incident-closed");
        }
        if (kind == Incident.Doing.DISCIPLINE
                && (!done(known, Incident.Doing.TALK) || !done(known, Incident.Doing.JOINT_STUDY))) {
            throw ProblemException.conflict("days-talk-first");
        }
        table.addStep(placement, incident, kind, said);
        audit.record("days.incident-step", "incident:" + incident, Map.of("kind", kind.name()));
    }

    private static boolean done(Incident incident, Incident.Doing doing) {
        return incident.steps().stream().anyMatch(step -> step.kind() == doing);
    }

    @Override
    public void close(UUID incident, int version, String words) {
        Placement placement =
                rights.changed(get(incident).placement(), Side.SCHOOL).placement();
        String said = DayWords.required(words, LONGEST_CLOSING, "days-incident-words");
        table.lock(incident);
        Incident known = get(incident);
        if (!known.missing().isEmpty()) {
            throw ProblemException.conflict(
                    "days-incident-missing", known.missing().size());
        }
        if (!table.close(incident, version, said)) {
            throw ProblemException.conflict("days-stale");
        }
        table.addStep(placement, incident, Incident.Doing.CLOSE, said);
        audit.record("days.incident-closed", "incident:" + incident);
    }

    @Override
    public List<Incident> of(PlacementId id) {
        rights.visible(id);
        return table.of(id);
    }

    @Override
    public Incident get(UUID incident) {
        Incident known = table.find(incident).orElseThrow(() -> ProblemException.notFound("days-incident-unknown"));
        rights.visible(known.placement());
        return known;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> open() {
        return table.open(SHOWN);
    }

    private void tell(OrgId to, Role role, Placement placement, UUID incident) {
        messages.send(new NewMessage(
                new Recipient.Everyone(to, role),
                "days.incident",
                List.of(),
                "/placements/" + placement.id() + "/incidents",
                "days-incident:" + incident));
    }
}
