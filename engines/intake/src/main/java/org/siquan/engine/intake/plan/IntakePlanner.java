package org.siquan.engine.intake.plan;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
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

    /** Offerings &times; years from which the search for whole seats begins with small changes instead of the solver. */
    private static final int LARGE = 400;

    private static final int FIRST_LINES = 5;
    private static final int LP_ROUNDS = 40;
    /** The linear relaxation is good enough when its lines miss this part of the cost. */
    private static final double LP_CLOSE = 1e-3;

    private final IntakeProblem problem;
    private final double[] chances;
    private final List<ExpectedCost> costs;
    private final List<NavigableMap<Double, Double>> lines = new ArrayList<>();
    private final Map<Integer, Integer> fixed = new HashMap<>();
    private final DoubleSupplier seconds;
    private double floor;
    private @Nullable IntakePlan best;
    private double cost = Double.POSITIVE_INFINITY;

    private IntakePlanner(IntakeProblem problem, double[] chances, DoubleSupplier seconds) {
        this.problem = problem;
        this.chances = chances;
        this.seconds = seconds;
        costs = problem.cells().stream()
                .map(cell -> new ExpectedCost(cell, problem.surplusWeight(), chances))
                .toList();
        for (int c = 0; c < costs.size(); c++) {
            lines.add(new TreeMap<>());
            touch(c, 0);
            for (int i = 0; i <= FIRST_LINES; i++) {
                touch(c, costs.get(c).quantile((double) i / FIRST_LINES) + (i == FIRST_LINES ? 1 : -0.5));
            }
        }
    }

    /**
     * Plans, or says why not.
     *
     * @param seconds how many are left; asked often, and above 0 at first
     * @param gap part of the cost that is near enough, such as 0.001
     * @param known a plan to start from; one that breaks a limit is left out
     */
    public static IntakeResult plan(
            IntakeProblem problem, DoubleSupplier seconds, double gap, @Nullable IntakePlan known) {
        return plan(problem, ExpectedCost.even(problem.scenarios()), seconds, gap, known);
    }

    /** @param chances of the futures, sum 1 */
    static IntakeResult plan(
            IntakeProblem problem, double[] chances, DoubleSupplier seconds, double gap, @Nullable IntakePlan known) {
        return new IntakePlanner(problem, chances, seconds).plan(gap, known);
    }

    /**
     * By limit, the change of the cost with one unit more room as the linear relaxation has it: an estimate, never above 0.
     * All are 0 where the seconds do not suffice.
     */
    static double[] estimates(IntakeProblem problem, IntakePlan known, DoubleSupplier seconds) {
        double[] estimates = new double[problem.bounds().size()];
        IntakePlanner planner = new IntakePlanner(problem, ExpectedCost.even(problem.scenarios()), seconds);
        planner.touchAt(known);
        if (planner.relaxed() && planner.left() > 0) {
            try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false, planner.lines)) {
                if (model.solve(planner.left(), 0) == ResultStatus.OPTIMAL) {
                    Arrays.setAll(estimates, b -> -Math.abs(model.dual(b)));
                }
            }
        }
        return estimates;
    }

    private IntakeResult plan(double gap, @Nullable IntakePlan known) {
        if (known != null && Kept.by(problem, known)) {
            keep(known);
            touchAt(known);
        }
        if (!relaxed()) {
            return Relaxation.of(problem, seconds);
        }
        if (!near(gap) && large()) {
            improve();
        }
        if (!near(gap) && (!large() || best == null)) {
            fixed.putAll(Dive.from(problem, lines, seconds));
            search(true, gap);
        }
        if (!near(gap) && !search(false, gap)) {
            return Relaxation.of(problem, seconds);
        }
        IntakePlan plan = best;
        return plan == null
                ? new IntakeResult.Stopped(floor)
                : new IntakeResult.Planned(RegionSplit.balanced(problem, plan), cost, Math.min(floor, cost));
    }

    private boolean large() {
        return problem.offerings().size() * problem.intakeYears() >= LARGE;
    }

    /** Rounds the linear relaxation to whole classes, betters that, and divides it among the regions. */
    private void improve() {
        int[] start = new int[problem.offerings().size() * problem.intakeYears()];
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false, lines)) {
            if (model.solve(left(), 0) != ResultStatus.OPTIMAL) {
                return;
            }
            double[] seats = model.totals();
            Arrays.setAll(start, key -> Dive.whole(problem, key, seats[key]));
        }
        double rest = left() / 6;
        int[] better =
                LocalSearch.better(problem, chances, start, () -> left() - rest).orElse(null);
        if (better == null) {
            return;
        }
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.WHOLE, false, lines)) {
            for (int key = 0; key < better.length; key++) {
                model.between(key, better[key], better[key]);
            }
            ResultStatus status = model.solve(left(), 1);
            if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
                IntakePlan plan = model.plan();
                if (Kept.by(problem, plan)) {
                    keep(plan);
                }
            }
        }
    }

    private boolean near(double gap) {
        return best != null && cost - floor <= gap * cost;
    }

    private void keep(IntakePlan plan) {
        double exact = PlanCost.of(problem, plan, chances);
        if (exact < cost) {
            best = plan;
            cost = exact;
        }
    }

    /**
     * Searches with whole seats until near enough, or the time ends.
     *
     * @param narrow only near the linear relaxation; then what is found proves nothing about other plans
     * @return false if there is no plan
     */
    private boolean search(boolean narrow, double gap) {
        boolean again = true;
        while (again && left() > 0 && !near(gap)) {
            try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.WHOLE, false, lines)) {
                if (narrow) {
                    fixed.forEach((key, seats) -> model.between(key, seats, seats));
                }
                if (best != null) {
                    model.hint(best);
                }
                ResultStatus status = model.solve(narrow ? left() / 2 : left(), gap / 2);
                if (status == ResultStatus.INFEASIBLE) {
                    return false;
                }
                if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                    return true;
                }
                if (!narrow) {
                    floor = Math.max(floor, model.bestBound());
                }
                keep(model.plan());

                again = sharpen(model, Math.max(gap, 1e-7) * cost / 10);
            }
        }
        return true;
    }

    /** Lines for the linear relaxation; false if it has no solution, and then the whole model has none. */
    private boolean relaxed() {
        for (int round = 0; round < LP_ROUNDS && left() > 0; round++) {
            try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false, lines)) {
                ResultStatus status = model.solve(left(), 0);
                if (status == ResultStatus.INFEASIBLE) {
                    return false;
                }
                if (status != ResultStatus.OPTIMAL) {
                    return true;
                }
                floor = Math.max(floor, model.bestBound());
                if (!sharpen(model, LP_CLOSE * model.value())) {
                    return true;
                }
            }
        }
        return true;
    }

    /** Adds lines where the model takes costs for too little; false if they were right within {@code close} in sum. */
    private boolean sharpen(IntakeModel model, double close) {
        double missed = 0;
        for (int c = 0; c < costs.size(); c++) {
            double served = model.servedOf(c);
            double taken = lines.get(c).entrySet().stream()
                    .mapToDouble(line -> line.getValue() + line.getKey() * served)
                    .max()
                    .orElse(0);
            missed += costs.get(c).at(served) - taken;
            touch(c, served);
        }
        return missed > close;
    }

    private void touchAt(IntakePlan plan) {
        List<Double> served = PlanCost.served(problem, plan);
        for (int c = 0; c < costs.size(); c++) {
            touch(c, served.get(c));
        }
    }

    private void touch(int cell, double served) {
        lines.get(cell).put(costs.get(cell).slopeAt(served), costs.get(cell).interceptAt(served));
    }

    private double left() {
        return seconds.getAsDouble();
    }
}
