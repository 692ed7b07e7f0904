package org.siquan.engine.intake.plan;

import java.util.Arrays;
import java.util.List;

/** Exact expected cost of a plan, and what it serves. */
public final class PlanCost {

    private PlanCost() {}

    /** In units of the weights, smaller is better. */
    public static double of(IntakeProblem problem, IntakePlan plan) {
        return of(problem, plan, ExpectedCost.even(problem.scenarios()));
    }

    /** @param chances of the futures, sum 1 */
    static double of(IntakeProblem problem, IntakePlan plan, double[] chances) {
        double sum = certain(problem, plan);
        List<Double> served = served(problem, plan);
        for (int c = 0; c < served.size(); c++) {
            sum += new ExpectedCost(problem.cells().get(c), problem.surplusWeight(), chances).at(served.get(c));
        }
        return sum;
    }

    /** Cost in each future; their mean is the expected cost. O(cells x futures). */
    public static double[] byFuture(IntakeProblem problem, IntakePlan plan) {
        double[] costs = new double[problem.scenarios()];
        Arrays.fill(costs, certain(problem, plan));
        List<Double> served = served(problem, plan);
        for (int c = 0; c < served.size(); c++) {
            Cell cell = problem.cells().get(c);
            for (int s = 0; s < costs.length; s++) {
                double missing = cell.scenarios().get(s) - served.get(c);
                costs[s] += missing > 0 ? cell.weight() * missing : -problem.surplusWeight() * missing;
            }
        }
        return costs;
    }

    /** Openings that get a learner: mean over the futures, all cells together. */
    public static double openingsServed(IntakeProblem problem, IntakePlan plan) {
        double sum = 0;
        List<Double> served = served(problem, plan);
        for (int c = 0; c < served.size(); c++) {
            for (int openings : problem.cells().get(c).scenarios()) {
                sum += Math.min(openings, served.get(c));
            }
        }
        return sum / problem.scenarios();
    }

    /** Cost that no future changes: seats, and their change from year to year. */
    private static double certain(IntakeProblem problem, IntakePlan plan) {
        double sum = 0;
        for (int o = 0; o < plan.offerings(); o++) {
            Offering offering = problem.offerings().get(o);
            int before = offering.lastSeats();
            for (int t = 0; t < problem.intakeYears(); t++) {
                int now = plan.at(o, t);
                sum += problem.changeWeight() * Math.abs(now - before);
                sum += problem.costWeight() * offering.seatCost() * now;
                before = now;
            }
        }
        return sum;
    }

    /** Learners for each cell, in the order of the cells. */
    public static List<Double> served(IntakeProblem problem, IntakePlan plan) {
        return new Flows(problem)
                .served().stream().map(sum -> at(problem, plan, sum)).toList();
    }

    /** What the sum of each limit comes to, in the order of the limits. */
    public static List<Double> used(IntakeProblem problem, IntakePlan plan) {
        Flows flows = new Flows(problem);
        return problem.bounds().stream()
                .map(bound -> used(problem, flows, plan, bound))
                .toList();
    }

    /** What a limit's sum comes to. */
    static double used(IntakeProblem problem, Flows flows, IntakePlan plan, Bound bound) {
        double sum = 0;
        for (Bound.Term term : bound.terms()) {
            double measure = term.region() < 0
                    ? at(problem, plan, flows.measure(term, bound.year()))
                    : plan.at(flows.of(term.offering()), bound.year() - problem.firstYear(), term.region());
            sum += term.coefficient() * measure;
        }
        return sum;
    }

    private static double at(IntakeProblem problem, IntakePlan plan, Affine sum) {
        double value = sum.constant();
        for (var part : sum.parts().entrySet()) {
            int key = part.getKey();
            value += part.getValue() * plan.at(key / problem.intakeYears(), key % problem.intakeYears());
        }
        return value;
    }
}
