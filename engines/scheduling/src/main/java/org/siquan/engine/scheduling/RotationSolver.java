package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Portfolio;

/**
 * Plans a rotation: routes every learner exactly through what the others leave; where that overloads something, tries to prove
 * by counting that there is no plan; then bounds the cost from below by Lagrangian duality, plans everybody again by the prices
 * of the bound, and improves that plan by annealing and re-routing while the bound rises.
 *
 * <p>Same problem, seed and budget in proposals: same result, whatever the threads. Routing one learner counts 64 proposals.
 * The first plan and ten rounds of the bound are made even if the budget is smaller. Thread-safe: each call works on its own
 * data.
 *
 * @implNote A proposal is O(weeks of a block); a routing O(blocks &times; ends &times; lengths &times; posts); memory
 *     O(learners &times; posts in reach + (posts + enterprises) &times; weeks). Sources: docs/engines/scheduling.md.
 */
public final class RotationSolver {

    private static final long FIRST_OVERLOAD_PRICE = 400_000;

    /** Share of the budget in which the bound looks for prices to plan by, before the search begins. */
    private static final double GUIDED = 0.15;

    /** Share of the budget in which a proof is sought that there is no plan, if the first plan overloads something. */
    private static final double PROOF = 0.5;

    /** Solves with the proposals of the control; never throws for a problem that was built. */
    public RotationResult solve(RotationProblem problem, RunControl control) {
        return solve(
                problem,
                control.seed(),
                Effort.ofProposals(control.budget().proposals(), 1),
                new org.siquan.engine.scheduling.search.Watch(
                        "rotation", control.progress(), control.cancellation(), BestSoFar.NONE));
    }

    /**
     * Solves; never throws for a problem that was built. Of two or more chains one searches and one proves the bound; a
     * single one does both in turn.
     *
     * @param listener hears how far the search is, may stop all; its step is replaced by those of the rotation
     */
    public RotationResult solve(
            RotationProblem problem, Seed seed, Effort effort, org.siquan.engine.scheduling.search.Watch listener) {
        Model model = new Model(problem);
        Router router = new Router(model);
        Watch watch = new Watch(effort.pace().get(), listener.progress(), listener.cancellation());
        ConflictFinder conflicts = new ConflictFinder(model, router);
        List<Conflict> found = conflicts.structural();
        if (!found.isEmpty()) {
            return new RotationResult.Infeasible(found);
        }
        State state = new State(model, FIRST_OVERLOAD_PRICE);
        Construction construction = new Construction(state, router);
        watch.step("rotation.construct");
        construction.build(watch);
        construction.repair(watch);
        if (state.overload > 0) {
            found = shortages(conflicts, state, watch);
            if (!found.isEmpty()) {
                return new RotationResult.Infeasible(found);
            }
        }
        return improved(state, router, seed, effort, watch, listener);
    }

    /** Proofs that there is no plan; only looked for where none was found, because counting takes long. */
    private static List<Conflict> shortages(ConflictFinder conflicts, State state, Watch watch) {
        List<Conflict> found = conflicts.overall();
        return found.isEmpty() ? conflicts.around(state, watch.used() + PROOF * (1 - watch.used()), watch) : found;
    }

    private static RotationResult improved(
            State state,
            Router router,
            Seed seed,
            Effort effort,
            Watch watch,
            org.siquan.engine.scheduling.search.Watch listener) {
        DualBound bound = new DualBound(state.model, state);
        GuidedSearch search = new GuidedSearch(state, router, seed, watch);
        long target = state.soft();
        boolean two = effort.chains() > 1;
        Watch proof = two ? new Watch(effort.pace().get(), Progress.NONE, listener.cancellation()) : watch;
        watch.step("rotation.bound");
        bound.guide(proof.used() + GUIDED * (1 - proof.used()), target, effort.threads(), proof);
        Guide guide = bound.guide();
        if (!two) {
            bound.improve((1 + watch.used()) / 2, target, 1, watch);
            search.run(guide);
            return result(state, bound, watch, watch.spent());
        }
        Portfolio.run(2, effort.threads(), chain -> {
            if (chain == 0) {
                search.run(guide);
            } else {
                bound.improve(1, target, 1, proof);
            }
            return chain;
        });
        return result(state, bound, watch, watch.spent() + proof.spent());
    }

    private static RotationResult result(State state, DualBound bound, Watch watch, long proposals) {
        RotationSchedule schedule = new ScheduleWriter(state).write();
        if (state.overload > 0 || watch.cancelled()) {
            RotationResult.Reason reason =
                    watch.cancelled() ? RotationResult.Reason.CANCELLED : RotationResult.Reason.BUDGET;
            List<Text> crowded = new CrowdedWords(state.model).of(state);
            return new RotationResult.Stopped(reason, schedule, state.overload, bound.best(), crowded, proposals);
        }
        CostBreakdown cost = state.breakdown();
        return new RotationResult.Solved(schedule, cost, bound.best(), proposals);
    }
}
