package org.siquan.app.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.PlanFigures;

/**
 * A scenario in the comparison.
 *
 * @param state {@code RUNNING}, {@code PLANNED}, {@code NONE} (proved that there is none) or {@code STOPPED}
 * @param changed what it changes in the basis
 * @param seats of the first intake year; 0 without a plan, as the numbers that follow
 * @param open openings without a learner, over all years
 * @param price change of cost against the scenario that it was made from; null where one of them has no plan
 */
public record ScenarioRow(
        int number,
        String name,
        String state,
        List<String> changed,
        int seats,
        double cost,
        double gap,
        double seconds,
        double open,
        double surplus,
        @Nullable Price price,
        long comments) {

    /**
     * What the change costs.
     *
     * @param least the true change is at least this
     * @param most the true change is at most this
     * @param open change of the openings without a learner
     */
    public record Price(int base, double change, double least, double most, double open) {}

    static ScenarioRow of(Scenario scenario, List<Scenario> all, AdviceBasis basis, IntakeWords words, long comments) {
        Outcome.Planned planned = scenario.planned();
        List<String> changed = words.changes(scenario.changes(), basis);
        if (planned == null) {
            return new ScenarioRow(
                    scenario.number(), scenario.name(), state(scenario), changed, 0, 0, 0, 0, 0, 0, null, comments);
        }
        PlanFigures figures = figures(scenario, planned, basis);
        return new ScenarioRow(
                scenario.number(),
                scenario.name(),
                "PLANNED",
                changed,
                figures.seats(0),
                planned.cost(),
                planned.gap(),
                planned.seconds(),
                open(figures),
                figures.total().stream()
                        .mapToDouble(PlanFigures.Supply::surplus)
                        .sum(),
                price(scenario, planned, open(figures), all, basis),
                comments);
    }

    static PlanFigures figures(Scenario scenario, Outcome.Planned planned, AdviceBasis basis) {
        return new PlanFigures(scenario.changes().of(basis.problem()), planned.plan());
    }

    private static double open(PlanFigures figures) {
        return figures.total().stream().mapToDouble(PlanFigures.Supply::open).sum();
    }

    private static String state(Scenario scenario) {
        return switch (scenario.outcome()) {
            case null -> "RUNNING";
            case Outcome.Planned _ -> "PLANNED";
            case Outcome.None none -> none.impossible() ? "NONE" : "STOPPED";
        };
    }

    private static @Nullable Price price(
            Scenario scenario, Outcome.Planned planned, double open, List<Scenario> all, AdviceBasis basis) {
        Scenario base = all.stream()
                .filter(s -> scenario.base() != null && s.number() == scenario.base())
                .findFirst()
                .orElse(null);
        Outcome.Planned before = base == null ? null : base.planned();
        if (base == null || before == null) {
            return null;
        }
        return new Price(
                base.number(),
                planned.cost() - before.cost(),
                planned.bound() - before.cost(),
                planned.cost() - before.bound(),
                open - open(figures(base, before, basis)));
    }
}
