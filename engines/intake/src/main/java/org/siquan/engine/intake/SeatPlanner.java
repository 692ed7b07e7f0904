package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;

/**
 * Advises seats by stochastic integer programming over scenarios (CP-SAT), with bound and gap, and says what each binding
 * limit is worth by solving again with one unit more and one less.
 *
 * <p>Thread-safe. The same problem, seed and budget give the same result: one worker, deterministic time.
 *
 * @implNote one solve for the plan, two for each binding upper limit, and for an infeasible input one feasibility check per
 *     limit (deletion filter, Chinneck 1991). Source of the solver: OR-Tools CP-SAT.
 */
public final class SeatPlanner {

    private static final double HUNDREDTHS = 100.0;

    /** Plans; never throws for a problem that was built. */
    public SeatPlanResult plan(SeatPlanProblem problem, RunControl control) {
        SeatModel.Answer answer = new SeatModel(problem, true).solve(control);
        if (answer.infeasible()) {
            return new SeatPlanResult.Infeasible(conflict(problem, control));
        }
        if (!answer.found()) {
            return new SeatPlanResult.Stopped();
        }
        double unit = HUNDREDTHS * problem.scenarios();
        List<SeatPlanResult.LimitUse> uses = new ArrayList<>();
        int done = 0;
        for (Limit limit : problem.limits()) {
            if (control.cancellation().requested()) {
                return new SeatPlanResult.Stopped();
            }
            long used = used(problem, limit, answer.plan());
            boolean binding = used == limit.high() || used == limit.low();
            boolean upper = used == limit.high();
            uses.add(new SeatPlanResult.LimitUse(
                    limit,
                    used,
                    binding,
                    upper ? change(problem, limit, 1, answer, unit, control) : null,
                    upper ? change(problem, limit, -1, answer, unit, control) : null));
            control.progress().report("intake.limits", ++done, problem.limits().size());
        }
        return new SeatPlanResult.Planned(
                answer.plan(), answer.cost() / unit, answer.bound() / unit, answer.proved(), uses);
    }

    private static long used(SeatPlanProblem problem, Limit limit, SeatPlan plan) {
        long sum = 0;
        for (Limit.Term term : limit.terms()) {
            for (int p = 0; p < plan.programmes(); p++) {
                if (problem.programmes().get(p).id().equals(term.programme())) {
                    sum += term.coefficient() * (term.region() < 0 ? plan.of(p) : plan.at(p, term.region()));
                }
            }
        }
        return sum;
    }

    private static @Nullable Double change(
            SeatPlanProblem problem, Limit limit, int by, SeatModel.Answer before, double unit, RunControl control) {
        if (limit.high() + by < limit.low()) {
            return null;
        }
        List<Limit> limits = problem.limits().stream()
                .map(other -> other.id().equals(limit.id()) ? limit.withHigh(limit.high() + by) : other)
                .toList();
        SeatModel.Answer after = new SeatModel(problem.withLimits(limits), true).solve(control);
        return after.found() ? (after.cost() - before.cost()) / unit : null;
    }

    /** Limits that cannot hold together; each is needed for the conflict. */
    private static List<Limit> conflict(SeatPlanProblem problem, RunControl control) {
        List<Limit> kept = new ArrayList<>(problem.limits());
        for (Limit limit : problem.limits()) {
            List<Limit> without = new ArrayList<>(kept);
            without.remove(limit);
            if (!SeatModel.possible(problem, without, control)) {
                kept = without;
            }
        }
        return kept;
    }
}
