package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

/**
 * Plans a rotation: first tries to prove by counting that there is no plan; then routes every learner exactly through what
 * the others leave, bounds the cost from below by Lagrangian duality, and improves the plan by annealing and re-routing.
 *
 * <p>Same problem, seed and budget: same result. The budget counts proposals; routing one learner counts 64. The first
 * plan and ten rounds of the bound are made even if the budget is smaller. Thread-safe: each call works on its own data.
 *
 * @implNote A proposal is O(weeks of a block); a routing O(blocks &times; ends &times; lengths &times; posts); memory
 *     O(learners &times; posts in reach + (posts + enterprises) &times; weeks). Sources: docs/engines/scheduling.md.
 */
public final class RotationSolver {

    private static final long FIRST_OVERLOAD_PRICE = 400_000;
    private static final int LEAST_ROUNDS = 10;
    private static final int MOST_ROUNDS = 300;
    private static final int REPAIR_PASSES = 12;

    /** Solves the problem; never throws for a problem that was built. */
    public RotationResult solve(RotationProblem problem, RunControl control) {
        Model model = new Model(problem);
        Router router = new Router(model);
        Watch watch = new Watch(control);
        ConflictFinder conflicts = new ConflictFinder(model, router);
        List<Conflict> found = conflicts.structural();
        if (found.isEmpty()) {
            found = conflicts.overall();
        }
        if (!found.isEmpty()) {
            return new RotationResult.Infeasible(found);
        }

        State state = new State(model, FIRST_OVERLOAD_PRICE);
        Construction construction = new Construction(state, router);
        watch.step("rotation.construct");
        construction.build(watch);
        construction.repair(REPAIR_PASSES, watch);
        if (state.overload > 0) {
            found = conflicts.crowded(state, watch);
            if (!found.isEmpty()) {
                return new RotationResult.Infeasible(found);
            }
        }

        watch.step("rotation.bound");
        DualBound bound = new DualBound(model, router, state);
        bound.improve(rounds(model, control), state.soft(), watch);

        watch.step("rotation.improve");
        Annealing annealing = new Annealing(state, router, control.seed().generator("scheduling.annealing"), watch);
        if (!watch.cancelled() && bound.best() < state.cost()) {
            annealing.cool(watch.left() * 9 / 10);
            if (state.overload > 0) {
                construction.repair(REPAIR_PASSES, watch);
                annealing.keep();
            }
            annealing.polish(watch.left());
        }
        annealing.restore();
        return result(state, bound, watch);
    }

    private static RotationResult result(State state, DualBound bound, Watch watch) {
        RotationSchedule schedule = new ScheduleWriter(state).write();
        if (state.overload > 0 || watch.cancelled()) {
            RotationResult.Reason reason =
                    watch.cancelled() ? RotationResult.Reason.CANCELLED : RotationResult.Reason.BUDGET;
            List<Text> crowded = new CrowdedWords(state.model).of(state);
            return new RotationResult.Stopped(reason, schedule, state.overload, bound.best(), crowded, watch.spent());
        }
        CostBreakdown cost = state.breakdown();
        return new RotationResult.Solved(schedule, cost, bound.best(), watch.spent());
    }

    /** About half of the budget goes to the bound. */
    private static int rounds(Model model, RunControl control) {
        long each = (long) model.learners * Reroute.PROPOSALS;
        return Math.clamp(control.budget().proposals() / 2 / each, LEAST_ROUNDS, MOST_ROUNDS);
    }
}
