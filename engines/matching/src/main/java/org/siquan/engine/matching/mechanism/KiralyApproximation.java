package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Many placed learners where places score learners equally: Király's local approximation for the hospitals/residents problem
 * with ties. Equal scores at a place are a tie; the tie number only decides what the mechanism leaves open.
 *
 * <p>Learners propose down their lists. Who has been refused everywhere proposes once more from the top, and is then taken
 * before learners of the same score who are still on their first pass. Each step looks at one list and one place, so people
 * can follow it.
 *
 * <p><b>Guarantees</b>: the outcome is weakly stable (nobody prefers a place that has a free seat or holds somebody with a
 * strictly lower score), and no weakly stable outcome places more than 3/2 as many learners. Finding the most is NP-hard,
 * see {@code MaxHrt}. The
 * order of input is irrelevant. <b>Does not guarantee</b>: strategy-proofness (a shorter list may gain the priority of a second
 * pass earlier; no stable mechanism that is truthful for the side with strict lists can promise a factor below 2, Hamada,
 * Miyazaki and Yanagisawa 2019, doi:10.4230/LIPIcs.ISAAC.2019.9); stability against learners who would win the tie by their number (use {@link DeferredAcceptance} where the
 * lottery is a promise); nested quotas, reserves and minima, which it refuses.
 *
 * <p>Lists of learners are strict here, as {@link org.siquan.engine.matching.Choices} holds them. With ties on both sides
 * the factor 3/2 needs the uncertain proposals of section 3 of the paper; they never occur with strict lists.
 *
 * @implNote every choice is looked at twice at most: O(choices × log seats) time; the paper's O(choices) sorts the holders of
 *     a place by buckets of scores, which a heap of keys outruns at the size of a class. Memory: 8 bytes per seat, 1 byte and
 *     1 bit per applicant. Sources: Király 2013, doi:10.3390/a6030471 (sections 2 and 4: strict lists, capacities); Király
 *     2011, doi:10.1007/s00453-009-9371-7.
 */
public final class KiralyApproximation implements Mechanism {

    @Override
    public String name() {
        return "kiraly";
    }

    @Override
    public Text promise() {
        return new Text(
                "同分不抽签：弱稳定，入班人数至少为最多时的三分之二，计算很快；不保证如实填报最有利。",
                "Keeps ties: weakly stable, at least two thirds of the most that any such outcome places, fast; not truthful.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return Refusal.unlessPlain(name(), problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        return new SecondPass(problem, closed, control).run();
    }
}
