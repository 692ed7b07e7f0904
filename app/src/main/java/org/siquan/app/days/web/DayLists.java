package org.siquan.app.days.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.springframework.stereotype.Component;

/** The list of presence; row-level security shows everybody their own. */
@Component
class DayLists {

    private static final int MONTHS = 18;

    private final Clock clock;

    DayLists(Clock clock) {
        this.clock = clock;
    }

    /** A day of the list. */
    public record PresenceRow(
            String placementId,
            LocalDate day,
            String learnerId,
            String learnerName,
            String unitName,
            String state,
            String source,
            boolean restDay,
            @Nullable Integer minutes,
            String note) {}

    ListSpec<PresenceRow> presence() {
        return ListSpec.of(PresenceRow.class, "days.list", "/days/presence")
                .select("""
                        p.placement_id::text as placement_id, p.day, p.learner_id, p.learner_name, p.unit_name, p.state, p.source,
                        p.rest_day, p.minutes, p.note""")
                .from("days.presence p")
                .where("p.park_id = platform.park() and p.state is not null")
                .ofParties("p")
                .order("p.day desc, p.placement_id")
                .words("q", "p.learner_name", "p.learner_id", "p.unit_name")
                .choice(
                        "month",
                        "p.day >= cast(:month || '-01' as date) and p.day < cast(:month || '-01' as date) + interval '1 month'",
                        this::months)
                .choice("state", "p.state", PresenceState.values())
                .choice("source", "p.source", PresenceSource.values())
                .column("day", "p.day", row -> row.day().toString())
                .column("learner", "p.learner_name collate \"zh-x-icu\"", PresenceRow::learnerName)
                .column("id", "p.learner_id", PresenceRow::learnerId)
                .column("unit", "p.unit_name collate \"zh-x-icu\"", PresenceRow::unitName)
                .column("state", "p.state", row -> new ListSpec.Message("days.state." + row.state()))
                .column("source", "p.source", row -> new ListSpec.Message("days.source." + row.source()))
                .number("minutes", null, PresenceRow::minutes)
                .column("note", null, PresenceRow::note)
                .build();
    }

    private List<Choice> months() {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> now.minusMonths(back).toString())
                .map(month -> new Choice(month, month))
                .toList();
    }
}
