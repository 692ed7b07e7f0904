package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.siquan.engine.intake.plan.DemandChange;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.PlanComparison;
import org.siquan.engine.intake.plan.RobustPlan;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;

/** A plan beside others, in words and as an object. */
record IntakeComparison(PlanComparison found) {

    /** Plans that the verifier refuses end the run. */
    static IntakeComparison of(IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        PlanComparison found = PlanComparison.of(problem, planned, seconds);
        for (IntakePlan plan : found.plans()) {
            if (!IntakeVerifier.verify(problem, plan).isEmpty()) {
                throw new IllegalStateException(
                        "a plan was refused by its check: " + IntakeVerifier.verify(problem, plan));
            }
        }
        return new IntakeComparison(found);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        RobustPlan robust = found.robust();
        text.append(found.mean()
                .map(m -> "只按平均需求：在所有情景下多费 %.1f 至 %.1f。 A plan for the mean demand alone costs %.1f to %.1f more.%n"
                        .formatted(m.least(), m.most(), m.least(), m.most()))
                .orElse("只按平均需求：时间内没有方案。 No plan for the mean demand in time.%n".formatted()));
        text.append(found.perfect()
                .map(p -> "预知未来平均可省 %.1f 至 %.1f。 Knowing the future would save %.1f to %.1f on average.%n"
                        .formatted(p.least(), p.most(), p.least(), p.most()))
                .orElse("预知未来的价值：时间内没有算出。 The value of knowing the future was not worked out in time.%n".formatted()));
        text.append(
                "稳健方案：平均 %.1f，最坏一成 %.1f；本方案 %.1f，%.1f。 Robust plan: mean %.1f, worst tenth %.1f; this plan: %.1f, %.1f (gap of the robust plan %.2f %%).%n"
                        .formatted(
                                robust.robust().mean(),
                                robust.robust().tail(),
                                robust.stochastic().mean(),
                                robust.stochastic().tail(),
                                robust.robust().mean(),
                                robust.robust().tail(),
                                robust.stochastic().mean(),
                                robust.stochastic().tail(),
                                robust.gap() * 100));
        for (DemandChange change : found.demand()) {
            text.append(
                    "需求 × %.1f：本方案 %.1f；为此另定的方案可省 %.1f 至 %.1f，改动 %,d 个名额。 Demand × %.1f: this plan costs %.1f; one made for it saves %.1f to %.1f and moves %,d seats.%n"
                            .formatted(
                                    change.factor(),
                                    change.cost(),
                                    change.least(),
                                    change.most(),
                                    change.seats(),
                                    change.factor(),
                                    change.cost(),
                                    change.least(),
                                    change.most(),
                                    change.seats()));
        }
        found.classes()
                .ifPresent(c -> text.append(
                        "最小开班人数：不设下限可省 %.1f 至 %.1f，改动 %,d 个名额。 Least classes: without them a plan costs %.1f to %.1f less and moves %,d seats.%n"
                                .formatted(c.least(), c.most(), c.seats(), c.least(), c.most(), c.seats())));
        return text.toString();
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        RobustPlan robust = found.robust();
        found.mean()
                .ifPresent(m ->
                        object.put("mean_demand", Map.of("objective", m.cost(), "least", m.least(), "most", m.most())));
        found.perfect().ifPresent(p -> object.put("perfect_information", Map.of("least", p.least(), "most", p.most())));
        object.put(
                "robust",
                Map.of(
                        "weight", robust.risk().weight(),
                        "level", robust.risk().level(),
                        "objective", robust.objective(),
                        "bound", robust.bound(),
                        "gap", robust.gap(),
                        "robust", outcome(robust.robust()),
                        "stochastic", outcome(robust.stochastic())));
        object.put(
                "demand",
                found.demand().stream()
                        .map(change -> Map.of(
                                "factor", change.factor(),
                                "this_plan", change.cost(),
                                "objective", change.planned().cost(),
                                "bound", change.planned().bound(),
                                "least", change.least(),
                                "most", change.most(),
                                "seats_moved", change.seats()))
                        .toList());
        found.classes()
                .ifPresent(c -> object.put(
                        "least_classes", Map.of("least", c.least(), "most", c.most(), "seats_moved", c.seats())));
        return object;
    }

    private static Map<String, Double> outcome(RobustPlan.Outcome outcome) {
        return Map.of("mean", outcome.mean(), "tail", outcome.tail(), "worst", outcome.worst());
    }
}
