package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.engine.rules.Kind;
import org.siquan.region.EnterpriseId;
import org.siquan.region.LearnerId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;

/**
 * A placement as stored.
 *
 * @param spans in the order of time, at least one
 * @param overShare why more learners than usual are there (Art. 11: "generally"); null where nobody gave a reason
 * @param version for changing it
 */
public record Placement(
        PlacementId id,
        OrgId school,
        LearnerId learner,
        PostId post,
        EnterpriseId enterprise,
        Names names,
        Kind kind,
        List<Span> spans,
        boolean selfChosen,
        @Nullable MentorId mentor,
        @Nullable String tutor,
        PlacementState state,
        @Nullable String overShare,
        long version) {

    public Placement {
        spans = List.copyOf(spans);
    }

    /** Names as they stood when the placement was arranged. */
    public record Names(String learner, String post, String unit) {}

    public LocalDate firstDay() {
        return spans.getFirst().first();
    }

    public LocalDate lastDay() {
        return spans.getLast().last();
    }
}
