package org.siquan.app.filings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.FilingState;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Message;
import org.springframework.stereotype.Component;

/** Packets and returned problems as lists; row-level security shows everybody their own. */
@Component
class FilingLists {

    /** A packet of the list. */
    public record FilingRow(
            String packetId,
            String schoolName,
            String kind,
            String home,
            @Nullable String host,
            String competentName,
            String term,
            long entries,
            @Nullable String filedNumber,
            String state) {}

    /** A problem of the inbox. */
    public record ProblemRow(
            String packetId, String schoolName, String host, String term, String body, LocalDate day, String state) {}

    private static final String PROBLEM_STATE =
            "case when b.closed_on is not null then 'CLOSED' when b.answer is not null then 'ANSWERED' else 'OPEN' end";

    /** Where a problem stands. */
    enum ProblemState {
        OPEN,
        ANSWERED,
        CLOSED
    }

    ListSpec<FilingRow> filings() {
        return ListSpec.of(FilingRow.class, "filing.list", "/filings")
                .select("""
                        p.packet_id::text as packet_id, p.school_name, p.kind, p.home, p.host, p.competent_name, p.term,
                        (select count(*) from filings.entry e where e.park_id = p.park_id and e.packet_id = p.packet_id)
                          as entries, p.filed_number, p.state""")
                .from("filings.packet p")
                .where("p.park_id = platform.park()")
                .ofOrganisation("p")
                .order("p.created desc, p.packet_id")
                .words("q", "p.school_name", "p.term", "p.competent_name", "p.filed_number", "p.host")
                .choice("kind", "p.kind", FilingKind.values())
                .choice("state", "p.state", FilingState.values())
                .column("term", "p.term", FilingRow::term)
                .column("school", "p.school_name collate \"zh-x-icu\"", FilingRow::schoolName)
                .column("kind", "p.kind", row -> new Message("filing.list.kind." + row.kind()))
                .column("way", "p.host", FilingLists::way)
                .column("department", "p.competent_name collate \"zh-x-icu\"", FilingRow::competentName)
                .number("entries", null, FilingRow::entries)
                .column("number", "p.filed_number", FilingRow::filedNumber)
                .column("state", "p.state", row -> new Message("filing.list.state." + row.state()))
                .build();
    }

    private static String way(FilingRow row) {
        return row.host() == null ? row.home() : row.home() + " → " + row.host();
    }

    ListSpec<ProblemRow> problems() {
        return ListSpec.of(ProblemRow.class, "filing.problems", "/filings/problems")
                .select("p.packet_id::text as packet_id, p.school_name, p.host, p.term, b.body, b.day, " + PROBLEM_STATE
                        + " as state")
                .from("filings.problem b join filings.packet p using (park_id, packet_id)")
                .where("park_id = platform.park()")
                .order("b.closed_on is not null, b.day desc, b.packet_id, b.seq")
                .words("q", "p.school_name", "p.term", "b.body")
                .choice("state", PROBLEM_STATE + " = :state", ProblemState.values())
                .column("day", "b.day", row -> row.day().toString())
                .column("body", null, ProblemRow::body)
                .column("school", "p.school_name collate \"zh-x-icu\"", ProblemRow::schoolName)
                .column("host", "p.host", ProblemRow::host)
                .column("term", "p.term", ProblemRow::term)
                .column("state", null, row -> new Message("filing.problems.state." + row.state()))
                .build();
    }
}
