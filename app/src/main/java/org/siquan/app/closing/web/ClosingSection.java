package org.siquan.app.closing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.PartyRows;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Placements that have ended and wait to be closed, and schemes that wait for the unit, on the first page. */
@Component
class ClosingSection implements HomeSection {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    ClosingSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the fragment shows. */
    public record Waiting(List<Row> rows, List<Row> schemes) {
        public Waiting {
            rows = List.copyOf(rows);
            schemes = List.copyOf(schemes);
        }
    }

    /** A placement or a scheme that waits. */
    public record Row(String id, String name, String about) {}

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String fragment() {
        return "closing/home :: waiting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Actor actor) {
        if (actor.is(Role.PARK) || actor.is(Role.COMMISSION)) {
            return Optional.empty();
        }
        List<Row> rows = jdbc.sql("""
                        select p.placement_id, p.learner_name, p.unit_name,
                          (select max(s.last_day) from placements.span s
                           where s.park_id = p.park_id and s.placement_id = p.placement_id) as last_day
                        from placements.placement p
                        where p.park_id = platform.park() and p.state = 'ENDED' and %s order by 4, 2, 1 limit :most""".formatted(PartyRows.of("p")))
                .param("most", SHOWN)
                .query((row, _) -> new Row(
                        row.getString("placement_id"),
                        row.getString("learner_name"),
                        row.getString("unit_name") + " · " + row.getObject("last_day", LocalDate.class)))
                .list();
        List<Row> schemes = actor.is(Role.ENTERPRISE) ? schemes() : List.of();
        return rows.isEmpty() && schemes.isEmpty() ? Optional.empty() : Optional.of(new Waiting(rows, schemes));
    }

    private List<Row> schemes() {
        return jdbc.sql("""
                        select scheme_id, unit_name, org_id from closing.scheme
                        where park_id = platform.park() and state = 'PROPOSED' order by proposed, scheme_id limit :most""")
                .param("most", SHOWN)
                .query((row, _) ->
                        new Row(row.getString("scheme_id"), row.getString("unit_name"), row.getString("org_id")))
                .list();
    }
}
