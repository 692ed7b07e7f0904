package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Place-proposing deferred acceptance with nested quotas: the places offer their seats down their lists, applicants keep
 * the best offer.
 *
 * <p><b>Guarantees</b>: the outcome is stable, and of all stable outcomes the best for the places and the worst for every
 * applicant; as many are placed as in every other stable outcome. <b>Does not guarantee</b>: that it is best for an applicant
 * to rank truthfully. It shows what difference the choice of side makes, and proves by comparison that an outcome is the
 * applicants' best. Refuses soft reserves and minima.
 *
 * @implNote O(choices × (log choices + depth × log parts)) time, 16 bytes per choice. Source: Gale &amp; Shapley 1962,
 *     doi:10.2307/2312726; Roth 1984, doi:10.1086/261272; by matroids: Fleiner 2003, doi:10.1287/moor.28.1.103.14256.
 */
public final class PlaceProposing implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "deferred-acceptance-places";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "班级方提出的延迟接受：稳定，对各班最有利、对每名学生最不利的稳定结果；如实填报未必最有利。用于比较与核验。",
                "Stable, best for the places and worst for every learner among stable outcomes; not truthful. For comparison and proof.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        List<Complaint> refusals = new ArrayList<>(Refusal.crossing(NAME, problem.forest()));
        if (problem.forest().minima()) {
            refusals.add(Refusal.minima(NAME));
        }
        if (problem.forest().reserves()) {
            refusals.add(Refusal.reserves(NAME));
        }
        if (!problem.teams().isEmpty()) {
            refusals.add(Refusal.teams(NAME));
        }
        return refusals;
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        return new Offering(problem, closed, control).run();
    }
}
