package org.siquan.app.reports.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.InternshipReports.Course;
import org.siquan.app.reports.InternshipReports.DueMonth;
import org.siquan.app.reports.InternshipType;
import org.siquan.app.reports.Organised;
import org.siquan.app.reports.ReportLine;
import org.siquan.app.reports.ReportLine.Exclusion;
import org.siquan.app.reports.ReportLine.Missing;
import org.siquan.app.reports.ReportLine.Told;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.ReportPeriod.Kind;
import org.siquan.app.reports.Setting;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placements of undergraduates as lines of a report. Callers bring the transaction. */
@Repository
class LineTable {

    /** With a learner whom the registry no longer knows: nobody can say then that it is not an undergraduate. */
    private static final String FROM = """
            from placements.placement p
            cross join lateral (select min(s.first_day) as first_day, max(s.last_day) as last_day from placements.span s
              where s.park_id = p.park_id and s.placement_id = p.placement_id) d
            left join talent.learner l on l.park_id = p.park_id and l.learner_id = p.learner_id
            left join education.programme g on g.park_id = l.park_id and g.programme_id = l.programme_id
            left join education.major m on m.park_id = l.park_id and m.major_code = l.major_code
            left join reports.unit_code c on c.park_id = p.park_id and c.org_id = p.org_id
              and c.enterprise_id = p.enterprise_id
            left join reports.particular r on r.park_id = p.park_id and r.placement_id = p.placement_id
            where p.park_id = platform.park() and p.org_id = :school and p.state <> 'CANCELLED'
              and (g.level is null or g.level = 'UNDERGRADUATE')
            """;

    private final JdbcClient jdbc;

    LineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportLine> of(OrgId school, ReportPeriod period) {
        return jdbc.sql("""
                        select p.placement_id, p.learner_id, p.learner_name, p.enterprise_id, p.unit_name, p.kind, p.self_chosen,
                          p.tutor, p.state, d.first_day, d.last_day, g.level, l.major_code, m.zh as major, c.code as unit_code,
                          r.type, r.organised, r.setting, r.credit_bearing, r.no_credit_why, r.course,
                          coalesce(r.credits, (select nullif(k.credits, 0)::numeric(4, 1) from education.course k
                            where k.park_id = p.park_id and k.major_code = l.major_code and k.zh = r.course
                            order by k.seq limit 1)) as credits
                        """ + FROM + "and " + (period.kind() == Kind.MONTH ? "d.last_day" : "d.first_day") + """
                         between :first and :last
                        order by p.learner_name collate "zh-x-icu", p.learner_id, d.first_day, p.placement_id""")
                .param("school", school.value())
                .param("first", period.first())
                .param("last", period.last())
                .query((row, _) -> read(row, period.kind()))
                .list();
    }

    private static ReportLine read(ResultSet row, Kind kind) throws SQLException {
        Told told = told(row);
        String code = row.getString("unit_code");
        PlacementState state = PlacementState.valueOf(row.getString("state"));
        return new ReportLine(
                new PlacementId(row.getObject("placement_id", UUID.class)),
                new ReportLine.Learner(
                        row.getString("learner_id"),
                        row.getString("learner_name"),
                        text(row, "major_code"),
                        text(row, "major")),
                new ReportLine.Unit(new EnterpriseId(row.getString("enterprise_id")), row.getString("unit_name")),
                told,
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                text(row, "tutor"),
                code,
                missing(told, code, row.getString("level") != null, kind == Kind.MONTH && state.begun()),
                exclusion(told, kind == Kind.MONTH && state.open()));
    }

    /** What was entered, and where nothing was, what the placement itself says. */
    private static Told told(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String organised = row.getString("organised");
        String setting = row.getString("setting");
        return new Told(
                type != null
                        ? InternshipType.valueOf(type)
                        : row.getString("kind").equals("COGNITIVE") ? InternshipType.COGNITIVE : null,
                organised != null
                        ? Organised.valueOf(organised)
                        : row.getBoolean("self_chosen") ? Organised.SCATTERED : null,
                setting != null ? Setting.valueOf(setting) : Setting.ON_SITE, // a placement is at a post of a unit
                row.getObject("credit_bearing", Boolean.class),
                text(row, "no_credit_why"),
                text(row, "course"),
                row.getBigDecimal("credits"));
    }

    private static List<Missing> missing(Told told, @Nullable String code, boolean known, boolean runs) {
        List<Missing> missing = new ArrayList<>();
        add(missing, Missing.LEARNER, !known);
        add(missing, Missing.END, runs);
        add(missing, Missing.TYPE, told.type() == null);
        add(missing, Missing.ORGANISED, told.organised() == null);
        add(missing, Missing.COURSE, told.course().isEmpty());
        add(missing, Missing.CREDITS, told.credits() == null);
        add(missing, Missing.UNIT_CODE, code == null);
        return missing;
    }

    private static void add(List<Missing> missing, Missing what, boolean is) {
        if (is) {
            missing.add(what);
        }
    }

    private static @Nullable Exclusion exclusion(Told told, boolean notBegun) {
        if (Boolean.FALSE.equals(told.creditBearing())) {
            return Exclusion.NO_CREDIT;
        }
        return notBegun ? Exclusion.NOT_BEGUN : null;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** Months before this day in which placements ended of which nothing was handed in. */
    List<DueMonth> due(OrgId school, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select date_trunc('month', d.last_day)::date as month, count(*)::integer as placements
                        """ + FROM + """
                        and p.placement_id in (select e.placement_id from placements.span e where e.park_id = platform.park()
                          and e.org_id = :school and e.last_day >= :from and e.last_day < :before)
                        and d.last_day >= :from and d.last_day < :before and p.state not in ('DRAFT', 'PREPARING')
                        and r.credit_bearing is distinct from false and not exists (
                          select from reports.sheet_line n join reports.sheet s using (park_id, sheet_id)
                          where n.park_id = p.park_id and n.placement_id = p.placement_id and s.kind = 'MONTH'
                            and s.period = to_char(d.last_day + interval '1 month', 'YYYY-MM') and s.handed_on is not null)
                        group by 1 order by 1""")
                .param("school", school.value())
                .param("from", from)
                .param("before", before)
                .query((row, _) -> new DueMonth(
                        ReportPeriod.month(YearMonth.from(row.getObject("month", LocalDate.class))
                                .plusMonths(1)),
                        row.getInt("placements")))
                .list();
    }

    /** Courses of the majors of these learners. */
    List<Course> courses(List<String> majors) {
        return majors.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select major_code, zh, credits::numeric(4, 1) as credits from education.course
                        where park_id = platform.park() and major_code in (:majors) order by major_code, term, seq""")
                        .param("majors", majors)
                        .query((row, _) -> new Course(
                                row.getString("major_code"),
                                row.getString("zh"),
                                Objects.requireNonNullElse(row.getBigDecimal("credits"), BigDecimal.ZERO)))
                        .list();
    }
}
