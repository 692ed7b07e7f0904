package org.siquan.app.reports.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.ReportYear;
import org.siquan.engine.rules.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placements of a school with a planned day in a year. Callers bring the transaction. */
@Repository
class PlacedTable {

    private final JdbcClient jdbc;

    PlacedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Placed> of(OrgId school, ReportYear year) {
        return jdbc.sql("""
                        select p.placement_id, p.learner_id, p.enterprise_id, p.unit_name, p.kind, p.self_chosen, p.state, t.order_id,
                          i.province, l.major_code,
                          array(select distinct code from industry.order_class c cross join unnest(c.major_codes) code
                            where c.park_id = p.park_id and c.order_id = t.order_id order by code) as majors,
                          array(select s.first_day from placements.span s where s.park_id = p.park_id
                            and s.placement_id = p.placement_id order by s.first_day) as firsts,
                          array(select s.last_day from placements.span s where s.park_id = p.park_id
                            and s.placement_id = p.placement_id order by s.first_day) as lasts
                        from placements.placement p
                        left join industry.post t on t.park_id = p.park_id and t.post_id = p.post_id
                        left join metroarea.site i on i.park_id = t.park_id and i.site_id = t.site_id
                        left join talent.learner l on l.park_id = p.park_id and l.learner_id = p.learner_id
                        where p.park_id = platform.park() and p.org_id = :school and exists (select from placements.span s
                          where s.park_id = p.park_id and s.placement_id = p.placement_id and s.first_day <= :last
                            and s.last_day >= :first)
                        order by p.learner_id, p.created, p.placement_id""")
                .param("school", school.value())
                .param("first", year.first())
                .param("last", year.last())
                .query(PlacedTable::read)
                .list();
    }

    private static Placed read(ResultSet row, int number) throws SQLException {
        Date[] firsts = (Date[]) row.getArray("firsts").getArray();
        Date[] lasts = (Date[]) row.getArray("lasts").getArray();
        return new Placed(
                row.getObject("placement_id", UUID.class),
                row.getString("learner_id"),
                row.getString("enterprise_id"),
                row.getString("unit_name"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("self_chosen"),
                PlacementState.valueOf(row.getString("state")),
                IntStream.range(0, firsts.length)
                        .mapToObj(i -> new Span(firsts[i].toLocalDate(), lasts[i].toLocalDate()))
                        .toList(),
                row.getString("order_id"),
                row.getString("province"),
                row.getString("major_code"),
                Set.of((String[]) row.getArray("majors").getArray()));
    }
}
