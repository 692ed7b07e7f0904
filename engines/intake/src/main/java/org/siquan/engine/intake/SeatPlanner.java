package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.RunControl;

/**
 * Advises seats by stochastic integer programming over scenarios (CP-SAT), with bound and gap, and says what each limit is
 * worth by solving again with one unit more and one less. Where the limits leave it open, the seats of a programme are
 * divided evenly among the regions.
 *
 * <p>Thread-safe. The same problem, seed and budget give the same result: one worker, deterministic time, which each solve
 * has to itself. Cancelled, it answers {@link SeatPlanResult.Stopped} with the best plan so far.
 *
 * @implNote one solve for the plan, one for its division among the regions, at most two for each limit and least class, and for an infeasible input one
 *     feasibility check per limit (deletion filter: Chinneck &amp; Dravnieks 1991, doi:10.1287/ijoc.3.2.157). Scenarios:
 *     two-stage programme with simple recourse in its deterministic equivalent (Birge &amp; Louveaux 2011, ch. 3).
 */
public final class SeatPlanner {

    /** What is solved again to say what a unit of it is worth. */
    public enum Pricing {
        /** Every limit. */
        LIMITS,
        /** Every limit and every least class. */
        LIMITS_AND_CLASSES
    }

    /** Plans and prices every limit and every least class. */
    public SeatPlanResult plan(SeatPlanProblem problem, RunControl control) {
        return plan(problem, Pricing.LIMITS_AND_CLASSES, control);
    }

    /** Plans; throws only if the numbers of the problem are too large for whole arithmetic. */
    public SeatPlanResult plan(SeatPlanProblem problem, Pricing pricing, RunControl control) {
        SeatModel.Answer first = new SeatModel(problem, true).solve(control);
        double unit = (double) SeatModel.SCALE * problem.scenarios();
        if (first.infeasible()) {
            return conflict(problem, control);
        }
        if (!first.found()) {
            return new SeatPlanResult.Stopped(null, Double.POSITIVE_INFINITY, first.bound() / unit);
        }
        SeatModel.Answer answer = SeatModel.divided(problem, first, control);
        LimitValues values = new LimitValues(problem, answer, unit, control);
        List<SeatPlanResult.LimitUse> uses = new ArrayList<>();
        List<SeatPlanResult.ClassUse> classes = new ArrayList<>();
        int steps = problem.limits().size()
                + (pricing == Pricing.LIMITS ? 0 : problem.programmes().size());
        for (int i = 0; i < steps; i++) {
            if (control.cancellation().requested()) {
                return new SeatPlanResult.Stopped(answer.plan(), answer.cost() / unit, answer.bound() / unit);
            }
            if (i < problem.limits().size()) {
                uses.add(values.of(problem.limits().get(i)));
            } else if (problem.programmes().get(i - problem.limits().size()).leastClass() > 0) {
                classes.add(values.ofClass(i - problem.limits().size()));
            }
            control.progress().report("intake.limits", i + 1L, steps);
        }
        if (control.cancellation().requested()) {
            return new SeatPlanResult.Stopped(answer.plan(), answer.cost() / unit, answer.bound() / unit);
        }
        return new SeatPlanResult.Planned(
                answer.plan(),
                answer.cost() / unit,
                answer.bound() / unit,
                answer.proved(),
                uses,
                classes,
                problem.demands().stream()
                        .map(demand -> balance(problem, demand, answer.plan()))
                        .toList());
    }

    private static SeatPlanResult.Balance balance(SeatPlanProblem problem, Demand demand, SeatPlan plan) {
        double served = 0;
        for (int p = 0; p < plan.programmes(); p++) {
            served += (double) demand.shareOf(problem.programmes().get(p)) / SeatModel.SCALE * plan.of(p);
        }
        double unmet = 0;
        double surplus = 0;
        for (int openings : demand.scenarios()) {
            unmet += Math.max(0, openings - served);
            surplus += Math.max(0, served - openings);
        }
        int count = Math.max(1, demand.scenarios().size());
        return new SeatPlanResult.Balance(demand.occupation(), demand.mean(), served, unmet / count, surplus / count);
    }

    /** Limits that cannot hold together; each is needed for the conflict unless the budget ended. */
    private static SeatPlanResult conflict(SeatPlanProblem problem, RunControl control) {
        List<Limit> kept = new ArrayList<>(problem.limits());
        boolean minimal = true;
        int done = 0;
        for (Limit limit : problem.limits()) {
            if (control.cancellation().requested()) {
                return new SeatPlanResult.Infeasible(kept, false);
            }
            List<Limit> without = new ArrayList<>(kept);
            without.remove(limit);
            SeatModel.Answer rest = SeatModel.possible(problem, without, control);
            if (rest.infeasible()) {
                kept = without;
            } else if (!rest.found()) {
                minimal = false;
            }
            control.progress()
                    .report("intake.conflict", ++done, problem.limits().size());
        }
        return new SeatPlanResult.Infeasible(kept, minimal);
    }
}
