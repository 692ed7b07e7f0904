package org.siquan.app.apprenticeship;

import java.util.List;
import org.siquan.app.apprenticeship.Assignment.Named;

/** What the actor may filter a plan by. */
public record PlanChoices(List<Named> zones, List<Named> enterprises, List<Named> schools, List<Named> programmes) {

    public PlanChoices {
        zones = List.copyOf(zones);
        enterprises = List.copyOf(enterprises);
        schools = List.copyOf(schools);
        programmes = List.copyOf(programmes);
    }
}
