package org.siquan.app.agreements.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.PartyRows;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements that wait for the signature of whoever looks, on the first page. */
@Component
class AgreementWaiting implements HomeSection {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    AgreementWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the fragment shows. */
    public record Waiting(List<Row> rows) {
        public Waiting {
            rows = List.copyOf(rows);
        }
    }

    /** An agreement that waits. */
    public record Row(String placement, String learner, String unit) {}

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String fragment() {
        return "agreements/home :: waiting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Actor actor) {
        String party = actor.is(Role.SCHOOL)
                ? "SCHOOL"
                : actor.is(Role.ENTERPRISE) ? "UNIT" : actor.seesOwnOnly() ? "LEARNER" : "";
        if (party.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = jdbc.sql("""
                        select a.placement_id, p.learner_name, p.unit_name
                        from agreements.agreement a join placements.placement p using (park_id, placement_id)
                        where a.park_id = platform.park() and a.state = 'OUT' and %s and not exists (
                          select from agreements.signature s where s.park_id = a.park_id
                            and s.agreement_id = a.agreement_id and s.sha256 = a.sha256 and s.party = :party)
                        order by a.out_at limit :most""".formatted(PartyRows.of("a")))
                .param("party", party)
                .param("most", SHOWN)
                .query((row, _) -> new Row(
                        row.getString("placement_id"), row.getString("learner_name"), row.getString("unit_name")))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Waiting(rows));
    }
}
