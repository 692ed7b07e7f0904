package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.OrderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round over the whole demonstration: every order, every learner with the ranking of the registry. */
@SiquanTest
@Tag("S14")
class RoundDemonstrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(RoundDemonstrationTest.class);

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRankings rankings;

    @Autowired
    RoundResults results;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyOrderAndEveryLearnerComeToAVerifiedResultThatTakesEffect() {
        ParkId park = circles.load("rounds-demonstration");
        var world = new RoundFixture(park, circles, orders, rounds, rankings, transactions, jdbc, clock);
        var operator = world.operator();
        List<OrderId> all = ActingAs.call(operator, () -> rounds.listCandidates(null)).stream()
                .map(Rounds.Candidate::order)
                .toList();
        long begun = System.nanoTime();
        RoundId round = world.opened(all, null);
        long opened = System.nanoTime();
        transactions.runAs(Regions.loader(park), () -> jdbc.sql("""
                                insert into rounds.choice (park_id, org_id, round_id, learner_id, rank, class_id)
                                select p.park_id, p.org_id, p.round_id, c.learner_id,
                                  row_number() over (partition by c.learner_id order by c.rank), c.class_id
                                from talent.choice c join rounds.participant p
                                  on p.park_id = c.park_id and p.learner_id = c.learner_id
                                where p.park_id = platform.park()""").update());
        long saved = System.nanoTime();
        world.frozen(round);
        long frozen = System.nanoTime();
        Round ran = world.ran(round, "1 2 3", "");
        long computed = System.nanoTime();

        assertThat(ran.state()).as("findings %s", ran.findings()).isEqualTo(RoundState.CONFIRMING);
        for (var confirmation : ActingAs.call(operator, () -> rounds.listConfirmations(round))) {
            ActingAs.run(world.school(confirmation.school()), () -> results.confirm(round));
        }
        long confirmed = System.nanoTime();
        ActingAs.run(operator, () -> rounds.publish(round, rounds.get(round).version()));
        long published = System.nanoTime();
        world.past(round, "notice_until");
        ActingAs.run(operator, () -> rounds.takeEffect(round, rounds.get(round).version()));
        long effective = System.nanoTime();

        var counts = ActingAs.call(operator, () -> rounds.counts(round));
        assertThat(counts.placed()).isGreaterThan(1_000).isLessThanOrEqualTo(counts.ranked());
        assertThat(world.count(
                        "select count(*) from orders.fulfilment where park_id = platform.park() and step = 'MATCHED'",
                        Map.of()))
                .isEqualTo(counts.placed());
        LOG.info(
                "round: {} orders, {} learners, {} ranked, {} placed; open {} ms, freeze {} ms, run {} ms, publish {} ms, effect {} ms",
                all.size(),
                counts.learners(),
                counts.ranked(),
                counts.placed(),
                (opened - begun) / 1_000_000,
                (frozen - saved) / 1_000_000,
                (computed - frozen) / 1_000_000,
                (published - confirmed) / 1_000_000,
                (effective - published) / 1_000_000);
    }
}
