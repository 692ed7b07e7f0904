package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.intake.plan.BoundValue;
import org.siquan.engine.intake.plan.BoundValues;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;

/** What limits of a plan are worth and how other plans compare, where asked for. */
record IntakeWhy(List<BoundValue> prices, @Nullable IntakeComparison comparison) {

    static final IntakeWhy NOTHING = new IntakeWhy(List.of(), null);

    static List<BoundValue> prices(
            IntakeProblem problem, IntakeResult.Planned planned, int most, DoubleSupplier seconds) {
        return BoundValues.of(problem, planned, problem.bounds(), most, seconds).stream()
                .limit(most)
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (!prices.isEmpty()) {
            text.append("限制值多少（重新求解；按线性松弛的估计排序） What limits are worth (solved again; in the order of estimates):%n"
                    .formatted());
        }
        for (BoundValue price : prices) {
            text.append("  · %s%n    %s%n"
                    .formatted(price.looserWords().zh(), price.looserWords().en()));
            text.append("    %s%n    %s%n"
                    .formatted(price.tighterWords().zh(), price.tighterWords().en()));
        }
        return text.append(comparison == null ? "" : comparison.text()).toString();
    }

    void into(Map<String, Object> object) {
        if (!prices.isEmpty()) {
            object.put("prices", prices.stream().map(IntakeWhy::price).toList());
        }
        if (comparison != null) {
            object.put("compare", comparison.json());
        }
    }

    private static Map<String, Object> price(BoundValue price) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", price.bound().id());
        object.put("name", price.bound().name().en());
        object.put("unit", price.bound().unit().en());
        object.put("used", price.used());
        object.put("low", finite(price.bound().low()));
        object.put("high", finite(price.bound().high()));
        object.put("binding", price.binding());
        object.put("estimate", price.estimate());
        object.put("looser", unit(price.looser()));
        object.put("tighter", unit(price.tighter()));
        return object;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static Map<String, Object> unit(BoundValue.Unit unit) {
        return switch (unit.value()) {
            case LimitValue.Worth worth ->
                Map.of(
                        "status", "solved",
                        "change", worth.change(),
                        "least", worth.least(),
                        "most", worth.most(),
                        "served", unit.served());
            case LimitValue.Impossible _ -> Map.of("status", "impossible");
            case LimitValue.Unknown _ -> Map.of("status", "unknown");
        };
    }
}
