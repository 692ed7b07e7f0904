package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** Two programmes, two regions: small enough to try every plan. */
final class SmallPlans {

    private SmallPlans() {}

    static Limit total(long low, long high, String id) {
        return new Limit(
                id,
                Limit.Kind.TOTAL,
                new Text("总规模", "total"),
                List.of(new Limit.Term("a", -1, 1), new Limit.Term("b", -1, 1)),
                low,
                high);
    }

    static SeatPlanProblem problem(List<Limit> limits) {
        return new SeatPlanProblem(
                List.of("京", "冀"),
                List.of(new Programme("a", 2, 2, 8), new Programme("b", 0, 3, 8)),
                limits,
                List.of(new Demand("o", List.of(5, 9), Map.of("a", 100, "b", 50))),
                10,
                3,
                1);
    }

    static SeatPlanProblem random(long seed) {
        RandomGenerator random = new Seed(seed).generator("plan");
        List<Programme> programmes = List.of(programme("a", random), programme("b", random));
        List<Limit> limits = new ArrayList<>();
        limits.add(total(random.nextInt(8), 7 + random.nextInt(6), "total"));
        limits.add(new Limit(
                "places",
                Limit.Kind.ORDER_PLACES,
                new Text("河北协议名额", "agreed places of Hebei"),
                List.of(new Limit.Term("a", 1, 1), new Limit.Term("b", 1, 1)),
                random.nextInt(3),
                2 + random.nextInt(4)));
        limits.add(Limits.laboratory(
                "laboratory",
                new Text("实训室", "laboratory"),
                programmes,
                Map.of("a", 2, "b", 3),
                8 + random.nextInt(20)));
        limits.addAll(Limits.share("share", new Text("北京份额", "share of Beijing"), programmes, 0, 30, 80));
        limits.add(Limits.change("change", new Text("年度变化", "change"), programmes.getFirst(), 4));
        return new SeatPlanProblem(
                List.of("京", "冀"),
                programmes,
                limits,
                List.of(
                        new Demand("o1", List.of(random.nextInt(9), random.nextInt(9)), Map.of("a", 70, "b", 30)),
                        new Demand("o2", List.of(random.nextInt(9), random.nextInt(9)), Map.of("b", 60))),
                10,
                3,
                1);
    }

    private static Programme programme(String id, RandomGenerator random) {
        return new Programme(
                id,
                "演示学院",
                random.nextInt(6),
                2 + random.nextInt(2),
                3,
                2,
                new Pipeline(2, List.of(random.nextInt(2), 3), 80 + random.nextInt(21)));
    }

    /** Least cost of all plans; infinite if there is none. */
    static double bruteForce(SeatPlanProblem problem) {
        double best = Double.POSITIVE_INFINITY;
        for (int a1 = 0; a1 <= 8; a1++) {
            for (int a2 = 0; a1 + a2 <= 8; a2++) {
                for (int b1 = 0; b1 <= 8; b1++) {
                    for (int b2 = 0; b1 + b2 <= 8; b2++) {
                        SeatPlan plan = SeatPlan.of(List.of(List.of(a1, a2), List.of(b1, b2)));
                        if (SeatPlanVerifier.verify(problem, plan).isEmpty()) {
                            best = Math.min(best, SeatPlanVerifier.cost(problem, plan));
                        }
                    }
                }
            }
        }
        return best;
    }
}
