package org.siquan.engine.intake.plan.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.engine.kernel.Text;

/** Recomputes classes, every limit and the cost of a plan scenario by scenario, following the cohorts year by year. */
public final class IntakeVerifier {

    /** Limits hold within this part: the solver computes with decimals. */
    private static final double CLOSE = 1e-6;

    private IntakeVerifier() {}

    /** Everything that is wrong with the plan; empty = verified. */
    public static List<Text> verify(IntakeProblem problem, IntakePlan plan) {
        if (!plan.fits(problem)) {
            return List.of(new Text("方案的形状与问题不符", "the plan does not have the problem's offerings, years and regions"));
        }
        List<Text> findings = new ArrayList<>();
        for (int o = 0; o < plan.offerings(); o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                classes(problem, plan, o, t, findings);
            }
        }
        Cohorts cohorts = Cohorts.of(problem, plan);
        for (Bound bound : problem.bounds()) {
            double sum = 0;
            double size = 1;
            for (Bound.Term term : bound.terms()) {
                double part = term.coefficient() * measure(problem, plan, cohorts, term, bound.year());
                sum += part;
                size += Math.abs(part);
            }
            if (sum > bound.high() + CLOSE * size || sum < bound.low() - CLOSE * size) {
                findings.add(new Text(
                        "%s：%.3f，应在 %s 与 %s 之间".formatted(bound.name().zh(), sum, bound.low(), bound.high()),
                        "%s is %.3f, must be %s..%s".formatted(bound.name().en(), sum, bound.low(), bound.high())));
            }
        }
        return List.copyOf(findings);
    }

    /** Also checks the stated cost, and that the bound is not above it. */
    public static List<Text> verify(IntakeProblem problem, IntakeResult.Planned planned) {
        List<Text> findings = new ArrayList<>(verify(problem, planned.plan()));
        if (!planned.plan().fits(problem)) {
            return findings;
        }
        double cost = cost(problem, planned.plan());
        if (Math.abs(cost - planned.cost()) > CLOSE * Math.max(1, cost)) {
            findings.add(new Text(
                    "目标值应为 %s，所报为 %s".formatted(cost, planned.cost()),
                    "the cost is %s, stated %s".formatted(cost, planned.cost())));
        }
        if (planned.bound() > cost + CLOSE * Math.max(1, cost)) {
            findings.add(new Text("下界高于目标值", "the bound is above the cost"));
        }
        return List.copyOf(findings);
    }

    private static void classes(IntakeProblem problem, IntakePlan plan, int o, int t, List<Text> findings) {
        Offering offering = problem.offerings().get(o);
        int year = problem.firstYear() + t;
        for (int r = 0; r < problem.regions().size(); r++) {
            if (plan.at(o, t, r) < 0) {
                findings.add(
                        new Text(offering.id() + " " + year + " 名额为负", offering.id() + " " + year + " is negative"));
            }
        }
        int seats = plan.at(o, t);
        boolean whole = false;
        for (int k = 0; k <= offering.classes(); k++) {
            whole |= k * offering.leastClass() <= seats && seats <= k * offering.largestClass();
        }
        if (!whole) {
            findings.add(new Text(
                    "%s %d：%d 个名额不成整班".formatted(offering.id(), year, seats),
                    "%s %d: %d seats are no whole classes".formatted(offering.id(), year, seats)));
        }
    }

    private static double measure(IntakeProblem problem, IntakePlan plan, Cohorts cohorts, Bound.Term term, int year) {
        int o = cohorts.of(term.offering());
        int t = year - problem.firstYear();
        return switch (term.measure()) {
            case SEATS -> term.region() < 0 ? plan.at(o, t) : plan.at(o, t, term.region());
            case ENTRANTS -> cohorts.entrants(o, year);
            case TRANSFERS -> cohorts.entrants(o, year) - plan.at(o, t);
            case LEARNERS -> cohorts.learners(o, year);
        };
    }

    /** Expected cost, added up scenario by scenario. */
    public static double cost(IntakeProblem problem, IntakePlan plan) {
        double fixed = 0;
        for (int o = 0; o < plan.offerings(); o++) {
            Offering offering = problem.offerings().get(o);
            for (int t = 0; t < problem.intakeYears(); t++) {
                int before = t == 0 ? offering.lastSeats() : plan.at(o, t - 1);
                fixed += problem.changeWeight() * Math.abs(plan.at(o, t) - before)
                        + problem.costWeight() * offering.seatCost() * plan.at(o, t);
            }
        }
        Map<String, Double> served = new HashMap<>();
        Cohorts cohorts = Cohorts.of(problem, plan);
        for (Cell cell : problem.cells()) {
            served.merge(key(cell), cell.outside() + cohorts.working(cell), Double::sum);
        }
        double sum = 0;
        for (int s = 0; s < problem.scenarios(); s++) {
            for (Cell cell : problem.cells()) {
                double missing = cell.scenarios().get(s) - served.getOrDefault(key(cell), 0.0);
                sum += missing > 0 ? cell.weight() * missing : -problem.surplusWeight() * missing;
            }
        }
        return fixed + sum / problem.scenarios();
    }

    private static String key(Cell cell) {
        return cell.occupation() + "|" + cell.zone() + "|" + cell.year();
    }
}
