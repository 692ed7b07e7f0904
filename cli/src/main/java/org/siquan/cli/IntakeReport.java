package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.PlanCost;
import tools.jackson.databind.json.JsonMapper;

/** What the verb {@code intake} says about a result. */
record IntakeReport(IntakeProblem problem, IntakeResult result, double seconds, IntakeWhy why) {

    String text() {
        return switch (result) {
            case IntakeResult.Planned planned -> planned(planned);
            case IntakeResult.Infeasible none -> infeasible(none);
            case IntakeResult.Stopped stopped ->
                "时间内没有方案。 No plan within the time. 下界 bound %.1f%n→ --seconds%n".formatted(stopped.bound());
        };
    }

    private String planned(IntakeResult.Planned planned) {
        StringBuilder text = new StringBuilder("目标值 objective %.1f · 下界 bound %.1f · 差距 gap %.3f %%%n"
                .formatted(planned.cost(), planned.bound(), planned.gap() * 100));
        for (int t = 0; t < problem.intakeYears(); t++) {
            int seats = 0;
            for (int o = 0; o < planned.plan().offerings(); o++) {
                seats += planned.plan().at(o, t);
            }
            text.append("%d 名额 seats %,d%n".formatted(problem.firstYear() + t, seats));
        }
        List<Double> served = PlanCost.served(problem, planned.plan());
        Map<Integer, double[]> years = new LinkedHashMap<>();
        for (int c = 0; c < served.size(); c++) {
            double[] sums = years.computeIfAbsent(problem.cells().get(c).year(), _ -> new double[2]);
            sums[0] += problem.cells().get(c).mean();
            sums[1] += served.get(c);
        }
        years.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(year -> text.append("%d 需求 demand %,.0f · 毕业就业 graduates in work %,.0f%n"
                        .formatted(year.getKey(), year.getValue()[0], year.getValue()[1])));
        return text.append(why.text()).toString();
    }

    private static String infeasible(IntakeResult.Infeasible none) {
        StringBuilder text = new StringBuilder("没有方案能同时满足这些限制%s：%nThese limits cannot hold together%s:%n"
                .formatted(none.minimal() ? "" : "（未证明最少）", none.minimal() ? "" : " (perhaps fewer)"));
        none.conflict()
                .forEach(bound -> text.append(
                        "  · %s  %s%n".formatted(bound.name().zh(), bound.name().en())));
        text.append("最小放宽：%nSmallest relaxation:%n".formatted());
        none.relaxation()
                .forEach(one -> text.append(
                        "  → %s  %s%n".formatted(one.words().zh(), one.words().en())));
        return text.toString();
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (result) {
            case IntakeResult.Planned planned -> {
                object.put("status", planned.gap() <= 1e-6 ? "optimal" : "feasible");
                object.put("objective", planned.cost());
                object.put("bound", planned.bound());
                object.put("gap", planned.gap());
            }
            case IntakeResult.Infeasible none -> {
                object.put("status", "infeasible");
                object.put("objective", null);
                object.put("bound", null);
                object.put("gap", null);
                object.put(
                        "conflict",
                        none.conflict().stream().map(bound -> bound.name().en()).toList());
                object.put(
                        "relaxation",
                        none.relaxation().stream().map(one -> one.words().en()).toList());
            }
            case IntakeResult.Stopped stopped -> {
                object.put("status", "unknown");
                object.put("objective", null);
                object.put("bound", stopped.bound());
                object.put("gap", null);
            }
        }
        object.put("seconds", seconds);
        why.into(object);
        return JsonMapper.shared().writeValueAsString(object);
    }
}
