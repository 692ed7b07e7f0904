package org.siquan.app.pay.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
        String[] months = each(plan, due -> due.month().atDay(1));
        jdbc.sql("""
                delete from pay.month where park_id = platform.park() and placement_id = :id
                  and month <> all (cast(:months as date[]))""")
                .param("id", placement.id().value())
                .param("months", months)
                .update();
        jdbc.sql("""
                insert into pay.month as old (park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name,
                  month, work_days, due_on, due_fen, paid_fen, last_paid)
                select platform.park(), :org, :id, :learner, :learnerName, :enterprise, :unitName, due.month, due.days, due.due_on,
                  due.fen,
                  coalesce(sum(case p.answer when 'NOT_RECEIVED' then 0 when 'OTHER_AMOUNT' then p.answer_fen else p.fen end), 0),
                  max(p.paid_on)
                from unnest(cast(:months as date[]), cast(:days as integer[]), cast(:dueOn as date[]), cast(:fen as bigint[]))
                  as due (month, days, due_on, fen)
                left join pay.payment p on p.park_id = platform.park() and p.placement_id = :id and p.month = due.month
                  and p.withdrawn is null
                group by due.month, due.days, due.due_on, due.fen
                on conflict (park_id, placement_id, month) do update set work_days = excluded.work_days, due_on = excluded.due_on,
                  due_fen = excluded.due_fen, paid_fen = excluded.paid_fen, last_paid = excluded.last_paid
                where (old.work_days, old.due_on, old.due_fen, old.paid_fen, old.last_paid) is distinct from
                  (excluded.work_days, excluded.due_on, excluded.due_fen, excluded.paid_fen, excluded.last_paid)""")
                .param("org", placement.school().value())
                .param("id", placement.id().value())
                .param("learner", placement.learner().value())
                .param("learnerName", placement.names().learner())
                .param("enterprise", placement.enterprise().value())
                .param("unitName", placement.names().unit())
                .param("months", months)
                .param("days", each(plan, Due::workDays))
                .param("dueOn", each(plan, Due::dueOn))
                .param("fen", each(plan, due -> due.amount().value()))
                .update();
    }

    private static String[] each(List<Due> plan, Function<Due, Object> part) {
        return plan.stream().map(due -> part.apply(due).toString()).toArray(String[]::new);
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
