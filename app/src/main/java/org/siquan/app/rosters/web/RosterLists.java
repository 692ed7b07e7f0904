package org.siquan.app.rosters.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.rosters.RollState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roster of the school; of identity numbers the mask alone. */
@Component
class RosterLists {

    /** A learner of the list; {@code circle}: the school has a programme for the major. */
    public record RosterRow(
            String number,
            String learnerId,
            String name,
            String major,
            String className,
            @Nullable Integer entryYear,
            String state,
            String stateWord,
            @Nullable LocalDate born,
            String identityMask,
            boolean circle) {}

    private final JdbcClient jdbc;

    RosterLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    ListSpec<RosterRow> roster() {
        List<Choice> years = years();
        return ListSpec.of(RosterRow.class, "rosters.list", "/rosters")
                .select("""
                        l.number, l.learner_id, l.name, l.major, l.class_name, l.entry_year, l.state, l.state_word, l.born,
                        l.identity_mask, l.programme_id is not null and l.entry_year is not null and l.state = 'ACTIVE' as circle""")
                .from("rosters.learner l")
                .where("l.park_id = platform.park() and l.org_id = platform.org()")
                .order("l.number")
                .words("q", "l.name", "l.number", "l.class_name", "l.major")
                .choice("state", "l.state", RollState.values())
                .choice("entryYear", "l.entry_year = cast(:entryYear as integer)", () -> years)
                .choice(
                        "identity",
                        "(:identity = 'yes') = (l.identity_key is not null)",
                        () -> List.of(new Choice("yes", ""), new Choice("no", "")))
                .column("name", "l.name collate \"zh-x-icu\"", RosterRow::name)
                .column("number", "l.number", RosterRow::number)
                .column("major", "l.major", RosterRow::major)
                .column("className", "l.class_name", RosterRow::className)
                .number("entryYear", "l.entry_year", RosterRow::entryYear)
                .column("state", "l.state", row -> new Message("rosters.list.state." + row.state()))
                .column("born", "l.born", row -> row.born() == null ? null : String.valueOf(row.born()))
                .column("identity", null, RosterRow::identityMask)
                .build();
    }

    private List<Choice> years() {
        return jdbc.sql("""
                        select distinct entry_year from rosters.learner
                        where park_id = platform.park() and org_id = platform.org() and entry_year is not null
                        order by 1 desc""").query(Integer.class).list().stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }
}
