package org.siquan.app.reports.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.ReportYear;
import org.siquan.app.reports.internal.YearRecords.Dispute;
import org.siquan.app.reports.internal.YearRecords.Matter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the days of a school's placements hold, and its cases, in one year. Callers bring the transaction. */
@Repository
class DayTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DayTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Days of which the school's tutor or the unit said something; a gate file and a granted leave are no check. */
    Map<UUID, Set<LocalDate>> checked(OrgId school, ReportYear year) {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        each(
                """
                select placement_id, day from days.presence
                where park_id = platform.park() and org_id = :school and day between :first and :last
                  and (tutor_said is not null or mentor_said is not null)""",
                school,
                year,
                row -> days.computeIfAbsent(RecordTable.id(row), _ -> new HashSet<>())
                        .add(row.getObject("day", LocalDate.class)));
        return days;
    }

    /** How many weeks of the year, by their Monday, have a journal. */
    Map<UUID, Integer> journals(OrgId school, ReportYear year) {
        Map<UUID, Integer> weeks = new HashMap<>();
        each("""
                select placement_id, count(*)::integer as weeks from days.journal
                where park_id = platform.park() and org_id = :school and part <> 'report'
                  and part between cast(cast(:first as date) as text) and cast(cast(:last as date) as text)
                group by placement_id""", school, year, row -> weeks.put(RecordTable.id(row), row.getInt("weeks")));
        return weeks;
    }

    /** Placements with a report, whenever it was handed in. */
    Set<UUID> reports(OrgId school) {
        return new HashSet<>(
                jdbc.sql("""
                        select placement_id from days.journal
                        where park_id = platform.park() and org_id = :school and part = 'report'""").param("school", school.value()).query(UUID.class).list());
    }

    Map<UUID, List<Matter>> incidents(OrgId school, ReportYear year) {
        Map<UUID, List<Matter>> found = new HashMap<>();
        each(
                """
                select placement_id, kind, level, known, reported, due from days.incident
                where park_id = platform.park() and org_id = :school and known >= :from and known < :until
                order by known, incident_id""",
                school,
                year,
                row -> RecordTable.listed(found, RecordTable.id(row))
                        .add(new Matter(
                                row.getString("kind"),
                                row.getString("level"),
                                row.getTimestamp("known")
                                        .toInstant()
                                        .atZone(clock.getZone())
                                        .toLocalDate(),
                                row.getTimestamp("reported").toInstant(),
                                row.getTimestamp("due").toInstant())));
        return found;
    }

    Map<UUID, List<Dispute>> cases(OrgId school, ReportYear year) {
        Map<UUID, List<Dispute>> found = new HashMap<>();
        each(
                """
                select placement_id, kind, by_person, opened, outcome from pay.case_file
                where park_id = platform.park() and org_id = :school and opened >= :from and opened < :until
                order by opened, case_id""",
                school,
                year,
                row -> RecordTable.listed(found, RecordTable.id(row))
                        .add(new Dispute(
                                row.getString("kind"),
                                row.getBoolean("by_person"),
                                row.getTimestamp("opened")
                                        .toInstant()
                                        .atZone(clock.getZone())
                                        .toLocalDate(),
                                row.getString("outcome"))));
        return found;
    }

    private void each(String sql, OrgId school, ReportYear year, RowCallbackHandler row) {
        jdbc.sql(sql)
                .param("school", school.value())
                .param("first", year.first())
                .param("last", year.last())
                .param("from", midnight(year.first()))
                .param("until", midnight(year.last().plusDays(1)))
                .query(row);
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
