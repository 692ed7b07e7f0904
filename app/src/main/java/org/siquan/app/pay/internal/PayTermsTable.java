package org.siquan.app.pay.internal;

import java.util.List;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayTerms.Per;
import org.siquan.app.pay.PayTerms.Stated;
import org.siquan.app.pay.PayTerms.Terms;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed. Callers bring the transaction and hold the placement's lock when they write. */
@Repository
class PayTermsTable {

    private final JdbcClient jdbc;

    PayTermsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Stated> list(PlacementId placement) {
        return jdbc.sql("""
                        select valid_from, per, fen, pay_day, source, actor, at from pay.terms
                        where park_id = platform.park() and placement_id = :id order by seq desc""")
                .param("id", placement.value())
                .query((row, _) -> new Stated(
                        new Terms(
                                row.getDate("valid_from").toLocalDate(),
                                Per.valueOf(row.getString("per")),
                                new Fen(row.getLong("fen")),
                                row.getInt("pay_day"),
                                row.getString("source")),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(Placement placement, Terms terms, boolean undergraduate) {
        jdbc.sql("""
                insert into pay.terms (park_id, org_id, placement_id, learner_id, enterprise_id, seq, valid_from, per, fen,
                  pay_day, source, undergraduate, actor)
                select platform.park(), :org, :id, :learner, :enterprise,
                  coalesce((select max(seq) from pay.terms where park_id = platform.park() and placement_id = :id), 0) + 1,
                  :from, :per, :fen, :day, :source, :undergraduate, :actor""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("enterprise", placement.enterprise().value())
                .param("from", terms.from())
                .param("per", terms.per().name())
                .param("fen", terms.amount().value())
                .param("day", terms.payDay())
                .param("source", terms.source())
                .param("undergraduate", undergraduate)
                .param("actor", ActingAs.get().name())
                .update();
    }

    boolean undergraduate(PlacementId placement) {
        return jdbc.sql("""
                        select undergraduate from pay.terms
                        where park_id = platform.park() and placement_id = :id order by seq desc limit 1""")
                .param("id", placement.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
