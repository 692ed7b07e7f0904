package org.siquan.app.apprenticeship.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.apprenticeship.NewPlan;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.SmallPark;
import org.siquan.engine.scheduling.Disruption.Round;

/** Places of a post change in the weeks said and in no other, also a second time. */
@Tag("S5")
class PlacesInWeeksTest {

    private static final int POST_A = 0;
    private final NewPlan plan = SmallPark.plan(UUID.randomUUID());
    private Round round = new Round(plan.problem(), plan.schedule());

    @Test
    void fewerThenMoreChangesOnlyTheWeeksSaid() {
        places(1, 5, 8);
        places(3, 7, 10);
        places(0, 10, 10);

        assertThat(IntStream.range(0, 12).map(week -> round.problem().capacity(POST_A, week)))
                .containsExactly(2, 2, 2, 2, 1, 1, 3, 3, 3, 0, 2, 2);
        assertThat(round.problem().learners()).isEqualTo(plan.problem().learners());
    }

    @Test
    void moreIsTakenBackByTheNumberThatWas() {
        places(5, 1, 20);
        places(2, 1, 20);

        assertThat(IntStream.range(0, 20).map(week -> round.problem().capacity(POST_A, week)))
                .allMatch(places -> places == 2);
    }

    private void places(int places, int first, int last) {
        round = new PlacesInWeeks(new PlanEvent.CapacityChanged("post-a", places, first, last)).in(round, plan.names());
    }
}
