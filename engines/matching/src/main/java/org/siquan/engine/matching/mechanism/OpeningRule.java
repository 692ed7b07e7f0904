package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;

/**
 * Closes classes that too few learners reach, one after the other: the class with the smallest share of its number to
 * open closes first (equal shares: the later place), and the mechanism runs again. Then closed classes are tried once more,
 * one at a time in the order of the places, because learners who lost another class may have come their way since.
 *
 * <p><b>Guarantees</b>: every open class reaches its number, and no single closed class could open as well without leaving
 * some class below its number. <b>Does not guarantee</b>: another set of open classes may serve more learners (finding the
 * best one is a hard problem), and a learner may gain by ranking untruthfully where classes close.
 *
 * @implNote at most places + closed² runs of the mechanism
 */
public final class OpeningRule implements Mechanism {

    private final Mechanism mechanism;

    /** The rule around this mechanism. */
    public OpeningRule(Mechanism mechanism) {
        this.mechanism = mechanism;
    }

    Mechanism inner() {
        return mechanism;
    }

    @Override
    public String name() {
        return mechanism.name() + "+opening";
    }

    @Override
    public Text promise() {
        Text inner = mechanism.promise();
        return new Text(
                inner.zh() + "开班人数不足的班逐个关闭；关班时如实填报未必最有利。",
                inner.en() + " Classes below their number close one by one; where classes close it is not truthful.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return mechanism.refusals(problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet alreadyClosed, RunControl control) {
        BitSet closed = (BitSet) alreadyClosed.clone();
        long proposals = 0;
        while (true) {
            MatchingOutcome outcome = mechanism.match(problem, closed, control);
            proposals += outcome.proposals();
            int weakest = weakest(problem, outcome);
            if (weakest == MatchingOutcome.NONE) {
                return reopened(problem, outcome, alreadyClosed, proposals, control);
            }
            closed.set(weakest);
        }
    }

    private MatchingOutcome reopened(
            MatchingProblem problem, MatchingOutcome settled, BitSet shut, long proposals, RunControl control) {
        MatchingOutcome best = settled;
        long spent = proposals;
        boolean opened = true;
        while (opened) {
            opened = false;
            for (int place = 0; place < problem.places().size(); place++) {
                if (best.closed(place) && !shut.get(place)) {
                    BitSet fewer = best.closed();
                    fewer.clear(place);
                    MatchingOutcome outcome = mechanism.match(problem, fewer, control);
                    spent += outcome.proposals();
                    if (weakest(problem, outcome) == MatchingOutcome.NONE) {
                        best = outcome;
                        opened = true;
                    }
                }
            }
        }
        return best.after(spent);
    }

    /** The open class that reaches the smallest share of its number and not all of it; NONE if every class reaches it. */
    static int weakest(MatchingProblem problem, MatchingOutcome outcome) {
        int[] placed = outcome.fill(problem);
        int weakest = MatchingOutcome.NONE;
        double share = 1;
        for (int p = 0; p < placed.length; p++) {
            Place place = problem.places().get(p);
            if (outcome.closed(p) || placed[p] >= place.least()) {
                continue;
            }
            double reached = (double) placed[p] / place.least();
            if (weakest == MatchingOutcome.NONE || reached <= share) {
                weakest = p;
                share = reached;
            }
        }
        return weakest;
    }
}
