package org.siquan.app.placements.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** A placement that ends before its last day frees the days that are left. */
@SiquanTest
@Tag("S5")
class EarlyEndTest {

    @Autowired
    Circles circles;

    @Autowired
    DefaultPlacements placements;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    @Test
    void theLearnerMayBePlacedElsewhereFromTheNextDayOn() {
        PlacementFixture f =
                PlacementFixture.inAnotherProvince(circles.loadVocational("early-" + System.nanoTime()), 0);
        LocalDate today = LocalDate.now(clock);
        Span days = new Span(today.minusDays(10), today.plusDays(30));
        PlacementId id = transactions.as(f.school(), () -> placements.arrange(f.wanted(List.of(days))));
        move(f, id, PlacementState.PREPARING);
        move(f, id, PlacementState.RUNNING);

        move(f, id, PlacementState.ENDED);

        assertThat(transactions.as(f.school(), () -> placements.get(id)).lastDay())
                .isEqualTo(today);
        Span rest = new Span(today.plusDays(1), today.plusDays(30));
        assertThat(transactions.as(f.school(), () -> placements.arrange(f.wanted(List.of(rest)))))
                .isNotEqualTo(id);
    }

    private void move(PlacementFixture f, PlacementId id, PlacementState to) {
        transactions.runAs(f.school(), () -> {
            var placement = placements.get(id);
            placements.moveOn(placement, placement.version(), to, "提前结束");
        });
    }
}
