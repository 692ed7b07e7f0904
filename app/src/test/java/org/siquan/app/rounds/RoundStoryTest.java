package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.rounds.RoundFixture.YN;
import static org.siquan.app.rounds.RoundFixture.YQ;
import static org.siquan.app.rounds.RoundFixture.learners;
import static org.siquan.app.rounds.RoundFixture.score;
import static org.siquan.app.rounds.RoundFixture.share;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.orders.Fulfilment;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.rounds.RoundAppeals.Outcome;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole rounds with two schools of two provinces: from the orders to places that took effect, and the second round. */
@SiquanTest
@Tag("S14")
class RoundStoryTest {

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    Fulfilment fulfilment;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRankings rankings;

    @Autowired
    RoundResults results;

    @Autowired
    RoundAppeals appeals;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<LearnerId> best = falling(learners(YQ)).subList(0, 3);
    private final List<LearnerId> worst = learners(YN).reversed().subList(0, 4).reversed();

    private RoundFixture world;
    private ParkId park;
    private Actor operator;
    private OrderId shared;
    private OrderId small;

    @BeforeEach
    void load() {
        park = circles.load("rounds-story-" + System.nanoTime() % 1_000_000);
        world = new RoundFixture(park, circles, orders, rounds, rankings, transactions, jdbc, clock);
        operator = world.operator();
        shared = world.order("云边协同", 4, List.of(share("京", 0, 1)));
        small = world.order("边缘计算", 1, List.of());
        assertThat(best).allMatch(b -> worst.stream().allMatch(w -> score(b) > score(w)));
    }

    /** One learner of each score, so that no lottery decides what is worked out by hand. */
    private static List<LearnerId> falling(List<LearnerId> sorted) {
        List<LearnerId> falling = new ArrayList<>();
        for (LearnerId one : sorted) {
            if (falling.isEmpty() || score(one) < score(falling.getLast())) {
                falling.add(one);
            }
        }
        return falling;
    }

    /** YQ: the shared order first, then the small one; YN: the shared one alone. */
    private RoundId ranked() {
        RoundId round = world.opened(List.of(shared, small), null);
        best.forEach(b -> assertThat(world.rank(round, b, world.classOf(round, shared), world.classOf(round, small)))
                .isInstanceOf(RoundRankings.Saved.class));
        worst.subList(0, 3)
                .forEach(w -> assertThat(world.rank(round, w, world.classOf(round, shared)))
                        .isInstanceOf(RoundRankings.Saved.class));
        return round;
    }

    private void confirmed(RoundId round) {
        for (var school : List.of(YQ, YN)) {
            ActingAs.run(world.school(school), () -> results.confirm(round));
        }
    }

    private void published(RoundId round) {
        confirmed(round);
        ActingAs.run(operator, () -> rounds.publish(round, rounds.get(round).version()));
    }

    private void effective(RoundId round) {
        world.past(round, "notice_until");
        ActingAs.run(operator, () -> rounds.takeEffect(round, rounds.get(round).version()));
    }

    private Map<String, String> places(RoundId round) {
        return ActingAs.call(operator, () -> rankings.list(round, "", 0, 500)).stream()
                .filter(row -> row.classId() != null && !row.declined())
                .collect(Collectors.toMap(row -> row.learner().value(), row -> String.valueOf(row.classId())));
    }

    @Test
    void aRoundGoesFromOrdersToPlacesAndTheLeftOnesIntoASecondOne() {
        RoundId round = ranked();
        String of = world.classOf(round, shared);
        assertThat(state(shared)).isEqualTo(OrderState.IN_ROUND);

        world.frozen(round);
        assertThat(world.rank(round, best.getFirst(), world.classOf(round, small)))
                .isInstanceOf(RoundRankings.Closed.class);
        assertFrozenInTheDatabase(round);
        assertNobodyElseKnowsTheLottery(round);
        Round ran = world.ran(round, "3 1 2", "");
        assertThat(ran.findings()).isEmpty();
        assertThat(ran.state()).isEqualTo(RoundState.CONFIRMING);
        assertThat(ran.verified()).isTrue();

        // by hand: one of YQ at most, so the best one; the three of YN fill the class, the second of YQ the small one
        assertThat(places(round))
                .containsOnly(
                        Map.entry(best.get(0).value(), of),
                        Map.entry(best.get(1).value(), world.classOf(round, small)),
                        Map.entry(worst.get(0).value(), of),
                        Map.entry(worst.get(1).value(), of),
                        Map.entry(worst.get(2).value(), of));

        assertThat(ActingAs.call(world.learner(best.getFirst()), () -> results.find(round, best.getFirst())))
                .as("nobody sees a result before the schools have confirmed")
                .isEmpty();
        assertThatThrownBy(() -> ActingAs.run(
                        operator, () -> rounds.publish(round, rounds.get(round).version())))
                .hasMessage("rounds-unconfirmed");
        published(round);
        assertNoticeInsideTheOwnSchool(round);

        var third = ActingAs.call(world.learner(best.get(2)), () -> results.find(round, best.get(2)))
                .orElseThrow();
        assertThat(third.classId()).isNull();
        assertThat(third.reasons().getFirst().levels())
                .as("the share that binds stands in the reason")
                .anyMatch(level -> level.binding() && level.most() == 1);
        assertThat(ActingAs.call(world.learner(best.get(2)), () -> results.findProof(round))
                        .orElseThrow())
                .contains("\"seed\"");

        ActingAs.run(world.learner(worst.get(2)), () -> results.decline(round));
        assertThatThrownBy(() -> ActingAs.run(
                        operator,
                        () -> rounds.takeEffect(round, rounds.get(round).version())))
                .hasMessage("rounds-notice-runs");
        effective(round);
        assertThat(state(shared)).isEqualTo(OrderState.CONFIRMED);
        assertThat(ActingAs.call(operator, () -> fulfilment.account(shared)).reached(Fulfilment.Step.MATCHED))
                .isEqualTo(3);
        assertThat(world.count("select count(*) from rounds.notice where park_id = platform.park()", Map.of()))
                .as("the notice is taken down")
                .isZero();
        assertThat(world.count(
                        "select count(*) from messages.message where park_id = platform.park() and template = 'rounds.effective'",
                        Map.of()))
                .isPositive();

        secondRound(round);
    }

    /** One place is left; the share of 京 is used up, so only the learner of YN can have it. */
    private void secondRound(RoundId first) {
        RoundId second = world.opened(List.of(shared), first);
        String of = world.classOf(second, shared);
        assertThat(ActingAs.call(operator, () -> rounds.listClasses(second)))
                .extracting(c -> c.most())
                .containsExactly(1);
        assertThat(ActingAs.call(world.learner(best.getFirst()), () -> rankings.findOwn(second)))
                .as("who has a place is not in it")
                .isEmpty();
        world.rank(second, best.get(2), of);
        world.rank(second, worst.get(3), of);
        world.frozen(second);
        assertThat(world.ran(second, "4 5 6", "").verified()).isTrue();
        assertThat(places(second)).containsOnly(Map.entry(worst.get(3).value(), of));
        published(second);
        effective(second);
        assertThat(ActingAs.call(operator, () -> fulfilment.account(shared)).reached(Fulfilment.Step.MATCHED))
                .isEqualTo(4);
        assertThat(state(shared)).isEqualTo(OrderState.CONFIRMED);
    }

    private OrderState state(OrderId order) {
        return ActingAs.call(operator, () -> orders.get(order)).state();
    }

    private void assertFrozenInTheDatabase(RoundId round) {
        for (String change : List.of(
                "update rounds.choice set rank = rank + 10 where round_id = :round",
                "delete from rounds.choice where round_id = :round")) {
            assertThatThrownBy(() -> transactions.runAs(
                            org.siquan.app.Regions.loader(park),
                            () -> jdbc.sql(change).param("round", round.value()).update()))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("frozen");
        }
    }

    /** Neither the operator nor a school could aim at a draw, or tell from the published list who takes part. */
    private void assertNobodyElseKnowsTheLottery(RoundId round) {
        assertThat(rowsOf("secret", round, Actor.system("rounds", park))).isOne();
        assertThat(rowsOf("ticket", round, Actor.system("rounds", park))).isEqualTo(6);
        var elsewhere = Actor.system("rounds", new ParkId("rounds-elsewhere"));
        for (Actor other :
                List.of(operator, world.authority(), world.school(YQ), world.learner(worst.get(3)), elsewhere)) {
            assertThat(rowsOf("secret", round, other)).as(other.name()).isZero();
            assertThat(rowsOf("ticket", round, other)).as(other.name()).isZero();
        }
        assertThat(rowsOf("secret", round, world.learner(best.getFirst()))).isZero();
        assertThat(rowsOf("ticket", round, world.learner(best.getFirst())))
                .as("the own one")
                .isOne();
    }

    private long rowsOf(String table, RoundId round, Actor actor) {
        return transactions.as(
                actor,
                () -> jdbc.sql("select count(*) from rounds." + table + " where park_id = :park and round_id = :round")
                        .param("park", park.value())
                        .param("round", round.value())
                        .query(Long.class)
                        .single());
    }

    private void assertNoticeInsideTheOwnSchool(RoundId round) {
        var ofYq = ActingAs.call(world.school(YQ), () -> results.notice(round));
        var ofYn = ActingAs.call(world.learner(worst.getFirst()), () -> results.notice(round));
        assertThat(ofYq).hasSize(2);
        assertThat(ofYn).hasSize(3);
        assertThat(ofYq)
                .extracting(RoundResults.Notice::name)
                .doesNotContainAnyElementsOf(
                        ofYn.stream().map(RoundResults.Notice::name).toList());
        assertThat(ActingAs.call(operator, () -> results.notice(round)))
                .as("not even the operator reads a school’s notice")
                .isEmpty();
        assertThat(ActingAs.call(world.school(YQ), () -> rankings.list(round, "", 0, 500)))
                .as("a school sees its own learners only")
                .isNotEmpty()
                .allMatch(row -> row.school().equals(YQ));
        assertThatThrownBy(() -> ActingAs.run(world.school(YQ), () -> rankings.get(round, worst.getFirst())))
                .hasMessage("rounds-learner-unknown");
        assertThatThrownBy(() -> ActingAs.run(world.learner(best.get(0)), () -> rankings.get(round, best.get(1))))
                .hasMessage("rounds-learner-unknown");
    }

    @Test
    void aSchoolThatObjectsToAClassGetsAFurtherRunWithoutIt() {
        RoundId round = ranked();
        world.frozen(round);
        world.ran(round, "3 1 2", "");
        ActingAs.run(world.school(YN), () -> results.object(round, world.classOf(round, shared), "单位尚未考察"));
        ActingAs.run(world.school(YQ), () -> results.confirm(round));
        assertThatThrownBy(() -> ActingAs.run(
                        operator, () -> rounds.publish(round, rounds.get(round).version())))
                .hasMessage("rounds-unconfirmed");
        assertThat(ActingAs.call(world.school(YQ), () -> rounds.listConfirmations(round)))
                .as("a school reads its own word only")
                .hasSize(1);

        Round again = world.ran(round, "", "按燕南意见重算");
        assertThat(again.verified()).isTrue();
        assertThat(again.run()).isEqualTo(2);
        assertThat(places(round).keySet())
                .containsExactlyInAnyOrder(best.get(0).value(), best.get(1).value());
        assertThat(ActingAs.call(operator, () -> rounds.listConfirmations(round)))
                .as("each confirms anew")
                .allMatch(c -> c.state() == Rounds.Confirmation.State.WAITING);
    }

    @Test
    void anAppealIsAnsweredByAPersonBeforeAnythingTakesEffect() {
        RoundId round = ranked();
        world.frozen(round);
        world.ran(round, "3 1 2", "");
        Actor learner = world.learner(best.get(2));
        assertThatThrownBy(() -> ActingAs.run(learner, () -> appeals.file(round, "成绩有误")))
                .hasMessage("rounds-no-notice");
        published(round);
        ActingAs.run(learner, () -> appeals.file(round, "成绩有误"));
        assertThatThrownBy(() -> ActingAs.run(learner, () -> appeals.file(round, "再说一次")))
                .hasMessage("rounds-appeal-once");

        var asSchool =
                ActingAs.call(world.school(YQ), () -> appeals.list(round)).getFirst();
        assertThat(asSchool.due()).isEqualTo(asSchool.filed().plus(java.time.Duration.ofDays(3)));
        assertThat(ActingAs.call(world.authority(), () -> appeals.list(round))
                        .getFirst()
                        .due())
                .as("no authority is chased")
                .isNull();
        assertThat(ActingAs.call(world.school(YN), () -> appeals.list(round))).isEmpty();
        transactions.runAs(
                org.siquan.app.Regions.loader(park),
                () -> jdbc.sql(
                                "update rounds.appeal set filed = filed - interval '9 days', due = due - interval '9 days'")
                        .update());
        assertThat(ActingAs.call(operator, () -> appeals.list(round)).getFirst().late())
                .isTrue();

        world.past(round, "notice_until");
        assertThatThrownBy(() -> effective(round)).hasMessage("rounds-appeals-open");
        assertThatThrownBy(() -> ActingAs.run(world.learner(worst.getFirst()), () -> appeals.file(round, "晚了")))
                .hasMessage("rounds-no-notice");
        assertThatThrownBy(() -> ActingAs.run(
                        Actor.system("robot", park), () -> appeals.answer(round, 1, Outcome.NOT_UPHELD, "自动答复")))
                .hasMessage("rounds-answer");
        ActingAs.run(world.school(YQ), () -> appeals.answer(round, 1, Outcome.UPHELD, "成绩已更正"));
        assertThatThrownBy(() -> effective(round)).hasMessage("rounds-appeal-upheld");
        assertThat(world.ran(round, "", "申诉成立").state()).isEqualTo(RoundState.CONFIRMING);
        published(round);
        effective(round);
        assertThat(ActingAs.call(learner, () -> appeals.list(round)).getFirst().answer())
                .isEqualTo("成绩已更正");
    }

    @Test
    void whatTheVerifiersRefuseCannotGoOn() {
        RoundId round = ranked();
        world.frozen(round);
        transactions.runAs(
                org.siquan.app.Regions.loader(park),
                () -> jdbc.sql("update rounds.round set rankings_sha256 = repeat('0', 64) where round_id = :round")
                        .param("round", round.value())
                        .update());

        Round failed = world.ran(round, "3 1 2", "");

        assertThat(failed.state()).isEqualTo(RoundState.FAILED);
        assertThat(failed.findings()).extracting(t -> t.en()).contains("the rankings are not those that were frozen");
        assertThatThrownBy(() -> ActingAs.run(world.school(YQ), () -> results.confirm(round)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("rounds-move-FAILED");
        assertThatThrownBy(() -> transactions.runAs(
                        org.siquan.app.Regions.loader(park),
                        () -> jdbc.sql("update rounds.round set state = 'CONFIRMING' where round_id = :round")
                                .param("round", round.value())
                                .update()))
                .hasMessageContaining("round_goes_on_verified_only");
        ActingAs.run(operator, () -> rounds.cancel(round, rounds.get(round).version(), "重来"));
        assertThat(state(shared)).isEqualTo(OrderState.PUBLISHED);
    }

    @Test
    void anOrderThatIsWithdrawnTakesNobodyAndSaysWhatHungOnIt() {
        RoundId round = ranked();
        world.frozen(round);
        world.ran(round, "3 1 2", "");
        confirmed(round);
        assertThat(ActingAs.call(operator, () -> orders.dependants(small)))
                .anyMatch(d -> d.path().equals("/rounds/" + round) && d.count() == 3)
                .anyMatch(d -> d.path().equals("/rounds/" + round) && d.count() == 1);
        ActingAs.run(operator, () -> orders.withdraw(small, orders.get(small).version(), "停产"));
        assertThatThrownBy(() -> ActingAs.run(
                        operator, () -> rounds.publish(round, rounds.get(round).version())))
                .hasMessage("rounds-order-withdrawn");

        assertThat(world.ran(round, "", "订单撤回").verified()).isTrue();
        assertThat(places(round).keySet()).doesNotContain(best.get(1).value());
        published(round);
        effective(round);
        assertThat(state(small)).isEqualTo(OrderState.WITHDRAWN);
    }
}
