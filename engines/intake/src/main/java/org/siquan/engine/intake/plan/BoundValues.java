package org.siquan.engine.intake.plan;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.siquan.engine.intake.LimitValue;

/**
 * What one unit of a limit is worth: the plan made again with one unit more and with one less. Limits are taken in the order
 * of what the linear relaxation estimates, most valuable first, until the time or the number asked for ends; a limit with
 * more than a unit of room is left out. Deterministic as far as {@link IntakePlanner} is.
 *
 * @implNote one relaxation, and two plans a limit
 */
public final class BoundValues {

    private static final int LINES = 20;
    private static final double SLACK = 1e-9;

    private final IntakeProblem problem;
    private final IntakeResult.Planned planned;
    private final double gap;
    private final DoubleSupplier seconds;

    private BoundValues(IntakeProblem problem, IntakeResult.Planned planned, double gap, DoubleSupplier seconds) {
        this.problem = problem;
        this.planned = planned;
        this.gap = gap;
        this.seconds = seconds;
    }

    /**
     * The worth of limits that bind.
     *
     * @param planned a plan of the problem
     * @param which limits that are asked for
     * @param most how many of them, most valuable first; 0 or more
     * @param gap part of the cost that is near enough; prices are no more exact than this
     * @param seconds how many are left; asked often
     */
    public static List<BoundValue> of(
            IntakeProblem problem,
            IntakeResult.Planned planned,
            Predicate<Bound> which,
            int most,
            double gap,
            DoubleSupplier seconds) {
        return new BoundValues(problem, planned, gap, seconds).values(which, most);
    }

    private List<BoundValue> values(Predicate<Bound> which, int most) {
        List<Double> used = PlanCost.used(problem, planned.plan());
        List<Integer> binding = new ArrayList<>();
        for (int b = 0; b < used.size(); b++) {
            Bound bound = problem.bounds().get(b);
            if (which.test(bound) && binds(bound, used.get(b))) {
                binding.add(b);
            }
        }
        double[] worth = binding.isEmpty() ? new double[0] : estimates();
        binding.sort(Comparator.comparingDouble((Integer b) -> -Math.abs(worth[b])));
        double open = PlanCost.open(problem, planned.plan());
        List<BoundValue> values = new ArrayList<>();
        for (int b : binding.subList(0, Math.min(most, binding.size()))) {
            if (seconds.getAsDouble() <= 0) {
                break;
            }
            Bound bound = problem.bounds().get(b);
            Again more = again(bound, used.get(b), 1);
            Again less = again(bound, used.get(b), -1);
            values.add(new BoundValue(
                    bound, used.get(b), more.value, less.value, open - more.open(open), open - less.open(open)));
        }
        return values;
    }

    /** Whether less than one unit is left; an equation is no limit that a unit could move. */
    static boolean binds(Bound bound, double used) {
        boolean high = bound.high() - used < bound.step() * (1 - SLACK);
        boolean low = bound.low() > 0 && used - bound.low() < bound.step() * (1 - SLACK);
        return bound.low() < bound.high() && (high || low);
    }

    private record Again(LimitValue value, double openings) {
        private double open(double unknown) {
            return Double.isNaN(openings) ? unknown : openings;
        }
    }

    /** The limit with the end that binds moved by so many units: away from the plan if above 0. */
    static Bound moved(Bound bound, double used, int units) {
        boolean high = bound.high() - used < bound.step() * (1 - SLACK);
        double by = units * bound.step();
        return new Bound(
                bound.id(),
                bound.name(),
                bound.unit(),
                bound.year(),
                bound.terms(),
                high ? bound.low() : bound.low() - by,
                high ? bound.high() + by : bound.high(),
                bound.step(),
                bound.weight());
    }

    private Again again(Bound bound, double used, int units) {
        if (units < 0 && bound.high() - bound.low() < bound.step()) {
            return new Again(new LimitValue.Unknown(), Double.NaN); // the two ends would cross
        }
        IntakeProblem other = problem.withBounds(problem.bounds().stream()
                .map(one -> one.equals(bound) ? moved(bound, used, units) : one)
                .toList());
        IntakePlan known = units > 0 ? planned.plan() : null;
        return switch (IntakePlanner.plan(other, seconds, gap, known)) {
            case IntakeResult.Planned again ->
                new Again(
                        new LimitValue.Worth(
                                again.cost() - planned.cost(),
                                again.bound() - planned.cost(),
                                again.cost() - planned.bound()),
                        PlanCost.open(other, again.plan()));
            case IntakeResult.Infeasible _ -> new Again(new LimitValue.Impossible(), Double.NaN);
            case IntakeResult.Stopped _ -> new Again(new LimitValue.Unknown(), Double.NaN);
        };
    }

    /** Change of the cost by one unit of each limit, as the linear relaxation estimates it; only to choose an order. */
    private double[] estimates() {
        List<NavigableMap<Double, Double>> lines = new ArrayList<>();
        for (Cell cell : problem.cells()) {
            ExpectedCost cost = new ExpectedCost(cell, problem.surplusWeight());
            NavigableMap<Double, Double> of = new TreeMap<>();
            of.put(cost.slopeAt(0), cost.interceptAt(0));
            for (int i = 0; i <= LINES; i++) {
                double served = cost.quantile((double) i / LINES) + (i == LINES ? 1 : 0);
                of.put(cost.slopeAt(served), cost.interceptAt(served));
            }
            lines.add(of);
        }
        double[] worth = new double[problem.bounds().size()];
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false, lines)) {
            if (model.solve(Math.max(1, seconds.getAsDouble()), 0) == ResultStatus.OPTIMAL) {
                for (int b = 0; b < worth.length; b++) {
                    worth[b] = model.dual(b);
                }
            }
        }
        return worth;
    }
}
