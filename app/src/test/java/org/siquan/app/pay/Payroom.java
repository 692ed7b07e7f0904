package org.siquan.app.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.siquan.app.pay.NewPayment.Way;
import org.siquan.app.pay.PayTerms.Per;
import org.siquan.app.pay.PayTerms.Terms;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;

/** A learner at a post from 2 March to 28 August 2026, with agreed pay of 2,400 yuan a month due on the 10th. */
public final class Payroom {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Placements placements;
    private final Papers papers;
    private final StartGate gate;
    private final PayTerms terms;
    private final TenantTransactions transactions;

    public Payroom(
            Placements placements, Papers papers, StartGate gate, PayTerms terms, TenantTransactions transactions) {
        this.placements = placements;
        this.papers = papers;
        this.gate = gate;
        this.terms = terms;
        this.transactions = transactions;
    }

    /** Ready to begin, without terms. */
    public PlacementId prepared(PlacementFixture f) {
        PlacementId id = transactions.as(f.school(), () -> placements.arrange(f.wanted()));
        transactions.runAs(f.school(), () -> {
            placements.move(id, 1, PlacementState.PREPARING, "");
            PlacementFixture.everything().forEach((kind, facts) -> papers.state(id, kind, facts, "演示", null));
        });
        return id;
    }

    /** It begins. */
    public void start(PlacementFixture f, PlacementId id) {
        transactions.runAs(f.school(), () -> gate.start(id, placements.get(id).version()));
    }

    /** Begun, without terms. */
    public PlacementId running(PlacementFixture f) {
        PlacementId id = prepared(f);
        start(f, id);
        return id;
    }

    /** Begun, with terms. */
    public PlacementId agreed(PlacementFixture f) {
        PlacementId id = running(f);
        transactions.runAs(f.school(), () -> terms.agree(id, terms("2400")));
        return id;
    }

    public static Terms terms(String yuan) {
        return new Terms(
                PlacementFixture.DAYS.first(), Per.MONTH, Fen.find(yuan).orElseThrow(), 10, "协议第4条（演示）");
    }

    /** A payment from the unit to the learner. */
    public static NewPayment payment(
            PlacementFixture f, PlacementId id, String yuan, String number, Placements placements) {
        var names = placements.get(id).names();
        return new NewPayment(
                MARCH,
                LocalDate.of(2026, 4, 9),
                Fen.find(yuan).orElseThrow(),
                Way.BANK,
                names.unit(),
                f.learnerName(),
                "6222 0000 1111 2345",
                number);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }

    public void run(Actor actor, Runnable work) {
        transactions.runAs(actor, work);
    }
}
