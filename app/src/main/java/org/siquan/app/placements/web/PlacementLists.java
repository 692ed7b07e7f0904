package org.siquan.app.placements.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.engine.rules.Kind;
import org.springframework.stereotype.Component;

/** The list of placements; row-level security shows everybody their own. */
@Component
class PlacementLists {

    /** A placement of the list. */
    public record PlacementRow(
            String placementId,
            String learnerName,
            String learnerId,
            String unitName,
            String postName,
            String kind,
            LocalDate firstDay,
            LocalDate lastDay,
            String state) {}

    ListSpec<PlacementRow> placements() {
        return ListSpec.of(PlacementRow.class, "placement.list", "/placements")
                .select("""
                        p.placement_id::text as placement_id, p.learner_name, p.learner_id, p.unit_name, p.post_name, p.kind,
                        (select min(s.first_day) from placements.span s
                          where s.park_id = p.park_id and s.placement_id = p.placement_id) as first_day,
                        (select max(s.last_day) from placements.span s
                          where s.park_id = p.park_id and s.placement_id = p.placement_id) as last_day,
                        p.state""")
                .from("placements.placement p")
                .where("p.park_id = platform.park()")
                .ofParties("p")
                .order("p.created desc, p.placement_id")
                .words("q", "p.learner_name", "p.learner_id", "p.unit_name", "p.post_name")
                .choice(
                        "state",
                        "p.state",
                        () -> Arrays.stream(PlacementState.values())
                                .map(state -> new Choice(state.name(), ""))
                                .toList())
                .choice("kind", "p.kind", PlacementLists::kinds)
                .column("learner", "p.learner_name collate \"zh-x-icu\"", PlacementRow::learnerName)
                .column("id", "p.learner_id", PlacementRow::learnerId)
                .column("unit", "p.unit_name collate \"zh-x-icu\"", PlacementRow::unitName)
                .column("post", "p.post_name collate \"zh-x-icu\"", PlacementRow::postName)
                .column("kind", "p.kind", row -> new ListSpec.Message("placement.list.kind." + row.kind()))
                .column("first", "first_day", row -> row.firstDay().toString())
                .column("last", "last_day", row -> row.lastDay().toString())
                .column("state", "p.state", row -> new ListSpec.Message("placement.list.state." + row.state()))
                .build();
    }

    private static List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), ""))
                .toList();
    }
}
