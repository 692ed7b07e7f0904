package org.siquan.app.rounds.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.rounds.RoundId;
import org.siquan.engine.kernel.Text;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.siquan.region.Region;
import org.siquan.year.ClassRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a run is given. Callers bring the transaction of an actor who sees the whole park. */
@Component
class RoundInputs {

    private static final Text NOT_ACCEPTED =
            new Text("学校不同意本校学生进入该班", "the school does not accept the class for its learners");

    private final RegionData data;
    private final OfferTable offers;
    private final RoundPeopleTable people;
    private final OutcomeTable outcomes;
    private final TalentOrders orders;
    private final JdbcClient jdbc;

    RoundInputs(
            RegionData data,
            OfferTable offers,
            RoundPeopleTable people,
            OutcomeTable outcomes,
            TalentOrders orders,
            JdbcClient jdbc) {
        this.data = data;
        this.offers = offers;
        this.people = people;
        this.outcomes = outcomes;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    Region regionNow() {
        return data.find().orElseThrow(() -> ProblemException.conflict("rounds-no-region"));
    }

    ClassRound read(RoundId round) {
        Region region = region(round);
        Map<String, String> schoolOf = people.active(round).stream()
                .collect(Collectors.toMap(p -> p.id().value(), RoundPeopleTable.Person::school));
        Set<String> bars = new HashSet<>(outcomes.bars(round));
        return new ClassRound(
                region,
                RoundRegion.places(region),
                (learner, orderClass) ->
                        bars.contains(schoolOf.getOrDefault(learner.value(), "") + "/" + orderClass.value())
                                ? NOT_ACCEPTED
                                : Text.NONE);
    }

    /** The region that the round is computed from. */
    Region region(RoundId round) {
        Map<OrderId, List<OrderBody.Share>> shares = new HashMap<>();
        Set<OrderId> withdrawn = new HashSet<>();
        for (String id : offers.orders(round)) {
            OrderId order = new OrderId(id);
            if (orders.get(order).state() == OrderState.WITHDRAWN) {
                withdrawn.add(order);
            } else {
                shares.put(order, orders.listShares(order));
            }
        }
        Region now = regionNow();
        return new RoundRegion(
                        now,
                        Set.copyOf(offers.classes(round)),
                        withdrawn,
                        people.drawn(round),
                        people.choices(round),
                        taken(now),
                        shares)
                .region();
    }

    /** Learners whose place took effect and who have kept it, by class and province of their school. */
    private Map<String, Map<String, Integer>> taken(Region now) {
        Map<String, String> provinces = now.education().institutions().stream()
                .collect(Collectors.toMap(i -> i.id().value(), i -> i.province().word()));
        Map<String, Map<String, Integer>> taken = new HashMap<>();
        jdbc.sql("""
                        select s.class_id, s.org_id, count(*) as learners
                        from rounds.result s join rounds.round r using (park_id, round_id)
                        where s.park_id = platform.park() and r.state = 'EFFECTIVE' and s.class_id is not null
                          and s.declined is null group by s.class_id, s.org_id""").query(row -> {
            taken.computeIfAbsent(row.getString("class_id"), _ -> new HashMap<>())
                    .merge(provinces.getOrDefault(row.getString("org_id"), ""), row.getInt("learners"), Integer::sum);
        });
        return taken;
    }

    /** The score that the registry has at present. */
    Map<String, Double> scoresNow() {
        return regionNow().talent().learners().stream().collect(Collectors.toMap(l -> l.id().value(), l -> l.score()));
    }

    /** SHA-256 over all rankings: a line {@code learner,class|class} each, in the order of the codes. */
    static String hash(Map<String, List<String>> rankings) {
        StringBuilder all = new StringBuilder();
        rankings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> all.append(new LearnerId(one.getKey()).value())
                        .append(',')
                        .append(String.join("|", one.getValue()))
                        .append('\n'));
        return org.siquan.app.platform.Sha256.of(all.toString());
    }
}
