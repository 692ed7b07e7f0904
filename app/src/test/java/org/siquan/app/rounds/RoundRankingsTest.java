package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.rounds.RoundFixture.YN;
import static org.siquan.app.rounds.RoundFixture.YQ;
import static org.siquan.app.rounds.RoundFixture.learners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rankings of a round: many at the same time, one by two at the same time, and by whoever helps. */
@SiquanTest
@Tag("S14")
class RoundRankingsTest {

    private static final int AT_ONCE = 200;

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRankings rankings;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private RoundFixture world;
    private RoundId round;
    private String first;
    private String second;

    @BeforeEach
    void load() {
        ParkId park = circles.load("rounds-rankings-" + System.nanoTime() % 1_000_000);
        world = new RoundFixture(park, circles, orders, rounds, rankings, transactions, jdbc, clock);
        OrderId one = world.order("云边协同", 4, List.of());
        OrderId two = world.order("边缘计算", 2, List.of());
        round = world.opened(List.of(one, two), null);
        first = world.classOf(round, one);
        second = world.classOf(round, two);
    }

    @Test
    void twoHundredAtTheSameTimeLoseNothingAndDoubleNothing() throws Exception {
        List<LearnerId> everybody = new ArrayList<>(learners(YQ));
        everybody.addAll(learners(YN));
        List<LearnerId> some = everybody.subList(0, Math.min(AT_ONCE / 2, everybody.size()));
        List<Actor> actors = some.stream().map(world::learner).toList();
        List<Callable<RoundRankings.Outcome>> saves = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            LearnerId learner = some.get(i);
            Actor actor = actors.get(i);
            List<String> wanted = i % 2 == 0 ? List.of(first, second) : List.of(second, first);
            for (int twice = 0; twice < 2; twice++) {
                saves.add(() -> ActingAs.call(actor, () -> rankings.save(round, learner, wanted, 1)));
            }
        }
        Collections.rotate(saves, 7);
        assertThat(saves).hasSize(AT_ONCE);

        List<RoundRankings.Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (Future<RoundRankings.Outcome> one : threads.invokeAll(saves)) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(o -> o instanceof RoundRankings.Saved).hasSize(some.size());
        assertThat(outcomes).filteredOn(o -> o instanceof RoundRankings.Stale).hasSize(some.size());
        assertThat(world.count(
                        "select count(*) from rounds.choice where park_id = platform.park() and round_id = :round",
                        Map.of("round", round.value())))
                .isEqualTo(2L * some.size());
        for (int i = 0; i < some.size(); i++) {
            LearnerId learner = some.get(i);
            assertThat(ActingAs.call(actors.get(i), () -> rankings.get(round, learner))
                            .classes())
                    .as(learner.value())
                    .containsExactlyElementsOf(i % 2 == 0 ? List.of(first, second) : List.of(second, first));
        }
    }

    @Test
    void anOlderVersionIsRefusedAndTheNewerOneStays() {
        LearnerId learner = learners(YQ).getFirst();
        Actor actor = world.learner(learner);
        world.rank(round, learner, first, second);

        var stale = ActingAs.call(actor, () -> rankings.save(round, learner, List.of(second), 1));

        assertThat(stale)
                .isInstanceOfSatisfying(
                        RoundRankings.Stale.class,
                        s -> assertThat(s.current().classes()).containsExactly(first, second));
        assertThat(world.rank(round, learner)).as("it may be left empty").isInstanceOf(RoundRankings.Saved.class);
        assertThat(ActingAs.call(actor, () -> rankings.get(round, learner)).classes())
                .isEmpty();
    }

    @Test
    void aSchoolHelpsItsOwnLearnerAndThatIsKept() {
        LearnerId learner = learners(YQ).getFirst();
        var helped = ActingAs.call(world.school(YQ), () -> rankings.save(round, learner, List.of(second, first), 1));

        assertThat(helped).isInstanceOf(RoundRankings.Saved.class);
        assertThat(ActingAs.call(world.learner(learner), () -> rankings.findOwn(round))
                        .orElseThrow()
                        .helped())
                .isTrue();
        assertThatThrownBy(() -> ActingAs.run(world.school(YN), () -> rankings.save(round, learner, List.of(first), 2)))
                .as("another school does not even know the learner")
                .hasMessage("rounds-learner-unknown");
        assertThatThrownBy(() -> ActingAs.run(world.operator(), () -> rankings.save(round, learner, List.of(first), 2)))
                .hasMessage("rounds-not-yours");
        world.rank(round, learner, first);
        assertThat(ActingAs.call(world.learner(learner), () -> rankings.get(round, learner))
                        .helped())
                .as("the learner’s own word again")
                .isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        LearnerId learner = learners(YQ).getFirst();

        assertThat(world.rank(round, learner, first, "C999", first))
                .isInstanceOfSatisfying(
                        RoundRankings.Rejected.class,
                        r -> assertThat(r.reasons())
                                .extracting(RoundRankings.Reason::code)
                                .containsExactly("not-open", "twice"));
    }

    @Test
    void nobodyRanksAfterTheEndOrWithoutEnrolment() {
        LearnerId learner = learners(YQ).getFirst();
        LearnerId paused = learners(YQ).get(1);
        ActingAs.run(world.school(YQ), () -> rankings.setEnrolled(round, paused, false, "休学"));
        assertThatThrownBy(() -> world.rank(round, paused, first)).hasMessage("rounds-not-enrolled");
        world.past(round, "closes");
        assertThat(world.rank(round, learner, first)).isInstanceOf(RoundRankings.Closed.class);
    }
}
