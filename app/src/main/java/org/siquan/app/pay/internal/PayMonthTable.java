package org.siquan.app.pay.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.internal.DuePlan.Due;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of placements with what is due and received. Callers bring the transaction and hold the placement's lock. */
@Repository
class PayMonthTable {

    private final JdbcClient jdbc;

    PayMonthTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is due, and counts anew what was received; months that are no longer planned go. */
    void replace(Placement placement, List<Due> plan) {
        jdbc.sql("delete from pay.month where park_id = platform.park() and placement_id = :id")
                .param("id", placement.id().value())
                .update();
        for (Due due : plan) {
            jdbc.sql("""
                    insert into pay.month (park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name,
                      month, work_days, due_on, due_fen, paid_fen, last_paid)
                    select platform.park(), :org, :id, :learner, :learnerName, :enterprise, :unitName, :month, :days, :dueOn,
                      :fen,
                      coalesce(sum(case answer when 'NOT_RECEIVED' then 0 when 'OTHER_AMOUNT' then answer_fen else fen end), 0),
                      max(paid_on)
                    from pay.payment where park_id = platform.park() and placement_id = :id and month = :month
                      and withdrawn is null""")
                    .param("org", placement.school().value())
                    .param("id", placement.id().value())
                    .param("learner", placement.learner().value())
                    .param("learnerName", placement.names().learner())
                    .param("enterprise", placement.enterprise().value())
                    .param("unitName", placement.names().unit())
                    .param("month", due.month().atDay(1))
                    .param("days", due.workDays())
                    .param("dueOn", due.dueOn())
                    .param("fen", due.amount().value())
                    .update();
        }
    }

    /** In the order of time. */
    List<PayMonth> of(PlacementId placement) {
        return jdbc.sql("""
                        select month, work_days, due_on, due_fen, paid_fen, coalesce(last_paid, month) as last_paid
                        from pay.month where park_id = platform.park() and placement_id = :id order by month""")
                .param("id", placement.value())
                .query((row, _) -> new PayMonth(
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getInt("work_days"),
                        row.getDate("due_on").toLocalDate(),
                        new Fen(row.getLong("due_fen")),
                        new Fen(row.getLong("paid_fen")),
                        row.getDate("last_paid").toLocalDate()))
                .list();
    }

    /** Placements to look at: a month was due before this day and is not paid in full, or terms have no months yet. */
    List<PlacementId> toLookAt(LocalDate before) {
        return jdbc.sql("""
                        select placement_id from pay.month
                        where park_id = platform.park() and paid_fen < due_fen and due_on < :before
                        union
                        select t.placement_id from pay.terms t where t.park_id = platform.park() and not exists (
                          select from pay.month m where m.park_id = t.park_id and m.placement_id = t.placement_id)""")
                .param("before", before)
                .query((row, _) -> new PlacementId(row.getObject("placement_id", UUID.class)))
                .list();
    }

    /** Placements of a learner with agreed pay that the actor may see. */
    List<PlacementId> ofLearner(String learner) {
        return jdbc.sql("""
                        select distinct placement_id from pay.terms
                        where park_id = platform.park() and learner_id = :learner""")
                .param("learner", learner)
                .query((row, _) -> new PlacementId(row.getObject("placement_id", UUID.class)))
                .list();
    }

    /** Parks with pay to watch; for the watch alone, which acts for nobody yet. */
    List<String> parks() {
        return jdbc.sql("select pay.parks()").query(String.class).list();
    }
}
