package org.siquan.app.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.placements.PlacementFixture.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.orders.Dependant;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** Placements from the first draft to the end: who sees them, who moves them, and that nobody is at two places. */
@SiquanTest
@Tag("S5")
class PlacementsTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    UnitPlaces places;

    @Autowired
    TalentOrders orders;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private PlacementFixture f;

    @BeforeEach
    void aPark() {
        park = circles.loadVocational("placements-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
    }

    @Test
    void theSchoolTheUnitAndTheLearnerSeeItAndNobodyElse() {
        PlacementId id = arranged();

        assertThat(seenBy(f.school(), id)).isTrue();
        assertThat(seenBy(f.unit(), id)).isTrue();
        assertThat(seenBy(circles.learner(park, f.learner().value()), id)).isTrue();
        assertThat(seenBy(Regions.person(park, Role.PARK), id)).isTrue();
        assertThat(seenBy(f.otherSchool(), id)).isFalse();
        String another = PlacementFixture.inAnotherProvince(park, 1).learner().value();
        assertThat(seenBy(circles.learner(park, another), id)).isFalse();
    }

    @Test
    void aMentorSeesThePlacementsOfTheOwnLearnersAndNoOthersAtTheUnit() {
        PlacementId id = arranged();
        List<Actor> mentors = Regions.DEMONSTRATION.industry().mentors().stream()
                .filter(mentor -> mentor.enterprise().equals(f.enterprise()))
                .filter(mentor -> !mentor.id().equals(f.mentor()))
                .limit(1)
                .map(mentor -> circles.mentor(park, mentor.id().value()))
                .toList();

        Actor own = circles.mentor(park, f.mentor().value());

        assertThat(seenBy(own, id)).isTrue();
        assertThat(transactions.as(own, () -> placements.get(id)).spans())
                .isEqualTo(f.wanted().spans());
        assertThat(transactions.as(own, () -> placements.history(id))).isNotEmpty();
        assertThat(mentors).isNotEmpty().noneMatch(other -> seenBy(other, id));
    }

    @Test
    void onlyTheSchoolOfTheLearnerArrangesAndMovesIt() {
        assertThatThrownBy(() -> transactions.as(f.unit(), () -> placements.arrange(f.wanted())))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> transactions.as(f.otherSchool(), () -> placements.arrange(f.wanted())))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.status()).isEqualTo(404));

        PlacementId id = arranged();

        assertThatThrownBy(() -> move(f.unit(), id, PlacementState.PREPARING, ""))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.status()).isEqualTo(403));
    }

    @Test
    void nobodyIsAtTwoPostsOnOneDayButWorkAndStudyMayAlternate() {
        arranged();
        NewPlacement overlapping =
                f.wanted(List.of(new Span(DAYS.last(), DAYS.last().plusDays(10))));

        assertThatThrownBy(() -> transactions.as(f.school(), () -> placements.arrange(overlapping)))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-overlap"));

        PlacementId later = transactions.as(
                f.school(),
                () -> placements.arrange(
                        f.wanted(List.of(span("2026-10-12", "2026-11-06"), span("2026-09-07", "2026-10-02")))));
        assertThat(transactions.as(f.school(), () -> placements.get(later)).firstDay())
                .isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void ofManyWhoPlaceTheSameLearnerAtTheSameMomentOneWins() throws Exception {
        int tries = 16;
        List<Future<Boolean>> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < tries; i++) {
                calls.add(() -> {
                    try {
                        arranged();
                        return true;
                    } catch (ProblemException e) {
                        assertThat(e.code()).isEqualTo("placement-overlap");
                        return false;
                    }
                });
            }
            answers = threads.invokeAll(calls);
        }

        int won = 0;
        for (Future<Boolean> answer : answers) {
            won += answer.get() ? 1 : 0;
        }
        assertThat(won).isOne();
    }

    @Test
    void everyMoveThatIsNotNamedIsRefused() {
        for (PlacementState from : PlacementState.values()) {
            assertThat(from.next()).as("%s", from).doesNotContain(from);
        }
        assertThat(PlacementState.SEALED.next()).isEmpty();
        assertThat(PlacementState.CANCELLED.next()).isEmpty();
        PlacementId id = arranged();
        Set<PlacementState> legal = PlacementState.DRAFT.next();
        for (PlacementState to : EnumSet.complementOf(EnumSet.copyOf(legal))) {
            assertThatThrownBy(() -> move(f.school(), id, to, "试"))
                    .as("DRAFT to %s", to)
                    .isInstanceOfSatisfying(
                            ProblemException.class, p -> assertThat(p.status()).isEqualTo(409));
        }
        move(f.school(), id, PlacementState.PREPARING, "");
        assertThatThrownBy(() -> move(f.school(), id, PlacementState.RUNNING, ""))
                .as("only the gate starts")
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-gate-first"));
    }

    @Test
    void aCancelledPlacementGivesItsDaysBackAndSaysWhy() {
        PlacementId id = arranged();
        assertThatThrownBy(() -> move(f.school(), id, PlacementState.CANCELLED, "  "))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-reason"));

        move(f.school(), id, PlacementState.CANCELLED, "企业调整岗位");

        assertThat(arranged()).isNotEqualTo(id);
        assertThat(transactions
                        .as(f.school(), () -> placements.history(id))
                        .getFirst()
                        .reason())
                .isEqualTo("企业调整岗位");
    }

    @Test
    void whoChangesWhatSomebodyElseJustChangedIsToldSo() {
        PlacementId id = arranged();

        assertThatThrownBy(() -> transactions.runAs(f.school(), () -> placements.name(id, 99, f.mentor(), "王老师")))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-stale"));
    }

    @Test
    void learnersOfAllSchoolsAreCountedByDayAndShownAsRemainingPlaces() {
        arranged();
        Span over = new Span(DAYS.first().minusDays(10), DAYS.last().plusDays(10));

        List<UnitPlaces.Remaining> left = transactions.as(
                f.otherSchool(), () -> places.remainingAtPost(f.post().id(), over));

        int limit = (int) Math.floor(f.post().sameKindStaff() * 0.2 + 1e-9);
        assertThat(left)
                .containsExactly(
                        new UnitPlaces.Remaining(over.first(), DAYS.first().minusDays(1), limit),
                        new UnitPlaces.Remaining(DAYS.first(), DAYS.last(), limit - 1),
                        new UnitPlaces.Remaining(DAYS.last().plusDays(1), over.last(), limit));
    }

    @Test
    void tryingMoreLearnersSaysTheFirstDayBeyondTheShareAndTheNextPossibleOneAndReservesNothing() {
        arranged();
        int limit = (int) Math.floor(f.post().sameKindStaff() * 0.2 + 1e-9);

        UnitPlaces.WhatIf fits = tried(DAYS, limit - 1);
        UnitPlaces.WhatIf over = tried(new Span(DAYS.first().minusDays(5), DAYS.last()), limit);

        assertThat(fits.peak().atPost()).isEqualTo(limit);
        assertThat(fits.firstOver()).isNull();
        assertThat(over.firstOver()).isEqualTo(DAYS.first());
        assertThat(over.nextPossible()).isEqualTo(DAYS.last().plusDays(1));
        assertThat(tried(DAYS, 0).peak().atPost()).isOne();
    }

    @Test
    void whoWithdrawsAnOrderSeesFirstHowManyPlacementsHangOnIt() {
        arranged();

        assertThat(transactions.as(f.unit(), () -> orders.dependants(f.post().order())))
                .filteredOn(dependant -> dependant.what().zh().equals("准备中的实习安排"))
                .extracting(Dependant::count)
                .containsExactly(1);
    }

    private UnitPlaces.WhatIf tried(Span over, int learners) {
        return transactions.as(f.school(), () -> places.whatIf(f.post().id(), over, learners));
    }

    private PlacementId arranged() {
        return transactions.as(f.school(), () -> placements.arrange(f.wanted()));
    }

    private void move(Actor actor, PlacementId id, PlacementState to, String reason) {
        transactions.runAs(actor, () -> placements.move(id, placements.get(id).version(), to, reason));
    }

    private boolean seenBy(Actor actor, PlacementId id) {
        return transactions.as(actor, () -> placements.find(id)).isPresent();
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
