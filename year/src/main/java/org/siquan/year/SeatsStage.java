package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.siquan.engine.intake.plan.BoundValue;
import org.siquan.engine.intake.plan.BoundValues;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Programme;
import org.siquan.region.RegionIndex;
import org.siquan.year.intake.Commitments;
import org.siquan.year.intake.PlanFigures;
import org.siquan.year.intake.RegionIntake;

/**
 * Advises seats for the intake years ahead from the forecast demand (the authorities approve and admit), and states this
 * year's order-class places, which alone feed the matching.
 */
final class SeatsStage {

    private static final Text MEANING = new Text(
            "各年情景平均：10 × 未满足 + 3 × 过剩，加 1 × 与上年名额之差（越小越好）",
            "mean over scenarios of 10 × open demand + 3 × surplus in every year, + 1 × change of seats against the year before"
                    + " (smaller is better)");
    private static final double NEAR = 1e-6;
    /** Always as many are left: the stage ends by its gap and not by the clock, so that a run can be repeated. */
    private static final double SECONDS = 600;
    /** Limits that are solved again. */
    private static final int PRICED = 8;

    private final YearInput input;
    private final StageControl control;
    private final IntakeProblem problem;
    private final RegionIndex index;

    private SeatsStage(YearInput input, StageControl control) {
        this.input = input;
        this.control = control;
        index = RegionIndex.of(input.region());
        problem = RegionIntake.problem(
                input.region(),
                SeatDemand.of(input.region(), AdvertisedHistory.of(input, control)),
                Commitments.NONE,
                RegionIntake.YEARS,
                RegionIntake.SCENARIOS,
                new Seed(input.seed()).derive("seats.scenarios"));
    }

    static SeatsResult run(YearInput input, StageControl control) {
        return new SeatsStage(input, control).result(new PlacesCheck(input).run(control));
    }

    private SeatsResult result(OrderClassPlaces places) {
        DoubleSupplier seconds = () -> control.cancellation().requested() ? 0 : SECONDS;
        return switch (IntakePlanner.plan(problem, seconds, NEAR, null)) {
            case IntakeResult.Planned planned -> planned(planned, places, seconds);
            case IntakeResult.Infeasible infeasible -> without("INFEASIBLE", conflicts(infeasible), places);
            case IntakeResult.Stopped _ ->
                without("STOPPED", List.of(new Text("预算用完仍无方案", "no plan within the budget")), places);
        };
    }

    /** Limits that cannot hold together, and by how much one of them must give way. */
    private static List<Text> conflicts(IntakeResult.Infeasible infeasible) {
        return infeasible.conflict().stream()
                .map(bound -> infeasible.relaxation().stream()
                        .filter(relaxed -> relaxed.bound().equals(bound))
                        .map(IntakeResult.Relaxed::words)
                        .findFirst()
                        .orElse(bound.name()))
                .toList();
    }

    private SeatsResult planned(IntakeResult.Planned planned, OrderClassPlaces places, DoubleSupplier seconds) {
        PlanFigures figures = new PlanFigures(problem, planned.plan());
        List<BoundValue> values = BoundValues.of(
                problem,
                planned,
                problem.bounds().stream()
                        .filter(bound -> bound.year() == problem.firstYear())
                        .toList(),
                PRICED,
                seconds);
        return new SeatsResult(
                planned.gap() <= 2 * NEAR ? "PLANNED" : "STOPPED",
                planned.cost(),
                planned.bound(),
                planned.gap(),
                MEANING,
                programmes(planned.plan()),
                served(figures),
                LimitWords.rows(figures.limits(), values, problem.firstYear()),
                List.of(),
                IntakeVerifier.verify(problem, planned),
                places,
                problem.firstYear());
    }

    private SeatsResult without(String status, List<Text> conflicts, OrderClassPlaces places) {
        return new SeatsResult(
                status,
                0,
                0,
                0,
                MEANING,
                List.of(),
                List.of(),
                List.of(),
                conflicts,
                List.of(),
                places,
                problem.firstYear());
    }

    private List<SeatsResult.Programme> programmes(IntakePlan plan) {
        List<SeatsResult.Programme> rows = new ArrayList<>();
        List<Programme> programmes = input.region().education().programmes();
        for (int p = 0; p < programmes.size(); p++) {
            int at = p;
            Programme programme = programmes.get(p);
            rows.add(new SeatsResult.Programme(
                    programme.id().value(),
                    programme.majorCode(),
                    index.major(programme.majorCode()).zh(),
                    index.institution(programme.institution()).zh(),
                    programme.approvedPlaces(),
                    plan.at(p, 0),
                    IntStream.range(0, problem.intakeYears())
                            .mapToObj(t -> plan.at(at, t))
                            .toList(),
                    IntStream.range(0, problem.regions().size())
                            .mapToObj(
                                    r -> new SeatsResult.Share(problem.regions().get(r), plan.at(at, 0, r)))
                            .toList()));
        }
        return rows;
    }

    private List<SeatsResult.Served> served(PlanFigures figures) {
        Map<String, List<PlanFigures.Supply>> occupations = new TreeMap<>();
        figures.byOccupation()
                .forEach(s -> occupations
                        .computeIfAbsent(s.group(), _ -> new ArrayList<>())
                        .add(s));
        return occupations.entrySet().stream()
                .map(entry -> new SeatsResult.Served(
                        entry.getKey(),
                        DemandStage.occupation(input, entry.getKey()),
                        mean(entry.getValue().stream().mapToDouble(PlanFigures.Supply::demand)),
                        mean(entry.getValue().stream().mapToDouble(PlanFigures.Supply::open)),
                        mean(entry.getValue().stream().mapToDouble(PlanFigures.Supply::served)),
                        mean(entry.getValue().stream().mapToDouble(PlanFigures.Supply::surplus))))
                .sorted(Comparator.comparingDouble((SeatsResult.Served s) -> -s.open())
                        .thenComparing(SeatsResult.Served::occupationCode))
                .toList();
    }

    private static double mean(DoubleStream years) {
        return years.average().orElse(0);
    }
}
