package org.siquan.app.pay.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.ReturnAccount.Assumption;
import org.siquan.app.pay.ReturnAccount.Cost;
import org.siquan.app.pay.ReturnAccount.CostKind;
import org.siquan.app.pay.ReturnAccount.NewCost;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Costs, assumptions and months of the actor's enterprise. Callers bring the transaction. */
@Repository
class ReturnTable {

    private final JdbcClient jdbc;

    ReturnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of a placement; {@code fen} is due or paid, whichever is more. */
    record WorkedMonth(PlacementId placement, YearMonth month, int workDays, Fen fen) {}

    List<WorkedMonth> months() {
        return jdbc.sql("""
                        select placement_id, month, work_days, greatest(due_fen, paid_fen) as fen from pay.month
                        where park_id = platform.park() and enterprise_id = :org order by placement_id, month""")
                .param("org", org())
                .query((row, _) -> new WorkedMonth(
                        new PlacementId(row.getObject("placement_id", UUID.class)),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getInt("work_days"),
                        new Fen(row.getLong("fen"))))
                .list();
    }

    List<Cost> costs() {
        return jdbc.sql("""
                        select * from pay.cost where park_id = platform.park() and org_id = :org and withdrawn is null
                        order by day desc, at desc, cost_id""").param("org", org()).query(ReturnTable::cost).list();
    }

    void add(NewCost cost, @Nullable AttachmentId voucher) {
        jdbc.sql("""
                insert into pay.cost (park_id, org_id, cost_id, kind, day, fen, hours, note, number, voucher_id, actor)
                values (platform.park(), :org, :id, :kind, :day, :fen, :hours, :note, :number, :voucher, :actor)
                on conflict (park_id, org_id, kind, day, fen, note, number) where withdrawn is null do nothing""")
                .param("org", org())
                .param("id", UUID.randomUUID())
                .param("kind", cost.kind().name())
                .param("day", cost.day())
                .param("fen", cost.amount().value())
                .param("hours", cost.hours())
                .param("note", cost.note())
                .param("number", cost.number())
                .param("voucher", voucher == null ? null : voucher.value())
                .param("actor", ActingAs.get().name())
                .update();
    }

    /** False where there is no such cost. */
    boolean withdraw(UUID id, String reason) {
        return jdbc.sql("""
                        update pay.cost set withdrawn = :reason
                        where park_id = platform.park() and org_id = :org and cost_id = :id and withdrawn is null""")
                        .param("reason", reason)
                        .param("org", org())
                        .param("id", id)
                        .update()
                == 1;
    }

    void assume(Assumption assumption) {
        jdbc.sql("""
                insert into pay.assumption (park_id, org_id, seq, first_share, full_share, months, worth_fen, actor)
                select platform.park(), :org,
                  coalesce((select max(seq) from pay.assumption where park_id = platform.park() and org_id = :org), 0) + 1,
                  :first, :full, :months, :worth, :actor""")
                .param("org", org())
                .param("first", assumption.firstShare())
                .param("full", assumption.fullShare())
                .param("months", assumption.months())
                .param("worth", assumption.worth().value())
                .param("actor", ActingAs.get().name())
                .update();
    }

    Optional<Assumption> assumption() {
        return jdbc.sql("""
                        select first_share, full_share, months, worth_fen from pay.assumption
                        where park_id = platform.park() and org_id = :org order by seq desc limit 1""")
                .param("org", org())
                .query((row, _) -> new Assumption(
                        row.getInt("first_share"),
                        row.getInt("full_share"),
                        row.getInt("months"),
                        new Fen(row.getLong("worth_fen"))))
                .optional();
    }

    private static String org() {
        return ActingAs.get().org().value();
    }

    private static Cost cost(ResultSet row, int number) throws SQLException {
        UUID voucher = row.getObject("voucher_id", UUID.class);
        return new Cost(
                row.getObject("cost_id", UUID.class),
                new NewCost(
                        CostKind.valueOf(row.getString("kind")),
                        row.getDate("day").toLocalDate(),
                        new Fen(row.getLong("fen")),
                        row.getObject("hours", Integer.class),
                        row.getString("note"),
                        row.getString("number")),
                voucher == null ? null : new AttachmentId(voucher));
    }
}
