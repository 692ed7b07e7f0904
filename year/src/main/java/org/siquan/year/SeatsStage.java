package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.SeatPlan;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.intake.SeatPlanner;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Programme;
import org.siquan.region.RegionIndex;

/**
 * Advises seats for the years ahead from the forecast demand (the authorities approve and admit), and states this year's
 * order-class places, which alone feed the matching.
 */
final class SeatsStage {

    private static final Text MEANING = new Text(
            "情景平均：10 × 未满足 + 3 × 过剩 + 1 × 与现计划之差（越小越好）",
            "mean over scenarios: 10 × open demand + 3 × surplus + 1 × change of plan (smaller is better)");

    private final YearInput input;
    private final SeatPlanProblem problem;
    private final OrderClassPlaces places;
    private final RegionIndex index;

    private SeatsStage(YearInput input, SeatPlanProblem problem, OrderClassPlaces places) {
        this.input = input;
        this.problem = problem;
        this.places = places;
        index = RegionIndex.of(input.region());
    }

    static SeatsResult run(YearInput input, DemandResult demand, StageControl control) {
        SeatPlanProblem problem = new SeatInput(input, demand).problem();
        SeatPlanResult result = new SeatPlanner().plan(problem, control.of("seats"));
        return new SeatsStage(input, problem, new PlacesCheck(input).run(control)).result(result);
    }

    private SeatsResult result(SeatPlanResult result) {
        return switch (result) {
            case SeatPlanResult.Planned planned ->
                new SeatsResult(
                        planned.proved() ? "PLANNED" : "STOPPED",
                        planned.cost(),
                        planned.bound(),
                        planned.gap(),
                        MEANING,
                        programmes(planned.plan()),
                        served(planned.balances()),
                        LimitWords.rows(planned.uses()),
                        List.of(),
                        SeatPlanVerifier.verify(problem, planned),
                        leastClasses(planned.classes()),
                        places);
            case SeatPlanResult.Infeasible infeasible -> without("INFEASIBLE", List.of(infeasible.words()));
            case SeatPlanResult.Stopped stopped -> stopped(stopped.best(), stopped);
        };
    }

    /** The best plan so far, without what a unit of its limits is worth. */
    private SeatsResult stopped(@Nullable SeatPlan best, SeatPlanResult.Stopped stopped) {
        if (best == null) {
            return without("STOPPED", List.of(new Text("预算用完仍无方案", "no plan within the budget")));
        }
        return new SeatsResult(
                "STOPPED",
                stopped.cost(),
                stopped.bound(),
                stopped.cost() == 0 ? 0 : (stopped.cost() - stopped.bound()) / stopped.cost(),
                MEANING,
                programmes(best),
                List.of(),
                List.of(),
                List.of(),
                SeatPlanVerifier.verify(problem, best),
                List.of(),
                places);
    }

    private SeatsResult without(String status, List<Text> conflicts) {
        return new SeatsResult(
                status, 0, 0, 0, MEANING, List.of(), List.of(), List.of(), conflicts, List.of(), List.of(), places);
    }

    private List<SeatsResult.Programme> programmes(SeatPlan plan) {
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

    private List<SeatsResult.Served> served(List<SeatPlanResult.Balance> balances) {
        return balances.stream()
                .map(b -> new SeatsResult.Served(
                        b.occupation(),
                        DemandStage.occupation(input, b.occupation()),
                        b.demand(),
                        b.unmet(),
                        b.served(),
                        b.surplus()))
                .sorted(Comparator.comparingDouble((SeatsResult.Served s) -> -s.open())
                        .thenComparing(SeatsResult.Served::occupationCode))
                .toList();
    }

    private List<SeatsResult.LeastClass> leastClasses(List<SeatPlanResult.ClassUse> uses) {
        Map<String, Text> names = new HashMap<>();
        for (Programme p : input.region().education().programmes()) {
            String name = index.major(p.majorCode()).zh() + " · "
                    + index.institution(p.institution()).zh();
            names.put(p.id().value(), Text.same(name));
        }
        return uses.stream()
                .map(u -> new SeatsResult.LeastClass(
                        u.programme(),
                        names.getOrDefault(u.programme(), Text.same(u.programme())),
                        u.seats(),
                        u.leastClass(),
                        LimitWords.words(new Text("少 1 人", "1 learner fewer"), u.looser()),
                        LimitWords.words(new Text("多 1 人", "1 learner more"), u.tighter())))
                .toList();
    }
}
