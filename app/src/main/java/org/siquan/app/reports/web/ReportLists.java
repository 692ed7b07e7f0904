package org.siquan.app.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published editions as a list; row-level security shows a school its own. */
@Component
@Transactional(readOnly = true)
class ReportLists {

    private final JdbcClient jdbc;

    ReportLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition of the list. */
    public record EditionRow(
            String orgId, String schoolName, int year, int number, LocalDate asOf, LocalDate published, String sha256) {

        /** The academic year as people write it. */
        public String years() {
            return year + "–" + (year + 1);
        }
    }

    ListSpec<EditionRow> editions() {
        return ListSpec.of(EditionRow.class, "report.editions", "/reports")
                .select("e.org_id, e.school_name, e.year, e.number, e.as_of, e.published::date as published, e.sha256")
                .from("reports.edition e")
                .where("e.park_id = platform.park()")
                .order("e.year desc, e.published desc, e.org_id, e.number desc")
                .words("q", "e.school_name")
                .choice("year", "e.year::text = :year", this::years)
                .column("school", "e.school_name collate \"zh-x-icu\"", EditionRow::schoolName)
                .column("year", "e.year", EditionRow::years)
                .number("number", "e.number", EditionRow::number)
                .column("as-of", "e.as_of", row -> row.asOf().toString())
                .column("published", "e.published", row -> row.published().toString())
                .column("sha256", null, EditionRow::sha256)
                .build();
    }

    private List<Choice> years() {
        return jdbc
                .sql("select distinct year from reports.edition where park_id = platform.park() order by year desc")
                .query(Integer.class)
                .list()
                .stream()
                .map(year -> new Choice(year.toString(), year + "–" + (year + 1)))
                .toList();
    }
}
