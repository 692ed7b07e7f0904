package org.siquan.app.closing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.springframework.stereotype.Component;

/** Placements that have ended, with how far their close is and the grade: what a school takes into its transcripts. */
@Component
class ClosingLists {

    /** A placement of the list. */
    public record ClosingRow(
            String placementId,
            String learnerName,
            String learnerId,
            String unitName,
            LocalDate lastDay,
            @Nullable String course,
            @Nullable BigDecimal points,
            @Nullable BigDecimal credits,
            String state) {}

    ListSpec<ClosingRow> closings() {
        return ListSpec.of(ClosingRow.class, "closing.list", "/closings")
                .select("""
                        p.placement_id::text as placement_id, p.learner_name, p.learner_id, p.unit_name,
                        (select max(x.last_day) from placements.span x
                          where x.park_id = p.park_id and x.placement_id = p.placement_id) as last_day,
                        nullif(s.course, '') as course, s.points, s.credits, p.state""")
                .from("placements.placement p left join closing.sheet s using (park_id, placement_id)")
                .where("p.park_id = platform.park() and p.state in ('ENDED', 'SEALED')")
                .ofParties("p")
                .order("p.state, p.created desc, p.placement_id")
                .words("q", "p.learner_name", "p.learner_id", "p.unit_name")
                .choice("state", "p.state", () -> List.of(new Choice("ENDED", ""), new Choice("SEALED", "")))
                .column("learner", "p.learner_name collate \"zh-x-icu\"", ClosingRow::learnerName)
                .column("id", "p.learner_id", ClosingRow::learnerId)
                .column("unit", "p.unit_name collate \"zh-x-icu\"", ClosingRow::unitName)
                .column("last", "last_day", row -> row.lastDay().toString())
                .column("course", "s.course", row -> row.course() == null ? "" : row.course())
                .column("points", "s.points", ClosingRow::points)
                .column("credits", "s.credits", ClosingRow::credits)
                .column("state", "p.state", row -> new ListSpec.Message("closing.list.state." + row.state()))
                .build();
    }
}
