package org.siquan.app.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.pay.PayBook.Known;
import org.siquan.app.pay.PayBook.Recorded;
import org.siquan.app.pay.Payment.Answer;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

/** What was agreed, what is due, what was paid, and what the learner says of it. */
@SiquanTest
@Tag("S5")
class PayBookTest {

    @Autowired
    Circles circles;

    @Autowired
    Papers papers;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Placements placements;

    @Autowired
    PayTerms terms;

    @Autowired
    PayBook book;

    @Autowired
    PayCases cases;

    @Autowired
    StartGate gate;

    private Payroom room;
    private ParkId park;
    private PlacementFixture f;
    private PlacementId id;
    private Actor learner;

    @BeforeEach
    void aLearnerAtWork() {
        park = circles.loadVocational("pay-" + System.nanoTime());
        room = new Payroom(placements, papers, gate, terms, transactions);
        f = PlacementFixture.inAnotherProvince(park, 0);
        id = room.agreed(f);
        learner = circles.learner(park, f.learner().value());
    }

    @Test
    void aMonthIsDueByItsShareOfWorkingDaysAndByTheTermsOfEachDay() {
        List<PayMonth> months = room.as(f.school(), () -> book.months(id));

        assertThat(months).hasSize(6);
        assertThat(months.getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(months.getFirst().due()).as("all working days of March").isEqualTo(new Fen(240_000));
        assertThat(months.getLast().due().value())
                .as("not all of August")
                .isLessThan(240_001)
                .isPositive();

        room.run(
                f.school(),
                () -> terms.agree(
                        id,
                        new PayTerms.Terms(
                                LocalDate.of(2026, 5, 1), PayTerms.Per.DAY, new Fen(12_000), 31, "补充协议（演示）")));
        List<PayMonth> changed = room.as(f.school(), () -> book.months(id));
        assertThat(changed.getFirst().due()).isEqualTo(new Fen(240_000));
        assertThat(changed.get(2).due().value())
                .isEqualTo(12_000L * changed.get(2).workDays());
        assertThat(changed.get(2).dueOn()).as("June has no 31st").isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(room.as(f.school(), () -> terms.list(id)))
                .as("the old terms are kept")
                .hasSize(2);
    }

    @Test
    void theSameTermsAndTheSamePaymentAgainChangeNothing() {
        room.run(f.school(), () -> terms.agree(id, Payroom.terms("2400.00")));
        assertThat(room.as(f.school(), () -> terms.list(id))).hasSize(1);

        assertThat(pay(f.unit(), "2400", "T1")).isInstanceOf(Recorded.class);
        assertThat(pay(f.unit(), "2,400.00", "T1")).isInstanceOf(Known.class);
        assertThat(pay(f.school(), "2400", "T1")).isInstanceOf(Known.class);
        assertThat(march().state(LocalDate.of(2026, 12, 1))).isEqualTo(PayMonth.State.PAID);
        assertThat(march().paid()).isEqualTo(new Fen(240_000));
    }

    @Test
    void onlyTheLastFourDigitsOfTheAccountAreKept() {
        pay(f.unit(), "2400", "T1");

        assertThat(only().account()).isEqualTo("2345");
    }

    @Test
    void whatNobodyCanMeanIsRefused() {
        assertThat(refused(p -> with(p, LocalDate.of(2099, 4, 9)))).isEqualTo("pay-day");
        assertThat(refused(p -> with(p, LocalDate.of(2026, 3, 1)))).isEqualTo("pay-day");
        assertThat(refused(p -> with(p, YearMonth.of(2026, 2)))).isEqualTo("pay-month");
        assertThat(refused(p -> with(p, Fen.NONE))).isEqualTo("pay-amount");
        assertThat(refused(p -> with(p, new Fen(20_000_001)))).isEqualTo("pay-amount");
        assertThat(refused(p -> payer(p, "=HYPERLINK(1)"))).isEqualTo("pay-name");
        assertThat(refused(p -> payer(p, "甲\u0007公司"))).isEqualTo("pay-name");
        assertThat(refused(p -> payer(p, "名".repeat(61)))).isEqualTo("pay-name");
        assertThat(refused(p -> payer(p, "坏\ud800"))).isEqualTo("pay-name");
        for (String wrong : List.of("-5", "1e9", "2400.001", "", "=1+1", "2400元整", "NaN", "٣")) {
            assertThat(Fen.find(wrong)).as(wrong).isEmpty();
        }
        assertThat(room.as(f.school(), () -> book.payments(id))).isEmpty();
    }

    @Test
    void aRareCharacterInANameIsOrdinary() {
        PaymentId paid = record(p -> payer(p, "𠮷".repeat(60)));

        assertThat(room.as(f.school(), () -> book.get(paid)).payer()).isEqualTo("𠮷".repeat(60));
    }

    @Test
    void aPayerWhoIsNotTheUnitAndAPayeeWhoIsNotTheLearnerBecomeCasesAndBreakTheRule() {
        record(p -> payer(p, "某人力资源公司（演示）"));

        assertThat(kinds()).contains(PayCase.Kind.PAYER).doesNotContain(PayCase.Kind.PAYEE);
        assertThat(verdict("SX-18d")).isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-18c")).isInstanceOf(Verdict.Complies.class);
    }

    @Test
    void theLearnersWordCountsAndAnotherAmountBecomesACase() {
        PaymentId paid = recorded(pay(f.unit(), "2400", "T1"));
        assertThat(march().missing()).isEqualTo(Fen.NONE);

        room.run(learner, () -> book.answer(paid, 1, Answer.OTHER_AMOUNT, new Fen(200_000)));
        assertThat(march().missing()).isEqualTo(new Fen(40_000));
        assertThat(kinds()).contains(PayCase.Kind.OTHER_AMOUNT);
        assertThat(stale(() -> book.answer(paid, 1, Answer.RECEIVED, null))).isEqualTo("pay-stale");

        room.run(learner, () -> book.answer(paid, 2, Answer.RECEIVED, null));
        assertThat(march().missing()).isEqualTo(Fen.NONE);
    }

    @Test
    void aPaymentEnteredByMistakeIsTakenBackAndStaysReadable() {
        PaymentId paid = recorded(pay(f.unit(), "2400", "T1"));

        room.run(f.unit(), () -> book.withdraw(paid, 1, "录错月份"));

        assertThat(only().withdrawn()).isEqualTo("录错月份");
        assertThat(march().paid()).isEqualTo(Fen.NONE);
        assertThat(pay(f.unit(), "2400", "T1")).as("entered anew").isInstanceOf(Recorded.class);
    }

    @Test
    void aChargeBreaksTheRuleUntilItIsMadeGood() {
        var deposit = new PayCharge(PayCharge.Kind.DEPOSIT, new Fen(50_000), LocalDate.of(2026, 3, 2), "工服押金");
        room.run(f.school(), () -> book.charge(id, deposit));
        room.run(f.school(), () -> book.charge(id, deposit));

        assertThat(room.as(f.school(), () -> book.charges(id))).hasSize(1);
        PayCase charged = caseOf(PayCase.Kind.CHARGE);
        assertThat(charged.rule()).isEqualTo("SX-20a");
        assertThat(room.as(f.school(), () -> gate.check(id)).facts().get(PayFact.CHARGED))
                .isTrue();

        room.run(f.school(), () -> cases.close(charged.id(), 1, PayCase.Outcome.MADE_GOOD, "已退还"));
        assertThat(room.as(f.school(), () -> gate.check(id)).facts().get(PayFact.CHARGED))
                .isFalse();
    }

    @Test
    void agreedPayIsWhatTheRulesRead() {
        assertThat(room.as(f.school(), () -> gate.check(id)).facts().get(PayFact.PAY))
                .isEqualTo(2400);
        assertThat(verdict("SX-18e")).as("nothing was paid").isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void aSlipIsKeptAndReadByBothSidesAndTheLearner() {
        byte[] pdf = "%PDF-1.7 演示".getBytes(StandardCharsets.UTF_8);
        var payment = room.as(f.unit(), () -> Payroom.payment(f, id, "2400", "T1", placements));
        PaymentId paid = recorded(room.as(f.unit(), () -> book.record(id, payment, new UploadedFile("回单.pdf", pdf))));

        for (Actor reader : List.of(f.unit(), f.school(), learner)) {
            assertThat(room.as(reader, () -> book.slip(paid)).getBody()).isEqualTo(pdf);
        }
    }

    @Test
    void nobodyElseSeesAnythingAndMentorsHaveNoBusinessWithIt() {
        PaymentId paid = recorded(pay(f.unit(), "2400", "T1"));
        PlacementFixture other = PlacementFixture.inAnotherProvince(park, 1);
        for (Actor stranger : List.of(
                f.otherSchool(),
                circles.learner(park, other.learner().value()),
                People.person(park, f.unit().org(), Role.MENTOR))) {
            assertThat(code(stranger, () -> book.payments(id))).isEqualTo("placement-unknown");
            assertThat(code(stranger, () -> terms.list(id))).isEqualTo("placement-unknown");
            assertThat(code(stranger, () -> cases.of(id))).isEqualTo("placement-unknown");
            assertThat(code(stranger, () -> book.get(paid))).isIn("placement-unknown", "pay-unknown");
        }
        assertThat(code(f.unit(), () -> terms.agree(id, Payroom.terms("1")))).isEqualTo("access-refused");
        assertThat(code(learner, () -> book.withdraw(paid, 1, "x"))).isEqualTo("access-refused");
        assertThat(code(f.unit(), () -> book.answer(paid, 1, Answer.RECEIVED, null)))
                .isEqualTo("access-refused");
    }

    private PayBook.Outcome pay(Actor actor, String yuan, String number) {
        return room.as(actor, () -> book.record(id, Payroom.payment(f, id, yuan, number, placements), null));
    }

    private PaymentId record(UnaryOperator<NewPayment> change) {
        return recorded(room.as(
                f.school(),
                () -> book.record(id, change.apply(Payroom.payment(f, id, "2400", "T1", placements)), null)));
    }

    private static PaymentId recorded(PayBook.Outcome outcome) {
        return ((Recorded) outcome).id();
    }

    private String refused(UnaryOperator<NewPayment> change) {
        return catchThrowableOfType(ProblemException.class, () -> record(change))
                .code();
    }

    private String stale(Runnable work) {
        return code(learner, work);
    }

    private String code(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> room.run(actor, work))
                .code();
    }

    private PayMonth march() {
        return room.as(f.school(), () -> book.months(id)).getFirst();
    }

    private Payment only() {
        return room.as(f.school(), () -> book.payments(id)).getFirst();
    }

    private List<PayCase.Kind> kinds() {
        return room.as(f.school(), () -> cases.of(id)).stream()
                .map(PayCase::kind)
                .toList();
    }

    private PayCase caseOf(PayCase.Kind kind) {
        return room.as(f.school(), () -> cases.of(id)).stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(String rule) {
        return room.as(f.school(), () -> gate.check(id, Moment.RUNNING)).rulings().stream()
                .filter(ruling -> ruling.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static NewPayment with(NewPayment p, LocalDate paid) {
        return new NewPayment(p.month(), paid, p.amount(), p.way(), p.payer(), p.payee(), p.account(), p.number());
    }

    private static NewPayment with(NewPayment p, YearMonth month) {
        return new NewPayment(month, p.paidOn(), p.amount(), p.way(), p.payer(), p.payee(), p.account(), p.number());
    }

    private static NewPayment with(NewPayment p, Fen amount) {
        return new NewPayment(p.month(), p.paidOn(), amount, p.way(), p.payer(), p.payee(), p.account(), p.number());
    }

    private static NewPayment payer(NewPayment p, String payer) {
        return new NewPayment(p.month(), p.paidOn(), p.amount(), p.way(), payer, p.payee(), p.account(), p.number());
    }
}
