package org.siquan.engine.matching.opening;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;

/**
 * The best set of classes that open, each with at least its number. The outcome is that of deferred acceptance among the open
 * classes. A set is <b>allowed</b> if every open class reaches its number and no closed class is <b>claimed</b>: claimed is
 * one that as many as it needs may enter and want more than what they have, where everybody else can stay, every bound holds,
 * and no open class they leave falls below its number. Of the allowed sets the one that places most learners is best, of
 * those the one with the smallest sum of ranks, where the first choice counts 1. A class that needs nobody is always open.
 *
 * <p>An allowed set need not exist (for the like with groups that may ruin other classes it is NP-complete to tell: Biró,
 * Fleiner, Irving and Manlove 2010, doi:10.1016/j.tcs.2010.05.005). Where none exists, or none is found, every set counts
 * whose open classes reach their numbers, and the claimed classes of the result are named. The best of these leaves no closed
 * class that could simply open as well (where no bound spans several classes), for everybody would be better off.
 *
 * <p><b>Guarantees</b>: every open class reaches its number; within the open classes what {@link DeferredAcceptance}
 * guarantees; {@link OpeningResult.Best} is proved; of {@link OpeningResult.Bounded} the bounds hold; the same for the same
 * problem, seed and budget. <b>Does not guarantee</b>: a proof within the budget; strategy-proofness (which classes open
 * depends on the lists); which of several best sets it is. Serves nested upper quotas and reserves; where bounds span several
 * classes little can be excluded without trying, so that only about fifteen classes can be proved. Refuses minima of quotas.
 *
 * @implNote A local search, then branch and bound; all rests on monotonicity: where classes choose apart, with fewer of them
 *     open nobody is better off and no open one fills less (Kelso and Crawford 1982, doi:10.2307/1913392; fills by the law of
 *     aggregate demand: Hatfield and Milgrom 2005, doi:10.1257/0002828054825466). Where nothing but seats bounds the
 *     classes, closing and opening one moves those it concerns alone. More than 64 classes that the first bounds leave
 *     undecided are not searched; then the local search has nearly all of the budget. One thread.
 */
public final class OpeningOptimal implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "opening-optimal";

    /** Choices looked at where the run's budget says 0 proposals. */
    public static final long OWN_BUDGET = 10_000_000_000L;

    /** Shares of what is left of the budget for local search: before a proof, and where there are too many classes for one. */
    private static final double PREPARING = 0.05;

    private static final double IMPROVING = 0.95;

    /** Before a proof the local search looks at each choice so many times at most. */
    private static final long ROUNDS = 2_000;

    private final DeferredAcceptance deferred = new DeferredAcceptance();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "开班的组合使入班人数最多，其次志愿名次之和最小，并给出上界；开班之内同延迟接受。关班时如实填报未必最有利。",
                "The set of open classes places most learners, then with the smallest sum of ranks, with a bound; among open"
                        + " classes as deferred acceptance. Where classes close it is not truthful.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return DeferredAcceptance.refusals(NAME, problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        return solve(problem, closed, control).outcome();
    }

    /**
     * Like {@link #match}, with what is known about the best set.
     *
     * @param closed indices of places nobody may enter; they are never said to be claimed
     * @param control budget in choices looked at, 0 = {@link #OWN_BUDGET}
     * @throws IllegalArgumentException if there are {@link #refusals}
     * @throws java.util.concurrent.CancellationException if the run was cancelled; nothing partial is handed out
     */
    public OpeningResult solve(MatchingProblem problem, BitSet closed, RunControl control) {
        List<Complaint> refusals = refusals(problem);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    refusals.stream().map(c -> c.message().en()).collect(Collectors.joining(System.lineSeparator())));
        }
        long budget = control.budget().proposals() == 0
                ? OWN_BUDGET
                : control.budget().proposals();
        Work work = new Work(control, budget);
        OpenMarket places = new OpenMarket(problem, closed, work);
        OpenSets allowed = new OpenSets(places, true);
        Improvement improvement = improved(places, allowed, control.seed());
        allowed.beat(improvement.unclaimed());
        allowed.search();
        OpenSets sets = allowed.best() == null ? anyOf(places, improvement.cheapest(), control.seed()) : allowed;
        work.finished();
        return result(problem, places, sets);
    }

    private static OpenSets anyOf(OpenMarket places, Candidate known, Seed seed) {
        OpenSets sets = new OpenSets(places, false);
        sets.beat(known);
        sets.beat(improved(places, sets, seed).cheapest());
        sets.search();
        return sets;
    }

    private static Improvement improved(OpenMarket places, OpenSets sets, Seed seed) {
        Improvement improvement = new Improvement(places, sets.undecided(), sets.closed(), seed);
        Work work = places.work();
        long enough = work.done() + ROUNDS * (places.market().place.length + places.market().places);
        improvement.run(sets.searchable() ? Math.min(enough, work.after(PREPARING)) : work.after(IMPROVING));
        return improvement;
    }

    private OpeningResult result(MatchingProblem problem, OpenMarket places, OpenSets sets) {
        Candidate best = Objects.requireNonNull(sets.best(), "the local search always finds a set");
        BitSet closed = new BitSet();
        closed.set(0, problem.places().size());
        closed.andNot(best.open());
        long looked = places.work().done();
        MatchingOutcome outcome =
                deferred.match(problem, closed, places.work().quietly()).after(looked);
        List<String> claimed = best.claimed().stream()
                .mapToObj(p -> problem.places().get(p).id())
                .toList();
        if (sets.bound() == best.cost()) {
            return new OpeningResult.Best(outcome, claimed);
        }
        long unplaced = places.market().unplaced;
        int most = problem.applicants() - Math.toIntExact(sets.bound() / unplaced);
        return new OpeningResult.Bounded(outcome, claimed, most, sets.bound() % unplaced);
    }
}
