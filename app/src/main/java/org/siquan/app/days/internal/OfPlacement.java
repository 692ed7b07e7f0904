package org.siquan.app.days.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Placement;

/** The columns that every row of this module begins with. */
final class OfPlacement {

    static final String COLUMNS = "park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id";
    static final String VALUES = "platform.park(), :org, :placement, :learner, :enterprise, :mentor";

    private OfPlacement() {}

    static Map<String, @Nullable Object> values(Placement placement) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("org", placement.school().value());
        values.put("placement", placement.id().value());
        values.put("learner", placement.learner().value());
        values.put("enterprise", placement.enterprise().value());
        values.put(
                "mentor", placement.mentor() == null ? null : placement.mentor().value());
        return values;
    }
}
