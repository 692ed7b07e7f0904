package org.siquan.app.pay.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayCharge;
import org.siquan.app.pay.Payment;
import org.siquan.app.pay.PaymentId;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and charges. Callers bring the transaction. */
@Repository
class PaymentTable {

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who writes about the pay of a placement at a time. */
    void lock(PlacementId placement) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pay/' || platform.park() || :key, 0))")
                .param("key", "/" + placement)
                .query((_, _) -> 0)
                .list();
    }

    /** False where the same payment stands already. */
    boolean insert(PaymentId id, Placement placement, NewPayment payment, @Nullable AttachmentId slip) {
        return jdbc.sql("""
                insert into pay.payment (park_id, org_id, payment_id, placement_id, learner_id, learner_name, enterprise_id,
                  unit_name, month, paid_on, fen, way, payer, payee, account, number, slip_id, actor)
                values (platform.park(), :org, :payment, :id, :learner, :learnerName, :enterprise, :unitName, :month, :paid,
                  :fen, :way, :payer, :payee, :account, :number, :slip, :actor)
                on conflict (park_id, placement_id, month, paid_on, fen, number) where withdrawn is null do nothing""")
                        .param("org", placement.school().value())
                        .param("payment", id.value())
                        .param("id", placement.id().value())
                        .param("learner", placement.learner().value())
                        .param("learnerName", placement.names().learner())
                        .param("enterprise", placement.enterprise().value())
                        .param("unitName", placement.names().unit())
                        .param("month", payment.month().atDay(1))
                        .param("paid", payment.paidOn())
                        .param("fen", payment.amount().value())
                        .param("way", payment.way().name())
                        .param("payer", payment.payer())
                        .param("payee", payment.payee())
                        .param("account", PayChecks.tail(payment.account()))
                        .param("number", payment.number())
                        .param("slip", slip == null ? null : slip.value())
                        .param("actor", ActingAs.get().name())
                        .update()
                == 1;
    }

    Optional<Payment> same(PlacementId placement, NewPayment payment) {
        return jdbc.sql("""
                        select * from pay.payment where park_id = platform.park() and placement_id = :id and month = :month
                          and paid_on = :paid and fen = :fen and number = :number and withdrawn is null""")
                .param("id", placement.value())
                .param("month", payment.month().atDay(1))
                .param("paid", payment.paidOn())
                .param("fen", payment.amount().value())
                .param("number", payment.number())
                .query(PaymentTable::read)
                .optional();
    }

    Optional<Payment> find(PaymentId id) {
        return jdbc.sql("select * from pay.payment where park_id = platform.park() and payment_id = :id")
                .param("id", id.value())
                .query(PaymentTable::read)
                .optional();
    }

    /** The newest first. */
    List<Payment> of(PlacementId placement) {
        return jdbc.sql("""
                        select * from pay.payment where park_id = platform.park() and placement_id = :id
                        order by paid_on desc, at desc, payment_id""")
                .param("id", placement.value())
                .query(PaymentTable::read)
                .list();
    }

    /** False if somebody was faster. */
    boolean answer(PaymentId id, long version, Payment.Answer answer, @Nullable Fen other, Instant now) {
        return jdbc.sql("""
                        update pay.payment set answer = :answer, answer_fen = :other, answered_at = :now,
                          version = version + 1
                        where park_id = platform.park() and payment_id = :id and version = :version
                          and withdrawn is null""")
                        .param("answer", answer.name())
                        .param("other", other == null ? null : other.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if somebody was faster. */
    boolean withdraw(PaymentId id, long version, String reason) {
        return jdbc.sql("""
                        update pay.payment set withdrawn = :reason, version = version + 1
                        where park_id = platform.park() and payment_id = :id and version = :version
                          and withdrawn is null""")
                        .param("reason", reason)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False where the same charge stands already. */
    boolean insert(Placement placement, PayCharge charge) {
        return jdbc.sql("""
                insert into pay.charge (park_id, org_id, placement_id, learner_id, enterprise_id, kind, day, fen, note, actor)
                values (platform.park(), :org, :id, :learner, :enterprise, :kind, :day, :fen, :note, :actor)
                on conflict do nothing""")
                        .param("org", placement.school().value())
                        .param("id", placement.id().value())
                        .param("learner", placement.learner().value())
                        .param("enterprise", placement.enterprise().value())
                        .param("kind", charge.kind().name())
                        .param("day", charge.day())
                        .param("fen", charge.amount().value())
                        .param("note", charge.note())
                        .param("actor", ActingAs.get().name())
                        .update()
                == 1;
    }

    List<PayCharge> charges(PlacementId placement) {
        return jdbc.sql("""
                        select kind, fen, day, note from pay.charge
                        where park_id = platform.park() and placement_id = :id order by day desc, note""")
                .param("id", placement.value())
                .query((row, _) -> new PayCharge(
                        PayCharge.Kind.valueOf(row.getString("kind")),
                        new Fen(row.getLong("fen")),
                        row.getDate("day").toLocalDate(),
                        row.getString("note")))
                .list();
    }

    private static Payment read(ResultSet row, int number) throws SQLException {
        UUID slip = row.getObject("slip_id", UUID.class);
        String answered = row.getString("answer");
        Payment.Answer answer = answered == null ? null : Payment.Answer.valueOf(answered);
        Fen amount = new Fen(row.getLong("fen"));
        long other = row.getLong("answer_fen");
        return new Payment(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new PlacementId(row.getObject("placement_id", UUID.class)),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getDate("paid_on").toLocalDate(),
                amount,
                NewPayment.Way.valueOf(row.getString("way")),
                row.getString("payer"),
                row.getString("payee"),
                row.getString("account"),
                row.getString("number"),
                slip == null ? null : new AttachmentId(slip),
                answer,
                row.getString("withdrawn") != null ? Fen.NONE : received(answer, amount, other),
                row.getString("withdrawn"),
                row.getLong("version"));
    }

    private static Fen received(Payment.@Nullable Answer answer, Fen amount, long other) {
        return switch (answer) {
            case null -> amount;
            case RECEIVED -> amount;
            case NOT_RECEIVED -> Fen.NONE;
            case OTHER_AMOUNT -> new Fen(other);
        };
    }
}
