package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.orders.DraftOutcome;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.rounds.Rounds.NamedDraw;
import org.siquan.app.rounds.Rounds.NewRound;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round over a few places that computer science learners of two provinces want: 云桥 (YQ, 京) and 燕南 (YN, 冀). The learners of
 * YQ are the best of all, those of YN the worst, so that only an agreed share can let YN in.
 */
final class RoundFixture {

    static final String MAJOR = "080901";
    static final OrgId YQ = new OrgId("YQ");
    static final OrgId YN = new OrgId("YN");

    private final ParkId park;
    private final Circles circles;
    private final TalentOrders orders;
    private final Rounds rounds;
    private final RoundRankings rankings;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<LearnerId, Actor> signedIn = new java.util.HashMap<>();

    RoundFixture(
            ParkId park,
            Circles circles,
            TalentOrders orders,
            Rounds rounds,
            RoundRankings rankings,
            TenantTransactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.park = park;
        this.circles = circles;
        this.orders = orders;
        this.rounds = rounds;
        this.rankings = rankings;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Learners of computer science at a school by score, the best first. */
    static List<LearnerId> learners(OrgId school) {
        var programmes = Regions.DEMONSTRATION.education().programmes().stream()
                .filter(p -> p.institution().value().equals(school.value()))
                .filter(p -> p.majorCode().equals(MAJOR))
                .map(p -> p.id())
                .toList();
        return Regions.DEMONSTRATION.talent().learners().stream()
                .filter(l -> programmes.contains(l.programme()))
                .sorted(Comparator.comparingDouble(Learner::score).reversed().thenComparing(l -> l.id().value()))
                .map(Learner::id)
                .toList();
    }

    static double score(LearnerId id) {
        return Regions.DEMONSTRATION.talent().learners().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow()
                .score();
    }

    Actor operator() {
        return Regions.person(park, Role.PARK);
    }

    Actor authority() {
        return Regions.person(park, Role.COMMISSION);
    }

    Actor school(OrgId school) {
        return People.person(park, school, Role.SCHOOL);
    }

    Actor learner(LearnerId id) {
        return signedIn.computeIfAbsent(id, one -> circles.learner(park, one.value()));
    }

    /** A published order of the first enterprise with one class. */
    OrderId order(String name, int places, List<OrderBody.Share> shares) {
        Actor enterprise = Regions.person(park, Role.ENTERPRISE);
        var body = new OrderBody(
                name,
                "2-02-10-03",
                "S-GA1",
                places,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 6, 30),
                4200,
                5000,
                "有课程设计经历",
                true,
                List.of(new OrderBody.ClassLine(name + "班", List.of(MAJOR), 1, places, List.of("A"))),
                List.of(new OrderBody.NeedLine("IT-001", 2)),
                List.of(new OrderBody.PostLine(name + "岗", "2-02-10-03", "S-GA1", places, 200, 8, false)),
                shares);
        return ActingAs.call(enterprise, () -> {
            var drafted = orders.draft(enterprise.org(), body);
            assertThat(drafted).isInstanceOf(DraftOutcome.Done.class);
            var order = ((DraftOutcome.Done) drafted).order();
            var published = orders.publish(order, 1);
            assertThat(published).isInstanceOf(DraftOutcome.Done.class);
            return order;
        });
    }

    static OrderBody.Share share(String province, int least, int most) {
        return new OrderBody.Share(province, least, most, "三地合作备忘录（演示）第三条");
    }

    RoundId opened(List<OrderId> offered, @org.jspecify.annotations.Nullable RoundId after) {
        return ActingAs.call(operator(), () -> {
            RoundId id = rounds.create(
                    new NewRound("测试轮", after, offered, clock.instant().plus(Duration.ofDays(1)), 5, 3));
            rounds.open(id, rounds.get(id).version());
            return id;
        });
    }

    String classOf(RoundId round, OrderId order) {
        return ActingAs.call(operator(), () -> rounds.listClasses(round)).stream()
                .filter(c -> c.order().equals(order))
                .map(c -> c.id().value())
                .findFirst()
                .orElseThrow();
    }

    RoundRankings.Outcome rank(RoundId round, LearnerId learner, String... classes) {
        return ActingAs.call(learner(learner), () -> {
            var own = rankings.findOwn(round).orElseThrow();
            return rankings.save(round, learner, List.of(classes), own.version());
        });
    }

    /** The time of a round as if it had come. */
    void past(RoundId round, String column) {
        transactions.runAs(
                Regions.loader(park),
                () -> jdbc.sql("update rounds.round set " + column
                                + " = :at where park_id = platform.park() and round_id = :round")
                        .param("at", clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                        .param("round", round.value())
                        .update());
    }

    void frozen(RoundId round) {
        past(round, "closes");
        ActingAs.run(
                operator(),
                () -> rounds.freeze(
                        round,
                        rounds.get(round).version(),
                        new NamedDraw(
                                "演示开奖（虚构）",
                                "2026001",
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
                                3)));
    }

    /** Computed and verified, or failed. */
    Round ran(RoundId round, String result, String reason) {
        Actor operator = operator();
        var draw = ActingAs.call(operator, () -> rounds.get(round)).draw();
        while (draw != null && clock.instant().isBefore(draw.at())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        ActingAs.run(operator, () -> rounds.run(round, rounds.get(round).version(), result, reason));
        for (int tries = 0; tries < 1200; tries++) {
            Round now = ActingAs.call(operator, () -> rounds.get(round));
            if (now.state() != RoundState.RUNNING) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the run did not end");
    }

    long count(String sql, Map<String, ?> given) {
        return transactions.as(
                Regions.loader(park),
                () -> jdbc.sql(sql).params(given).query(Long.class).single());
    }
}
