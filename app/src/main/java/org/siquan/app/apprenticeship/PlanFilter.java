package org.siquan.app.apprenticeship;

import org.jspecify.annotations.Nullable;

/**
 * Whose weeks to look at; empty texts leave nothing out.
 *
 * @param zone id of a zone where the learner is in some week
 * @param enterprise id of an enterprise where the learner works in some week
 * @param school id of the learner's school
 * @param programme id of the learner's programme
 * @param words in the code or name of a learner, or in the name of a place
 * @param kind of {@code place}; null without one
 * @param place id of one post, mentor, laboratory or lodging
 * @param changed only learners whose blocks the plan changes in its base
 */
public record PlanFilter(
        String zone,
        String enterprise,
        String school,
        String programme,
        String words,
        @Nullable PlaceKind kind,
        String place,
        boolean changed) {

    /** Everybody. */
    public static final PlanFilter ALL = new PlanFilter("", "", "", "", "", null, "", false);

    /** True when learners are left out by something else than words. */
    public boolean chooses() {
        return changed || !(zone + enterprise + school + programme).isEmpty();
    }
}
