package org.siquan.engine.intake.plan;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans the seats of several intake years at least expected cost. The cost of a cell of demand is convex and piecewise
 * linear in the learners served, because rates are given numbers; so scenarios need no variables. Lines that touch the
 * cost are added where solutions of the linear relaxation fall (Kelley 1960, doi:10.1137/0108053), then the whole model is
 * solved and lines are added until the exact cost of its plan is near the solver's bound. Every bound holds: lines are
 * never above the cost.
 *
 * <p>Thread-safe. Ends by wall clock, so a run that needs all its seconds may differ from another one.
 *
 * @implNote rows grow with offerings x years + limits + cells x about ten lines, not with scenarios; a mixed-integer
 *     programme (SCIP), worst case exponential.
 */
public final class IntakePlanner {

    private static final int FIRST_LINES = 5;
    private static final int LP_ROUNDS = 40;
    /** The linear relaxation is good enough when its lines miss this part of the cost. */
    private static final double LP_CLOSE = 1e-3;

    private record Line(int cell, double slope, double intercept) {}

    private final IntakeProblem problem;
    private final List<ExpectedCost> costs;
    private final List<Line> lines = new ArrayList<>();
    private final long end;
    private double floor;

    private IntakePlanner(IntakeProblem problem, double seconds) {
        this.problem = problem;
        end = System.nanoTime() + (long) (seconds * 1e9);
        costs = problem.cells().stream()
                .map(cell -> new ExpectedCost(cell, problem.surplusWeight()))
                .toList();
        for (int c = 0; c < costs.size(); c++) {
            for (int i = 0; i <= FIRST_LINES; i++) {
                double at = costs.get(c).quantile((double) i / FIRST_LINES) + (i == FIRST_LINES ? 1 : -0.5);
                lines.add(touching(c, at));
            }
        }
    }

    /**
     * Plans, or says why not.
     *
     * @param seconds wall clock for everything, above 0
     * @param gap part of the cost that is near enough, such as 0.001
     * @param known a plan to start from
     */
    public static IntakeResult plan(IntakeProblem problem, double seconds, double gap, @Nullable IntakePlan known) {
        return new IntakePlanner(problem, seconds).plan(gap, known);
    }

    private IntakeResult plan(double gap, @Nullable IntakePlan known) {
        if (!relaxed()) {
            return Relaxation.of(problem, Math.max(1, left()));
        }
        @Nullable IntakePlan best = known;
        double cost = best == null ? Double.POSITIVE_INFINITY : PlanCost.of(problem, best);
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.WHOLE, false)) {
            lines.forEach(line -> model.line(line.cell(), line.slope(), line.intercept()));
            while (left() > 0 && (best == null || cost - floor > gap * cost)) {
                if (best != null) {
                    model.hint(best);
                }
                ResultStatus status = model.solve(left(), gap / 2);
                if (status == ResultStatus.INFEASIBLE) {
                    return Relaxation.of(problem, Math.max(1, left()));
                }
                boolean found = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
                if (!found) {
                    break;
                }
                floor = Math.max(floor, model.bestBound());
                if (Boolean.getBoolean("dbg")) System.err.println("mip " + status + " " + floor + " " + model.value() + " left " + left());
                IntakePlan plan = model.plan();
                double exact = PlanCost.of(problem, plan);
                if (exact < cost) {
                    best = plan;
                    cost = exact;
                }
                if (!sharpen(model, true, Math.max(gap, 1e-7) * cost / 10) && status == ResultStatus.OPTIMAL) {
                    break;
                }
            }
        }
        return best == null
                ? new IntakeResult.Stopped(floor)
                : new IntakeResult.Planned(best, cost, Math.min(floor, cost));
    }

    /** Lines for the linear relaxation; false if it has no solution, and then the whole model has none. */
    private boolean relaxed() {
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false)) {
            lines.forEach(line -> model.line(line.cell(), line.slope(), line.intercept()));
            for (int round = 0; round < LP_ROUNDS && left() > 0; round++) {
                ResultStatus status = model.solve(left(), 0);
                if (status == ResultStatus.INFEASIBLE) {
                    return false;
                }
                if (status != ResultStatus.OPTIMAL) {
                    return true;
                }
                floor = Math.max(floor, model.bestBound());
                if (Boolean.getBoolean("dbg")) System.err.println("lp " + round + " " + floor + " left " + left());
                if (!sharpen(model, true, LP_CLOSE * model.value())) {
                    return true;
                }
            }
        }
        return true;
    }

    /** Adds lines where the model takes costs for too little; false if they were right within {@code close} in sum. */
    private boolean sharpen(IntakeModel model, boolean keep, double close) {
        double missed = 0;
        List<Line> better = new ArrayList<>();
        for (int c = 0; c < costs.size(); c++) {
            double served = model.servedOf(c);
            double less = costs.get(c).at(served) - model.costOf(c);
            if (less > close / costs.size() / 10) {
                missed += less;
                better.add(touching(c, served));
            }
        }
        if (missed <= close) {
            return false;
        }
        better.forEach(line -> model.line(line.cell(), line.slope(), line.intercept()));
        if (keep) {
            lines.addAll(better);
        }
        return true;
    }

    private Line touching(int cell, double served) {
        return new Line(cell, costs.get(cell).slopeAt(served), costs.get(cell).interceptAt(served));
    }

    private double left() {
        return (end - System.nanoTime()) / 1e9;
    }
}
