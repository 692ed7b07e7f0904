package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.EnterpriseId;
import org.siquan.region.PostId;

/**
 * The park-wide ledger of learners at units and posts, by day and over all schools (Art. 11: generally at most 10 % of the
 * people on post, and 20 % of those on the same kind of post). It warns and never refuses, as the text says "generally".
 */
public interface UnitPlaces {

    /**
     * Learners at the same time on the fullest day.
     *
     * @param atUnit most learners of all schools on one day
     * @param atPost most of them on the post
     * @param unitLimit 10 % of the staff; null where the staff is not known
     * @param postLimit 20 % of those on the same kind of post; null where they are not known
     */
    record Peak(
            int atUnit,
            int atPost,
            @Nullable Integer unitLimit,
            @Nullable Integer postLimit) {

        /** True if one of the two shares is passed. */
        public boolean over() {
            return (unitLimit != null && atUnit > unitLimit) || (postLimit != null && atPost > postLimit);
        }
    }

    /** Counted over these days, the learners of this post's placements included. */
    Peak peak(EnterpriseId enterprise, PostId post, List<Span> spans);

    /**
     * Places that remain within the shares at a unit on a stretch of days, without saying who is there.
     *
     * @param places null where the staff is not known; negative beyond the share
     */
    record Remaining(
            LocalDate first, LocalDate last, @Nullable Integer places) {}

    /** Stretches of days with the same number of remaining places at the unit. */
    List<Remaining> remainingAtUnit(EnterpriseId enterprise, Span over);

    /** The same on one kind of post. */
    List<Remaining> remainingAtPost(PostId post, Span over);

    /**
     * What would follow from so many more learners, without reserving anything.
     *
     * @param firstOver first day beyond a share; null where everything stays within
     * @param nextPossible first day, not before the asked one, from which they would fit; null within a year of none
     */
    record WhatIf(
            Peak peak,
            @Nullable LocalDate firstOver,
            @Nullable LocalDate nextPossible) {}

    WhatIf whatIf(PostId post, Span over, int learners);
}
