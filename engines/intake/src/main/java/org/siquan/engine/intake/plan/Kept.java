package org.siquan.engine.intake.plan;

/** Whether a plan keeps whole classes and every limit. */
final class Kept {

    /** Limits hold within this part: the solver computes with decimals. */
    private static final double CLOSE = 1e-6;

    private Kept() {}

    static boolean by(IntakeProblem problem, IntakePlan plan) {
        if (!plan.fits(problem)) {
            return false;
        }
        for (int o = 0; o < plan.offerings(); o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                if (!whole(problem.offerings().get(o), plan.at(o, t))) {
                    return false;
                }
            }
        }
        Flows flows = new Flows(problem);
        return problem.bounds().stream().allMatch(b -> within(b, PlanCost.used(problem, flows, plan, b)));
    }

    static boolean within(Bound bound, double used) {
        double close = CLOSE * Math.max(1, Math.abs(used));
        return used <= bound.high() + close && used >= bound.low() - close;
    }

    static boolean whole(Offering offering, int seats) {
        int classes = Math.ceilDiv(seats, offering.largestClass());
        return seats >= 0 && classes <= offering.classes() && classes * offering.leastClass() <= seats;
    }
}
