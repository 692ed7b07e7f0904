package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.DayBook.Entry;
import org.siquan.app.messages.Inbox;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** A learner asks for leave, the school decides, the unit reads it, and the days know. */
@SiquanTest
@Tag("S5")
class LeaveTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    DayBook book;

    @Autowired
    Leaves leaves;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Inbox inbox;

    @Autowired
    Clock clock;

    private AtWork w;

    @BeforeEach
    void someoneAtWork() {
        ParkId park = circles.loadVocational("leave-" + System.nanoTime());
        w = AtWork.in(park, 0, circles, placements, transactions, clock);
    }

    @Test
    void aGrantedLeaveFillsItsShiftsAndCountsBeforeTheUnitsWord() {
        LocalDate first = w.shift(book, 2);
        LocalDate last = w.today.plusDays(6);
        UUID leave = ask(w.learner, PresenceState.SICK, first, last);
        assertThat(w.as(w.school, leaves::waiting)).extracting(Leave::id).contains(leave);
        assertThat(w.as(w.unit, leaves::waiting))
                .as("not the unit’s before it is granted")
                .isEmpty();

        w.run(w.school, () -> leaves.decide(leave, 1, true, "好好休息"));

        List<LocalDate> shifts = w.as(w.school, () -> book.planned(w.id)).stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        assertThat(w.as(w.unit, () -> book.of(w.id)))
                .allSatisfy(presence -> assertThat(presence.state()).isEqualTo(PresenceState.SICK))
                .extracting(Presence::day)
                .containsExactlyElementsOf(shifts);
        w.run(w.unit, () -> book.say(List.of(new Entry(w.id, first, PresenceState.PRESENT, ""))));
        assertThat(w.as(w.unit, () -> book.find(w.id, first)).orElseThrow())
                .returns(PresenceState.SICK, Presence::state)
                .returns(true, Presence::disagree);
        assertThat(w.as(w.unit, leaves::waiting)).extracting(Leave::id).containsExactly(leave);
        w.run(w.unit, () -> leaves.seen(leave));
        assertThat(w.as(w.unit, leaves::waiting)).isEmpty();
    }

    @AfterEach
    void inNobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theLearnerIsToldWhatWasDecidedAndNobodyElseReadsIt() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        UUID granted = ask(w.learner, PresenceState.SICK, w.today, w.today);
        w.run(w.school, () -> leaves.decide(granted, 1, true, ""));
        UUID refused = ask(w.learner, PresenceState.LEAVE, w.today.plusDays(3), w.today.plusDays(3));
        w.run(w.school, () -> leaves.decide(refused, 1, false, "考试周不能请假"));

        assertThat(w.as(w.learner, () -> inbox.list(true, 10)))
                .filteredOn(item -> item.path().endsWith("/leave"))
                .extracting(Inbox.Item::text, Inbox.Item::path)
                .containsExactly(
                        tuple(
                                "您的请假未获批准：%1$s 至 %1$s，理由见页面。".formatted(w.today.plusDays(3)),
                                "/placements/" + w.id + "/leave"),
                        tuple("您的请假已批准：%1$s 至 %1$s。".formatted(w.today), "/placements/" + w.id + "/leave"));
        assertThat(w.as(w.mentor, () -> inbox.list(false, 10)))
                .extracting(Inbox.Item::text)
                .noneMatch(text -> text.contains("您的请假"));
    }

    @Test
    void theReasonStaysBetweenLearnerAndSchool() {
        ask(w.learner, PresenceState.SICK, w.today, w.today);

        assertThat(w.as(w.learner, () -> leaves.of(w.id)))
                .extracting(Leave::reason)
                .containsExactly("发烧，要去医院");
        assertThat(w.as(w.unit, () -> leaves.of(w.id)))
                .extracting(Leave::reason)
                .containsExactly("");
        assertThat(w.as(w.mentor, () -> leaves.of(w.id)))
                .extracting(Leave::reason)
                .containsExactly("");
        assertThat(w.as(Regions.person(w.park, Role.PARK), () -> leaves.of(w.id)))
                .extracting(Leave::reason)
                .containsExactly("");
    }

    @Test
    void takenBackItLeavesTheDaysToComeAndKeepsThoseThatAreOver() {
        LocalDate first = w.shift(book, 1);
        UUID leave = ask(w.learner, PresenceState.LEAVE, first, w.today.plusDays(9));
        w.run(w.school, () -> leaves.decide(leave, 1, true, ""));

        w.run(w.learner, () -> leaves.withdraw(leave, 2));

        assertThat(w.as(w.school, () -> book.of(w.id)))
                .extracting(Presence::day)
                .containsExactly(first);
        assertThat(w.as(w.school, () -> leaves.of(w.id)))
                .singleElement()
                .returns(Leave.State.GRANTED, Leave::state)
                .returns(w.today.minusDays(1), Leave::last);
        assertThat(refusal(w.learner, () -> leaves.withdraw(leave, 3))).isEqualTo("days-leave-over");
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID leave = ask(w.learner, PresenceState.LEAVE, w.today, w.today.plusDays(2));

        assertThat(refusal(
                        w.learner, () -> ask(w.learner, PresenceState.SICK, w.today.plusDays(2), w.today.plusDays(4))))
                .isEqualTo("days-leave-overlap");
        assertThat(refusal(
                        w.learner, () -> ask(w.learner, PresenceState.SICK, w.today.plusDays(9), w.today.plusDays(8))))
                .isEqualTo("days-leave-order");
        assertThat(refusal(w.learner, () -> ask(w.learner, PresenceState.SICK, w.days.first(), w.today.plusDays(50))))
                .isEqualTo("days-leave-long");
        assertThat(refusal(
                        w.learner,
                        () -> ask(
                                w.learner,
                                PresenceState.SICK,
                                w.days.last(),
                                w.days.last().plusDays(1))))
                .isEqualTo("days-outside");
        assertThat(refusal(w.learner, () -> ask(w.learner, PresenceState.PRESENT, w.today, w.today)))
                .isEqualTo("days-leave-kind");
        assertThat(refusal(w.unit, () -> ask(w.unit, PresenceState.SICK, w.today, w.today)))
                .isEqualTo("access-refused");
        assertThat(refusal(w.f.otherSchool(), () -> leaves.decide(leave, 1, true, "")))
                .isEqualTo("days-leave-unknown");
        assertThat(refusal(w.learner, () -> leaves.decide(leave, 1, true, ""))).isEqualTo("access-refused");
        assertThat(refusal(w.school, () -> leaves.decide(leave, 1, false, " "))).isEqualTo("days-reason");
        w.run(w.school, () -> leaves.decide(leave, 1, false, "本周考核"));
        assertThat(refusal(w.school, () -> leaves.decide(leave, 1, true, ""))).isEqualTo("days-leave-decided");
        assertThat(w.as(w.school, () -> book.of(w.id))).isEmpty();
    }

    private UUID ask(Actor who, PresenceState kind, LocalDate first, LocalDate last) {
        return w.as(who, () -> leaves.ask(w.id, kind, first, last, "发烧，要去医院"));
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> w.run(actor, work))
                .code();
    }
}
