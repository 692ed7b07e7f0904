package org.siquan.app.agreements.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.springframework.stereotype.Component;

/** The list of agreements, by placement and edition; row-level security shows everybody their own. */
@Component
class AgreementLists {

    /** An agreement of the list. */
    public record AgreementRow(
            String placementId,
            String learnerName,
            String unitName,
            @Nullable String number,
            int edition,
            int missing,
            @Nullable LocalDate outOn,
            String state) {}

    ListSpec<AgreementRow> agreements() {
        return ListSpec.of(AgreementRow.class, "agreement.list", "/agreements")
                .select("""
                        a.placement_id::text as placement_id, p.learner_name, p.unit_name, a.number, a.edition,
                        case when a.state = 'OUT' then (case when a.guardian_needed then 4 else 3 end)
                          - (select count(*)::int from agreements.signature s where s.park_id = a.park_id
                             and s.agreement_id = a.agreement_id and s.sha256 = a.sha256) else 0 end as missing,
                        a.out_at::date as out_on, a.state""")
                .from("agreements.agreement a join placements.placement p using (park_id, placement_id)")
                .where("a.park_id = platform.park()")
                .ofParties("a")
                .order("a.made desc, a.agreement_id")
                .words("q", "p.learner_name", "p.unit_name", "a.number")
                .choice(
                        "state",
                        "a.state",
                        () -> Arrays.stream(AgreementState.values())
                                .map(state -> new Choice(state.name(), ""))
                                .toList())
                .column("learner", "p.learner_name collate \"zh-x-icu\"", AgreementRow::learnerName)
                .column("unit", "p.unit_name collate \"zh-x-icu\"", AgreementRow::unitName)
                .column("number", "a.number", row -> row.number() == null ? "" : row.number())
                .column("edition", "a.edition", row -> String.valueOf(row.edition()))
                .column("missing", "missing", row -> String.valueOf(row.missing()))
                .column(
                        "out",
                        "a.out_at",
                        row -> row.outOn() == null ? "" : row.outOn().toString())
                .column("state", "a.state", row -> new ListSpec.Message("agreement.list.state." + row.state()))
                .build();
    }
}
