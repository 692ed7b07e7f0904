package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.intake.SeatPlan;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.intake.SeatPlanner;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Programme;
import org.siquan.region.RegionIndex;

/** Advises seats for the coming year from the forecast demand; the authorities approve and admit. */
final class SeatsStage {

    private static final Text MEANING = new Text(
            "情景平均：10 × 未满足 + 3 × 过剩 + 1 × 与现计划之差（越小越好）",
            "mean over scenarios: 10 × open demand + 3 × surplus + 1 × change of plan (smaller is better)");

    private SeatsStage() {}

    static SeatsResult run(YearInput input, DemandResult demand, StageControl control) {
        SeatPlanProblem problem = new SeatInput(input, demand).problem();
        return switch (new SeatPlanner().plan(problem, control.of("seats"))) {
            case SeatPlanResult.Planned planned -> planned(input, problem, planned);
            case SeatPlanResult.Infeasible infeasible ->
                new SeatsResult(
                        "INFEASIBLE",
                        0,
                        0,
                        0,
                        MEANING,
                        List.of(),
                        List.of(),
                        List.of(),
                        infeasible.conflict().stream()
                                .map(l -> new Text(
                                        "“%s”不能与其余几条同时满足".formatted(l.name().zh()),
                                        "\"%s\" cannot hold together with the others"
                                                .formatted(l.name().en())))
                                .toList(),
                        List.of());
            case SeatPlanResult.Stopped stopped ->
                new SeatsResult("STOPPED", 0, 0, 0, MEANING, List.of(), List.of(), List.of(), List.of(), List.of());
        };
    }

    private static SeatsResult planned(YearInput input, SeatPlanProblem problem, SeatPlanResult.Planned planned) {
        List<SeatsResult.Limit> limits = new ArrayList<>();
        for (SeatPlanResult.LimitUse use : planned.uses()) {
            limits.add(new SeatsResult.Limit(
                    use.limit().kind().zh(),
                    use.limit().name(),
                    use.used(),
                    use.side() == SeatPlanResult.LimitUse.Side.HIGH
                            ? use.limit().high()
                            : use.limit().low(),
                    use.binding(),
                    worth(use.looser()),
                    worth(use.tighter())));
        }
        limits.sort(java.util.Comparator.comparing((SeatsResult.Limit l) -> !l.binding())
                .thenComparingDouble(l -> l.unitMore() == null ? 0.0 : l.unitMore()));
        return new SeatsResult(
                planned.proved() ? "PLANNED" : "STOPPED",
                planned.cost(),
                planned.bound(),
                planned.gap(),
                MEANING,
                programmes(input, problem, planned.plan()),
                served(input, problem, planned.plan()),
                limits,
                List.of(),
                SeatPlanVerifier.verify(problem, planned.plan()));
    }

    /** Change of the cost by one unit; null where no plan exists or it was not solved again. */
    private static @Nullable Double worth(LimitValue value) {
        return value instanceof LimitValue.Worth worth ? worth.change() : null;
    }

    private static List<SeatsResult.Programme> programmes(YearInput input, SeatPlanProblem problem, SeatPlan plan) {
        RegionIndex index = RegionIndex.of(input.region());
        List<SeatsResult.Programme> rows = new ArrayList<>();
        List<Programme> programmes = input.region().education().programmes();
        for (int p = 0; p < programmes.size(); p++) {
            Programme programme = programmes.get(p);
            List<SeatsResult.Share> shares = new ArrayList<>();
            for (int r = 0; r < problem.regions().size(); r++) {
                shares.add(new SeatsResult.Share(problem.regions().get(r), plan.at(p, r)));
            }
            rows.add(new SeatsResult.Programme(
                    programme.id().value(),
                    programme.majorCode(),
                    index.major(programme.majorCode()).zh(),
                    index.institution(programme.institution()).zh(),
                    programme.approvedPlaces(),
                    plan.of(p),
                    shares));
        }
        return rows;
    }

    private static List<SeatsResult.Served> served(YearInput input, SeatPlanProblem problem, SeatPlan plan) {
        Map<String, Integer> seats = new HashMap<>();
        for (int p = 0; p < problem.programmes().size(); p++) {
            seats.put(problem.programmes().get(p).id(), plan.of(p));
        }
        List<SeatsResult.Served> rows = new ArrayList<>();
        for (var demand : problem.demands()) {
            double supply = demand.percentByProgramme().entrySet().stream()
                    .mapToDouble(e -> e.getValue() * seats.getOrDefault(e.getKey(), 0) / 100.0)
                    .sum();
            double mean = demand.scenarios().stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElse(0);
            double open = demand.scenarios().stream()
                    .mapToDouble(d -> Math.max(0, d - supply))
                    .average()
                    .orElse(0);
            rows.add(new SeatsResult.Served(
                    demand.occupation(), DemandStage.occupation(input, demand.occupation()), mean, open));
        }
        rows.sort(java.util.Comparator.comparingDouble((SeatsResult.Served s) -> -s.open())
                .thenComparing(SeatsResult.Served::occupationCode));
        return rows;
    }
}
