package org.siquan.engine.intake.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.siquan.engine.intake.LimitValue;

/**
 * Says what limits are worth: the plan is solved again with one unit more room and one less, from the plan that is known. The
 * true change lies between the bounds of both solves. A tightening that the plan survives needs no solve: its least cost
 * rises by no more than the plan's own gap.
 *
 * <p>Limits with the best estimate by the duals of the linear relaxation come first; the seconds left are shared by
 * the solves left, and what they do not suffice for stays unknown.
 */
public final class BoundValues {

    private static final double GAP = 1e-7;

    private final IntakeProblem problem;
    private final IntakeResult.Planned planned;
    private final DoubleSupplier seconds;
    private final Flows flows;
    private final double served;

    private BoundValues(IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        this.problem = problem;
        this.planned = planned;
        this.seconds = seconds;
        flows = new Flows(problem);
        served = PlanCost.openingsServed(problem, planned.plan());
    }

    /**
     * Values of limits, those estimated as most valuable first.
     *
     * @param chosen limits of the problem
     * @param most so many are solved again; for the others only what needs no solve is told
     * @param seconds how many are left; asked often
     * @throws IllegalArgumentException if a chosen limit is not one of the problem
     * @implNote one linear relaxation, then at most two plans for each of {@code most} limits
     */
    public static List<BoundValue> of(
            IntakeProblem problem, IntakeResult.Planned planned, List<Bound> chosen, int most, DoubleSupplier seconds) {
        if (!problem.bounds().containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "a chosen limit is not one of the problem%nTry: choose from bounds()".formatted());
        }
        double begun = seconds.getAsDouble();
        double[] duals = IntakePlanner.estimates(
                problem, planned.plan(), () -> seconds.getAsDouble() - begun * 3 / 4); // a quarter, at most
        Map<String, Double> estimates = new HashMap<>();
        for (int b = 0; b < duals.length; b++) {
            estimates.put(problem.bounds().get(b).id(), duals[b]);
        }
        BoundValues values = new BoundValues(problem, planned, seconds);
        List<Bound> order = chosen.stream()
                .sorted(Comparator.<Bound>comparingDouble(b -> estimates.getOrDefault(b.id(), 0.0))
                        .thenComparing(b -> !values.binding(b, values.used(b))))
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(i -> values.of(
                        order.get(i), estimates.getOrDefault(order.get(i).id(), 0.0), Math.min(most, order.size()) - i))
                .toList();
    }

    /** @param left limits that are still to be solved again, this one included */
    private BoundValue of(Bound bound, double estimate, int left) {
        double used = used(bound);
        BoundValue.Unit looser = left <= 0 ? BoundValue.Unit.UNKNOWN : solved(bound, 1, 2 * left);
        return new BoundValue(bound, used, binding(bound, used), estimate, looser, tighter(bound, used, left));
    }

    private BoundValue.Unit tighter(Bound bound, double used, int left) {
        if (bound.low() + bound.step() > bound.high() - bound.step()) {
            return BoundValue.Unit.IMPOSSIBLE;
        }
        if (Kept.within(bound.loosened(-1), used)) {
            return new BoundValue.Unit(new LimitValue.Worth(0, 0, planned.cost() - planned.bound()), 0);
        }
        return left <= 0 ? BoundValue.Unit.UNKNOWN : solved(bound, -1, 2 * left - 1);
    }

    private BoundValue.Unit solved(Bound bound, int units, int solves) {
        double now = seconds.getAsDouble();
        if (now <= 0) {
            return BoundValue.Unit.UNKNOWN;
        }
        double stop = now - now / solves;
        IntakeProblem changed = problem.withBounds(problem.bounds().stream()
                .map(b -> b.id().equals(bound.id()) ? b.loosened(units) : b)
                .toList());
        return switch (IntakePlanner.plan(changed, () -> seconds.getAsDouble() - stop, GAP, planned.plan())) {
            case IntakeResult.Planned after -> worth(after, units);
            case IntakeResult.Infeasible _ -> BoundValue.Unit.IMPOSSIBLE;
            case IntakeResult.Stopped _ -> BoundValue.Unit.UNKNOWN;
        };
    }

    /** More room never makes the least cost higher, and less never lower. */
    private BoundValue.Unit worth(IntakeResult.Planned after, int units) {
        double least = after.bound() - planned.cost();
        double most = after.cost() - planned.bound();
        least = units < 0 ? Math.max(0, least) : least;
        most = units > 0 ? Math.min(0, most) : most;
        double change = Math.max(least, Math.min(most, after.cost() - planned.cost()));
        return new BoundValue.Unit(
                new LimitValue.Worth(change, least, most), PlanCost.openingsServed(problem, after.plan()) - served);
    }

    private boolean binding(Bound bound, double used) {
        return bound.high() - used < bound.step() || used - bound.low() < bound.step();
    }

    private double used(Bound bound) {
        return PlanCost.used(problem, flows, planned.plan(), bound);
    }
}
