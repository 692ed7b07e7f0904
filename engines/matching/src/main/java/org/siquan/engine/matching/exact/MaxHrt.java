package org.siquan.engine.matching.exact;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.KiralyApproximation;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.Refusal;

/**
 * Most placed learners where places score learners equally: a weakly stable outcome of maximum size for the
 * hospitals/residents problem with ties (MAX-HRT). Equal scores at a place are a tie; tie numbers decide nothing.
 *
 * <p>Pairs that no weakly stable outcome contains go first; what is left falls into parts. Each part has an upper bound, a
 * matching that counts seats alone, and a lower one, {@link KiralyApproximation} under many tie-breakings; where they differ
 * CP-SAT closes the gap as far as the budget reaches.
 *
 * <p><b>Guarantees</b>: the outcome is weakly stable (nobody prefers a place that has a free seat or holds somebody with a
 * strictly lower score); no weakly stable outcome places more than {@link MaxHrtResult#bound()}; the same for the same problem,
 * seed and budget. <b>Does not guarantee</b>: a proof within the budget (the problem is NP-hard); strategy-proofness; which of
 * several largest outcomes it is; stability against learners who would win a tie by their number; nested quotas, reserves and
 * minima, which it refuses.
 *
 * @implNote one thread; the budget's deterministic seconds limit the solver in all parts together. Sources: Irving and Manlove
 *     2009, doi:10.1145/1498698.1537595 (problem, reductions); Kwanashie and Manlove 2014,
 *     doi:10.1007/978-3-319-07001-8_37; Delorme et al. 2019, doi:10.1016/j.ejor.2019.03.017. The model differs, see
 *     docs/engines/matching.md.
 */
public final class MaxHrt implements Mechanism {

    private static final double LEAST_SECONDS = 1e-3;

    @Override
    public String name() {
        return "max-hrt";
    }

    @Override
    public Text promise() {
        return new Text(
                "同分不抽签：弱稳定结果中入班人数最多的一个，附证明或上界；不保证如实填报最有利。",
                "Keeps ties: the most learners of all weakly stable outcomes, with proof or bound; not truthful.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return Refusal.unlessPlain(name(), problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        return solve(problem, closed, control).outcome();
    }

    /**
     * Like {@link #match}, with what is known about the best outcome.
     *
     * @param closed indices of places nobody may enter
     * @throws IllegalArgumentException if there are {@link #refusals}
     * @throws java.util.concurrent.CancellationException if the run was cancelled; nothing partial is handed out
     */
    public MaxHrtResult solve(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        TiedInstance whole = TiedInstance.of(problem, closed);
        List<TiedInstance> parts = Components.of(whole.keep(Reduction.of(whole, control.cancellation())));
        BitSet taken = new BitSet();
        double left = control.budget().deterministicSeconds();
        int bound = 0;
        long looked = 0;
        for (int i = 0; i < parts.size(); i++) {
            TiedInstance part = parts.get(i);
            control.progress().report("matching.exact", i, parts.size());
            int most = new SeatFlow(part).most();
            TieBreaking ties = new TieBreaking(part, control).upTo(most);
            looked += ties.looked();
            StateModel.Answer answer = new StateModel.Answer(ties.matched(), most, 0);
            if (ties.placed() < most && left > LEAST_SECONDS) {
                answer = new StateModel(part, ties.matched(), most).solve(left, control);
            }
            left -= answer.spent();
            bound += answer.bound();
            answer.matched().stream().map(part::origin).forEach(taken::set);
        }
        control.progress().report("matching.exact", Math.max(1, parts.size()), Math.max(1, parts.size()));
        return new MaxHrtResult(new MatchingOutcome(column(problem, taken), closed, looked), bound);
    }

    /** @param taken by position in the choices */
    private static ChoiceColumn column(MatchingProblem problem, BitSet taken) {
        Choices choices = problem.choices();
        ChoiceColumn column = new ChoiceColumn(problem.applicants(), choices.longest());
        for (int a = 0; a < problem.applicants(); a++) {
            int position = taken.nextSetBit(choices.first(a));
            if (position >= 0 && position < choices.end(a)) {
                column.set(a, position - choices.first(a) + 1);
            }
        }
        return column;
    }
}
