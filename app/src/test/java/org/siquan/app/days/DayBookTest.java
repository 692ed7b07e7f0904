package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.DayBook.Entry;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.WorkFact;
import org.siquan.region.MentorId;
import org.springframework.beans.factory.annotation.Autowired;

/** The two tutors say what they saw; both words stay, what counts follows from them, and a flag says why and is answered. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class DayBookTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    DayBook book;

    @Autowired
    Flags flags;

    @Autowired
    StartGate gate;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private AtWork w;
    private LocalDate shift;

    @BeforeEach
    void someoneAtWork() {
        ParkId park = circles.loadVocational("days-" + System.nanoTime());
        w = AtWork.in(park, 0, circles, placements, transactions, clock);
        shift = w.shift(book, 1);
    }

    @Test
    void bothWordsStayAndTheSchoolsTutorCountsFirst() {
        say(w.mentor, shift, PresenceState.PRESENT);
        assertThat(on(shift))
                .returns(PresenceState.PRESENT, Presence::state)
                .returns(PresenceSource.MENTOR, Presence::source);

        say(w.school, shift, PresenceState.ABSENT);

        assertThat(on(shift).state()).isEqualTo(PresenceState.ABSENT);
        assertThat(on(shift).said())
                .isEqualTo(Map.of(
                        PresenceSource.MENTOR, PresenceState.PRESENT, PresenceSource.TUTOR, PresenceState.ABSENT));
        assertThat(w.as(w.unit, () -> book.words(w.id, shift)))
                .extracting(DayBook.Word::source)
                .containsExactly(PresenceSource.TUTOR, PresenceSource.MENTOR);
    }

    @Test
    void aFlagSaysWhyTheLearnerContradictsAPersonAnswersAndACorrectionSettlesIt() {
        say(w.mentor, shift, PresenceState.PRESENT);
        say(w.school, shift, PresenceState.ABSENT);
        Flag disagree = flag(Flag.Kind.DISAGREE);
        assertThat(disagree.because()).isEqualTo("TUTOR ABSENT MENTOR PRESENT");

        w.run(w.learner, () -> flags.appeal(disagree.id(), "我当天在车间，导师可以证明"));
        assertThat(refusal(w.learner, () -> flags.appeal(disagree.id(), "再说一次")))
                .isEqualTo("days-flag-answered");
        assertThat(refusal(w.unit, () -> flags.answer(disagree.id(), 2, true, "x")))
                .isEqualTo("access-refused");
        assertThat(refusal(w.school, () -> flags.answer(disagree.id(), 2, true, " ")))
                .isEqualTo("days-reason");
        w.run(w.school, () -> flags.answer(disagree.id(), 2, true, "已向导师核实，当天在岗"));

        assertThat(flag(Flag.Kind.DISAGREE))
                .returns(Flag.State.LIFTED, Flag::state)
                .returns("已向导师核实，当天在岗", Flag::answer);
        assertThat(refusal(w.school, () -> book.correct(w.id, shift, PresenceState.PRESENT, 1, "查明")))
                .as("read before the second word")
                .isEqualTo("days-stale");
        w.run(w.school, () -> book.correct(w.id, shift, PresenceState.PRESENT, 2, "查明在岗"));

        assertThat(on(shift))
                .returns(PresenceSource.CORRECTION, Presence::source)
                .returns(false, Presence::disagree);
        assertThat(flag(Flag.Kind.ABSENT).state()).isEqualTo(Flag.State.SETTLED);
        w.run(w.school, () -> book.correct(w.id, shift, null, 3, "更正有误"));
        assertThat(on(shift).source()).isEqualTo(PresenceSource.TUTOR);
        assertThat(flag(Flag.Kind.ABSENT).state()).isEqualTo(Flag.State.OPEN);
    }

    @Test
    void theSameWordAgainWritesNothing() {
        assertThat(say(w.school, shift, PresenceState.PRESENT)).isEqualTo(new DayBook.Written(1, 0));
        assertThat(say(w.school, shift, PresenceState.PRESENT)).isEqualTo(new DayBook.Written(0, 1));

        assertThat(on(shift).version()).isOne();
        assertThat(w.as(w.school, () -> book.words(w.id, shift))).hasSize(1);
    }

    @Test
    void onlyDaysOnWhichThePlacementRanMayBeEntered() {
        LocalDate interrupted = w.shift(book, 5);
        LocalDate resumed = w.shift(book, 2);
        AtWork.step(w.f, w.id, "INTERRUPTED", interrupted, clock);
        AtWork.step(w.f, w.id, "RUNNING", resumed, clock);

        assertThat(refusal(w.school, () -> say(w.school, w.today.plusDays(1)))).isEqualTo("days-future");
        assertThat(refusal(w.school, () -> say(w.school, LocalDate.of(2099, 3, 2))))
                .isEqualTo("days-future");
        assertThat(refusal(w.school, () -> say(w.school, w.days.first().minusDays(1))))
                .isEqualTo("days-outside");
        assertThat(refusal(w.school, () -> say(w.school, interrupted.plusDays(1))))
                .isEqualTo("days-outside");
        assertThat(say(w.school, interrupted, PresenceState.PRESENT).changed()).isOne();
        assertThat(say(w.school, resumed, PresenceState.PRESENT).changed()).isOne();
        assertThat(w.as(w.school, () -> book.unchecked(w.id))).doesNotContain(interrupted.plusDays(1), interrupted);
    }

    @Test
    void beforeTheStartIsClearedAndOnceItIsSealedNothingIsSaid() {
        PlacementFixture other = PlacementFixture.inAnotherProvince(w.park, 1);
        PlacementId waiting = w.as(other.school(), () -> placements.arrange(other.wanted(List.of(w.days))));
        AtWork.step(w.f, w.id, "ENDED", w.today, clock);
        AtWork.step(w.f, w.id, "SEALED", w.today, clock);

        assertThat(refusal(
                        other.school(), () -> book.say(List.of(new Entry(waiting, shift, PresenceState.PRESENT, "")))))
                .isEqualTo("days-not-begun");
        assertThat(refusal(w.school, () -> say(w.school, shift))).isEqualTo("placement-over");
    }

    @Test
    void oneBatchIsAllOrNothing() {
        String code = refusal(
                w.school,
                () -> book.say(List.of(
                        new Entry(w.id, shift, PresenceState.PRESENT, ""),
                        new Entry(w.id, w.today.plusDays(3), PresenceState.PRESENT, ""))));

        assertThat(code).isEqualTo("days-future");
        assertThat(w.as(w.school, () -> book.find(w.id, shift))).isEmpty();
    }

    @Test
    void whoHasNothingToDoWithItNeitherReadsNorWrites() {
        say(w.school, shift, PresenceState.PRESENT);
        Actor stranger = circles.mentor(w.park, otherMentor());

        for (Actor nobody : List.of(w.f.otherSchool(), stranger)) {
            assertThat(refusal(nobody, () -> book.of(w.id))).isEqualTo("placement-unknown");
            assertThat(refusal(nobody, () -> say(nobody, shift))).isEqualTo("placement-unknown");
        }
        assertThat(refusal(w.learner, () -> say(w.learner, shift))).isEqualTo("access-refused");
        assertThat(w.as(w.learner, () -> book.of(w.id))).hasSize(1);
        assertThat(w.as(w.mentor, () -> book.of(w.id))).hasSize(1);
        assertThat(w.as(w.mentor, () -> book.roll(w.f.enterprise(), shift).lines()))
                .hasSize(1);
        assertThat(w.as(
                        w.f.otherSchool(),
                        () -> book.roll(w.f.enterprise(), shift).lines()))
                .isEmpty();
    }

    @Test
    void anotherMentorReadsTheDaysSoFarAndTheFormerOneNoLonger() {
        say(w.mentor, shift, PresenceState.PRESENT);
        String successor = otherMentor();
        w.run(w.school, () -> placements.name(w.id, placements.get(w.id).version(), new MentorId(successor), "赵宁（演示）"));
        Actor next = circles.mentor(w.park, successor);

        assertThat(w.as(next, () -> book.of(w.id))).extracting(Presence::day).containsExactly(shift);
        w.run(next, () -> say(next, shift));
        assertThat(refusal(w.mentor, () -> book.of(w.id))).isEqualTo("placement-unknown");
    }

    @Test
    void daysWithoutACheckAreCountedForTheRuleAndFlaggedUntilSomebodyLooks() {
        int open = w.as(w.school, () -> book.unchecked(w.id)).size();
        assertThat(open).isGreaterThan(DayFigures.STANDARD.uncheckedDays());
        assertThat(fact()).isEqualTo(open);
        assertThat(flag(Flag.Kind.UNCHECKED))
                .returns(Flag.State.OPEN, Flag::state)
                .returns(Integer.toString(open), flag -> flag.codes().getFirst());

        List<LocalDate> days = w.as(w.school, () -> book.unchecked(w.id));
        w.run(
                w.mentor,
                () -> book.say(days.stream()
                        .map(day -> new Entry(w.id, day, PresenceState.PRESENT, ""))
                        .toList()));

        assertThat(fact()).isZero();
        assertThat(flag(Flag.Kind.UNCHECKED).state()).isEqualTo(Flag.State.SETTLED);
    }

    @Test
    void hoursFollowWhatWasSaidAndARestDayAtWorkIsSeen() {
        LocalDate sunday = w.restDay(book);
        say(w.school, sunday, PresenceState.PRESENT);
        say(w.school, shift, PresenceState.SICK);

        assertThat(flag(Flag.Kind.REST_DAY).day()).isEqualTo(sunday);
        assertThat(w.as(w.school, () -> book.hours(w.id)))
                .filteredOn(week -> week.restDays() > 0)
                .singleElement()
                .returns(1, WeekHours::presentDays)
                .returns(w.f.post().hoursPerDay() * 60, WeekHours::presentMinutes)
                .returns(6, WeekHours::restLeft);
    }

    /** Whatever is said in whatever order by whomever: the rank of the sources decides, and every change is one word. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatCountsDependsOnTheLastWordOfEachSideAndNotOnTheirOrder(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<PresenceState> states = List.copyOf(EnumSet.allOf(PresenceState.class));
        PresenceState tutor = null;
        PresenceState mentor = null;
        int changes = 0;
        for (int i = 0; i < 12; i++) {
            PresenceState next = states.get(random.nextInt(states.size()));
            boolean bySchool = random.nextBoolean();
            changes += say(bySchool ? w.school : w.mentor, shift, next).changed();
            tutor = bySchool ? next : tutor;
            mentor = bySchool ? mentor : next;
        }

        assertThat(on(shift).state())
                .as("seed %d", seed)
                .isEqualTo(tutor == null ? Objects.requireNonNull(mentor) : tutor);
        assertThat(on(shift).version()).isEqualTo(changes);
        assertThat(w.as(w.school, () -> book.words(w.id, shift))).hasSize(changes);
    }

    private int fact() {
        return Objects.requireNonNull(
                w.as(w.school, () -> gate.check(w.id, Moment.RUNNING).facts().get(WorkFact.DAYS_UNCHECKED)));
    }

    private String otherMentor() {
        return Regions.DEMONSTRATION.industry().mentors().stream()
                .filter(m -> m.enterprise().equals(w.f.enterprise()) && !m.id().equals(w.f.mentor()))
                .map(m -> m.id().value())
                .findFirst()
                .orElseThrow();
    }

    private Presence on(LocalDate day) {
        return w.as(w.school, () -> book.find(w.id, day)).orElseThrow();
    }

    private Flag flag(Flag.Kind kind) {
        return w.as(w.school, () -> flags.of(w.id)).stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private DayBook.Written say(Actor actor, LocalDate day) {
        return say(actor, day, PresenceState.PRESENT);
    }

    private DayBook.Written say(Actor actor, LocalDate day, PresenceState state) {
        return w.as(actor, () -> book.say(List.of(new Entry(w.id, day, state, ""))));
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> w.run(actor, work))
                .code();
    }
}
