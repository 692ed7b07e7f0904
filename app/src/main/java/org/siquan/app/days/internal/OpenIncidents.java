package org.siquan.app.days.internal;

import java.util.Optional;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.SealCondition;
import org.siquan.app.placements.StartCondition.Missing;
import org.springframework.stereotype.Component;

/** While an incident is open its steps are still to be written, which a sealed placement does not take. */
@Component
class OpenIncidents implements SealCondition {

    private final IncidentTable incidents;

    OpenIncidents(IncidentTable incidents) {
        this.incidents = incidents;
    }

    @Override
    public Optional<Missing> missing(Placement placement) {
        return incidents.of(placement.id()).stream().anyMatch(incident -> incident.closed() == null)
                ? Optional.of(new Missing("days.incident.open", "/placements/" + placement.id() + "/incidents"))
                : Optional.empty();
    }
}
