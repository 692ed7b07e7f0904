package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Pace;

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

    /** Share of the budget after which the cost counts, where it is limited. */
    private static final double FEWEST = 0.5;

    /**
     * What is asked for.
     *
     * @param round as it is now; a learner whose weeks are all idle is new
     * @param now first calendar week that can still be planned, 0-based
     * @param pinned indices of learners whose assignments may not change
     * @param mostCost cost that the new schedule may have; {@link Long#MAX_VALUE} = any
     */
    public record Asked(Disruption.Round round, int now, BitSet pinned, long mostCost) {}

    /** Plans again with the proposals of the control, when nothing is past. */
    public ReplanResult replan(
            RotationProblem problem, RotationSchedule published, BitSet pinned, long mostCost, RunControl control) {
        return replan(new Disruption.Round(problem, published), 0, pinned, mostCost, control);
    }

    /** Plans again with the proposals of the control. */
    public ReplanResult replan(Disruption.Round round, int now, BitSet pinned, long mostCost, RunControl control) {
        return replan(
                new Asked(round, now, pinned, mostCost),
                control.seed(),
                Pace.ofProposals(control.budget().proposals()),
                new org.siquan.engine.scheduling.search.Watch(
                        "replan", control.progress(), control.cancellation(), BestSoFar.NONE));
    }

    /**
     * Plans again.
     *
     * <p>Weeks before {@code now} never change. A block that has begun keeps its start, post and lodging and may end
     * earlier or later, from {@code now} on and within its length. Only where no such end leaves the learner a plan, or too
     * many are there and the block is too short to end, it is cut: the rest of its weeks becomes a block of its own, which
     * may stay, move to another post at once, or wait as long as the pattern allows idle weeks.
     *
     * @param pace budget beyond what the first valid schedule takes
     * @param listener hears how far the search is, may stop it
     * @throws IllegalArgumentException if the schedule has another shape than the problem, or the week is none of them
     */
    public ReplanResult replan(Asked asked, Seed seed, Pace pace, org.siquan.engine.scheduling.search.Watch listener) {
        Disruption.Round round = asked.round();
        int now = asked.now();
        BitSet pinned = asked.pinned();
        requireShape(round, now);
        Model model = new Model(round.problem());
        Kept kept = new Kept(model, round.published());
        Past past = new Past(model, kept, now);
        Cuts cuts = new Cuts(model, round);
        past.narrow(new BitSet());
        List<Cuts.Cut> needed = past.cuts(pinned);
        Disruption.Round parted = cuts.split(needed);
        if (!needed.isEmpty() || now > 0) {
            model = new Model(parted.problem());
            kept = new Kept(model, parted.published());
            past = new Past(model, kept, now);
        }
        List<Conflict> conflicts = new ConflictFinder(model, new Router(model)).structural();
        if (!conflicts.isEmpty()) {
            return new ReplanResult.None(
                    true, conflicts.stream().map(Conflict::words).toList());
        }
        past.narrow(firstParts(model, needed));
        List<Text> impossible = brokenPins(model, kept, pinned);
        impossible.addAll(past.stranded());
        return impossible.isEmpty()
                ? new Search(model, kept, asked, seed, new Watch(pace, listener.progress(), listener.cancellation()))
                        .run(parted.published(), cuts, needed, now)
                : new ReplanResult.None(true, impossible);
    }

    private static void requireShape(Disruption.Round round, int now) {
        RotationProblem problem = round.problem();
        RotationSchedule published = round.published();
        if (published.learners() != problem.learners().size() || published.weeks() != problem.weeks()) {
            throw new IllegalArgumentException(
                    "the published schedule must have %d learners and %d weeks, had %d and %d"
                            .formatted(
                                    problem.learners().size(),
                                    problem.weeks(),
                                    published.learners(),
                                    published.weeks()));
        }
        if (now < 0 || now > problem.weeks()) {
            throw new IllegalArgumentException("now must be 0..%d, was %d".formatted(problem.weeks(), now));
        }
    }

    private static BitSet firstParts(Model model, List<Cuts.Cut> cuts) {
        BitSet parts = new BitSet();
        cuts.forEach(cut -> parts.set(model.firstBlock[cut.learner()] + cut.block()));
        return parts;
    }

    /** One search for a plan near the published one, in a model that holds only what is still open. */
    private record Search(Model model, Kept kept, Asked asked, Seed seed, Watch watch) {

        ReplanResult run(RotationSchedule published, Cuts cuts, List<Cuts.Cut> made, int now) {
            BitSet pinned = asked.pinned();
            long mostCost = asked.mostCost();
            watch.step("replan");
            kept.price = CHANGE_PRICE;
            State state = new State(model, OVERLOAD_PRICE);
            Repair repair = new Repair(state, kept, pinned, watch);
            repair.keepWhatStands();
            ChangeReasons reasons = new ChangeReasons(state, kept);
            int least = reasons.leastChanges();
            repair.settle();
            Return back = new Return(state, kept, pinned, repair, seed.generator("scheduling.replan"), watch);
            back.relieve(FEWEST);
            if (state.overload > 0) {
                return new ReplanResult.None(false, new CrowdedWords(model).of(state));
            }
            back.run(mostCost == Long.MAX_VALUE ? 1 : FEWEST, least);
            if (state.soft() > mostCost) {
                cheapen(state, kept, repair, mostCost, watch);
                back.within(mostCost).run(1, least);
            }
            Disruption.Round planned = cuts.joined(made, new ScheduleWriter(state, published).write(), now);
            return new ReplanResult.Replanned(
                    planned.problem(),
                    planned.published(),
                    state.breakdown(),
                    cuts.published(made, reasons.all()),
                    least,
                    state.soft() <= mostCost,
                    watch.spent());
        }
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
