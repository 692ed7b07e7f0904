package org.siquan.app.placements;

import org.jspecify.annotations.Nullable;

/** Takes a school's placements over from the published rotation plan, so that nobody types them. */
public interface PlannedPlacements {

    /**
     * What would be taken over.
     *
     * @param plan number of the published plan; null where none is published
     * @param wanted placements that the plan has for the school's learners: one for each learner and post
     * @param placed of these, those whose learner is placed on some of the days already
     */
    record Preview(@Nullable Integer plan, int wanted, int placed) {

        /** Placements that would be arranged. */
        public int fresh() {
            return wanted - placed;
        }
    }

    Preview preview();

    /**
     * Arranges them as drafts; asked again it arranges only what is missing.
     *
     * @return how many were arranged
     */
    int takeOver();
}
