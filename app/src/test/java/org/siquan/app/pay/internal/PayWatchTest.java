package org.siquan.app.pay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayBook;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCaseId;
import org.siquan.app.pay.PayCases;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.pay.Payroom;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** Late pay becomes a case by itself, once, and is closed by a person with a reason; many who pay at once lose nothing. */
@SiquanTest
@Tag("S5")
class PayWatchTest {

    private static final int USERS = 200;

    @Autowired
    Circles circles;

    @Autowired
    Papers papers;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Placements placements;

    @Autowired
    StartGate gate;

    @Autowired
    PayTerms terms;

    @Autowired
    PayBook book;

    @Autowired
    PayCases cases;

    @Autowired
    PayWatch watch;

    @Autowired
    PayMonthTable months;

    private Payroom room;
    private ParkId park;
    private PlacementFixture f;
    private PlacementId id;

    @BeforeEach
    void aLearnerAtWork() {
        park = circles.loadVocational("pay-watch-" + System.nanoTime());
        room = new Payroom(placements, papers, gate, terms, transactions);
        f = PlacementFixture.inAnotherProvince(park, 0);
        id = room.agreed(f);
    }

    @Test
    void aLateMonthIsOneCaseHoweverOftenSomebodyLooks() {
        List<PayCase> late = late();
        assertThat(late).extracting(PayCase::subject).contains("2026-03", "2026-08");
        assertThat(late).allMatch(c -> c.rule().equals("SX-18e") && !c.byPerson() && c.unitSees());

        assertThat(watch.look(park)).isZero();
        assertThat(late()).hasSameSizeAs(late);
        assertThat(months.parks()).contains(park.value());
    }

    @Test
    void nothingIsDueBeforeThePlacementBegins() {
        PlacementFixture second = PlacementFixture.inAnotherProvince(park, 1);
        PlacementId early = room.prepared(second);
        room.run(second.school(), () -> terms.agree(early, Payroom.terms("2400")));
        watch.look(park);
        assertThat(room.as(second.school(), () -> book.months(early))).isEmpty();
        assertThat(room.as(second.school(), () -> cases.of(early))).isEmpty();

        room.start(second, early);
        assertThat(watch.look(park)).as("one for each month").isEqualTo(6);
        assertThat(room.as(second.school(), () -> book.months(early))).hasSize(6);
    }

    @Test
    void aLateCaseIsMadeGoodOnlyWhenTheMonthIsPaid() {
        PayCaseId march = late().stream()
                .filter(c -> c.subject().equals("2026-03"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(code(f.school(), () -> cases.close(march, 1, PayCase.Outcome.MADE_GOOD, "补付")))
                .isEqualTo("pay-case-owed");
        assertThat(code(f.unit(), () -> cases.close(march, 1, PayCase.Outcome.EXPLAINED, "资金周转")))
                .isEqualTo("access-refused");

        room.run(f.unit(), () -> cases.add(march, "4 月 9 日已付，漏登记"));
        room.run(f.unit(), () -> book.record(id, Payroom.payment(f, id, "2400", "T1", placements), null));
        room.run(f.school(), () -> cases.close(march, 1, PayCase.Outcome.MADE_GOOD, "回单已核对"));

        assertThat(room.as(f.school(), () -> cases.steps(march)))
                .extracting(PayCases.Step::what)
                .containsExactly("opened", "said", "closed");
        assertThat(code(f.school(), () -> cases.add(march, "再说"))).isEqualTo("pay-case-closed");
        assertThat(watch.look(park)).as("a closed case stays closed").isZero();
    }

    @Test
    void aComplaintIsTheSchoolsUntilItIsHandedOn() {
        Actor learner = circles.learner(park, f.learner().value());
        PayCaseId complaint = room.as(learner, () -> cases.complain(id, PayCase.Kind.SAYS_PAPERS_HELD, "身份证被收走（演示）"));
        assertThat(room.as(learner, () -> cases.complain(id, PayCase.Kind.SAYS_PAPERS_HELD, "身份证被收走（演示）")))
                .isEqualTo(complaint);

        assertThat(code(f.unit(), () -> cases.get(complaint))).isEqualTo("pay-case-unknown");
        assertThat(room.as(f.unit(), () -> cases.of(id))).noneMatch(c -> c.id().equals(complaint));
        assertThat(room.as(f.school(), () -> cases.get(complaint)).rule()).isEqualTo("SX-20b");

        room.run(f.school(), () -> cases.hand(complaint, 1, PayCase.Owner.UNIT, "请三日内退还"));
        assertThat(room.as(f.unit(), () -> cases.steps(complaint)))
                .extracting(PayCases.Step::words)
                .contains("身份证被收走（演示）");
        room.run(f.unit(), () -> cases.add(complaint, "已退还"));
    }

    @Test
    void manyWhoPayAtTheSameMomentLoseNothingAndDoubleNothing() throws Exception {
        List<Future<Boolean>> answers;
        NewPayment model = room.as(f.unit(), () -> Payroom.payment(f, id, "1", "", placements));
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                NewPayment payment = new NewPayment(
                        YearMonth.of(2026, 3 + user % 6),
                        LocalDate.of(2026, 9, 10),
                        new Fen(100 + user),
                        model.way(),
                        model.payer(),
                        model.payee(),
                        model.account(),
                        "N" + user);
                Actor actor = user % 2 == 0 ? f.unit() : f.school();
                calls.add(() -> room.as(actor, () -> book.record(id, payment, null)) instanceof PayBook.Recorded);
                calls.add(() -> room.as(f.unit(), () -> book.record(id, payment, null)) instanceof PayBook.Recorded);
            }
            answers = threads.invokeAll(calls);
        }

        int won = 0;
        for (Future<Boolean> answer : answers) {
            won += answer.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(USERS);
        long sum = room.as(f.school(), () -> book.months(id)).stream()
                .map(PayMonth::paid)
                .mapToLong(Fen::value)
                .sum();
        assertThat(sum).isEqualTo(100L * USERS + USERS * (USERS - 1) / 2);
    }

    private List<PayCase> late() {
        return room.as(f.school(), () -> cases.of(id)).stream()
                .filter(c -> c.kind() == PayCase.Kind.LATE)
                .toList();
    }

    private String code(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> room.run(actor, work))
                .code();
    }
}
