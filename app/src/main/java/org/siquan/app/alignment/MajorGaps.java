package org.siquan.app.alignment;

import org.siquan.app.platform.ProblemException;

/** What the majors of the actor's park miss and over-teach, made from what holds now. */
public interface MajorGaps {

    /**
     * The analysis of the park as the actor may read it; made anew only after its data, advertisements or decisions have changed.
     *
     * @throws ProblemException 409 while the park has no data
     */
    ParkGaps current();
}
