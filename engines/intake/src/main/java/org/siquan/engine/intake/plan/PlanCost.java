package org.siquan.engine.intake.plan;

import java.util.List;

/** Exact expected cost of a plan, and what it serves. */
public final class PlanCost {

    private PlanCost() {}

    /** In units of the weights, smaller is better. */
    public static double of(IntakeProblem problem, IntakePlan plan) {
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
        List<Double> served = served(problem, plan);
        for (int c = 0; c < served.size(); c++) {
            sum += new ExpectedCost(problem.cells().get(c), problem.surplusWeight()).at(served.get(c));
        }
        return sum;
    }

    /** Learners for each cell, in the order of the cells. */
    public static List<Double> served(IntakeProblem problem, IntakePlan plan) {
        return new Flows(problem)
                .served().stream().map(sum -> at(problem, plan, sum)).toList();
    }

    /** Openings without a learner over all cells, mean over the futures. */
    public static double open(IntakeProblem problem, IntakePlan plan) {
        List<Double> served = served(problem, plan);
        double open = 0;
        for (int c = 0; c < served.size(); c++) {
            double here = served.get(c);
            open += problem.cells().get(c).scenarios().stream()
                    .mapToDouble(wanted -> Math.max(0, wanted - here))
                    .average()
                    .orElse(0);
        }
        return open;
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
