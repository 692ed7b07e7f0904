package org.siquan.app.alignment;

import java.util.Optional;
import org.siquan.app.platform.ProblemException;
import org.siquan.year.DemandResult;

/** What the majors of the actor's park miss and over-teach, made from what holds now. */
public interface MajorGaps {

    /**
     * The analysis of the park as the actor may read it; made anew only after its data, advertisements, decisions or shortage
     * catalogues have changed.
     *
     * @throws ProblemException 409 while the park has no data
     */
    ParkGaps current();

    /**
     * Openings of the park's occupations ahead.
     *
     * @throws ProblemException 409 while the park has no data
     */
    Optional<DemandResult> forecast();
}
