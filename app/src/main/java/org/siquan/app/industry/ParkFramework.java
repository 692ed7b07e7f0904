package org.siquan.app.industry;

import java.util.Optional;
import org.siquan.framework.CompetencyFramework;

/** The competency framework of the actor's park; everybody of the park reads it. */
public interface ParkFramework {

    /** The framework as it is now; empty while the park has no data. */
    Optional<CompetencyFramework> find();
}
