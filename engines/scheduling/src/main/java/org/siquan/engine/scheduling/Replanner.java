package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

/**
 * Plans again after something happened to a published rotation (an enterprise withdraws a post, a mentor falls ill, a
 * learner joins), changing as few published assignments as possible. An assignment is a block of a learner: its post, its
 * lodging and its weeks.
 *
 * <p>First everything that can stay is put where it was; whoever cannot stay is routed exactly through what is left, where
 * every kept block is worth more than any wish. Crowded places let go first whoever can leave with the fewest changes. Then
 * those who moved are taken out again together with some who are in their way, and put back in another order, as long as
 * fewer change (ruin and recreate: Schrimpf et al. 2000, doi:10.1006/jcph.1999.6413). Last, if the cost is beyond what is
 * allowed, a change is made cheaper step by step until it is not.
 *
 * <p>Promised: {@code Replanned} breaks no hard rule and pinned learners keep every assignment; {@code leastChanges} is never
 * above the fewest possible; the same problem, seed and budget give the same result. Not promised: the fewest changes.
 * Thread-safe: each call works on its own data.
 *
 * @implNote O(learners) to begin; a routing O(blocks &times; ends &times; lengths &times; posts) for each who cannot stay and
 *     for each tried afterwards, counted as 64 proposals
 */
public final class Replanner {

    private static final long OVERLOAD_PRICE = 100_000_000_000L;
    private static final long CHANGE_PRICE = 1_000_000_000L;
    private static final long CHEAPEST_CHANGE = 1_000;
    private static final int STEP = 4;

    /**
     * Plans again.
     *
     * @param problem as it is now; its learners in the order of the published schedule
     * @param published shape [learner][week]; a learner whose weeks are all idle is new
     * @param pinned indices of learners whose assignments may not change
     * @param mostCost cost that the new schedule may have; {@link Long#MAX_VALUE} = any
     * @param control budget in proposals beyond what the first valid schedule takes
     * @throws IllegalArgumentException if the schedule has another shape than the problem
     */
    public ReplanResult replan(
            RotationProblem problem, RotationSchedule published, BitSet pinned, long mostCost, RunControl control) {
        if (published.learners() != problem.learners().size() || published.weeks() != problem.weeks()) {
            throw new IllegalArgumentException(
                    "the published schedule must have %d learners and %d weeks, had %d and %d"
                            .formatted(
                                    problem.learners().size(),
                                    problem.weeks(),
                                    published.learners(),
                                    published.weeks()));
        }
        Model model = new Model(problem);
        Watch watch = new Watch(control);
        List<Conflict> conflicts = new ConflictFinder(model, new Router(model)).structural();
        if (!conflicts.isEmpty()) {
            return new ReplanResult.None(
                    true, conflicts.stream().map(Conflict::words).toList());
        }
        Kept kept = new Kept(model, published);
        List<Text> broken = brokenPins(model, kept, pinned);
        if (!broken.isEmpty()) {
            return new ReplanResult.None(true, broken);
        }
        kept.price = CHANGE_PRICE;
        State state = new State(model, OVERLOAD_PRICE);
        Repair repair = new Repair(state, kept, pinned, watch);
        repair.keepWhatStands();
        ChangeReasons reasons = new ChangeReasons(state, kept);
        int least = reasons.leastChanges();
        repair.settle();
        if (state.overload > 0) {
            return new ReplanResult.None(false, new CrowdedWords(model).of(state));
        }
        Return back = new Return(state, kept, pinned, repair, control.seed().generator("scheduling.replan"), watch);
        back.run(watch.left() / 2, least);
        if (state.soft() > mostCost) {
            cheapen(state, kept, repair, mostCost, watch);
            back.within(mostCost).run(watch.left(), least);
        }
        RotationSchedule schedule = new ScheduleWriter(state, published).write();
        return new ReplanResult.Replanned(
                schedule, state.breakdown(), reasons.all(), least, state.soft() <= mostCost, watch.spent());
    }

    /** Makes a change cheaper until the wishes cost no more than allowed. */
    private static void cheapen(State state, Kept kept, Repair repair, long mostCost, Watch watch) {
        while (state.soft() > mostCost && kept.price > CHEAPEST_CHANGE && !watch.cancelled()) {
            kept.price /= STEP;
            repair.polish(mostCost);
        }
    }

    private static List<Text> brokenPins(Model model, Kept kept, BitSet pinned) {
        List<Text> broken = new ArrayList<>();
        for (int learner = pinned.nextSetBit(0); learner >= 0; learner = pinned.nextSetBit(learner + 1)) {
            if (!kept.stands(learner)) {
                String id = model.problem.learners().get(learner).id();
                broken.add(new Text(
                        "学生 %s 的安排已锁定，但其中有的岗位或周次不再可用。请解除锁定。".formatted(id),
                        "learner %s is pinned, but a post or week of the plan is no longer possible; unpin"
                                .formatted(id)));
            }
        }
        return broken;
    }
}
