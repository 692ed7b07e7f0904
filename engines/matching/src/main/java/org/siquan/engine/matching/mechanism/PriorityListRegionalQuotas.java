package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Priority-list deferred acceptance with regional quotas (PLDA-RQ, Goto et al.): deferred acceptance where quotas have
 * minima as well. An offer is kept only while the seats still missing for the minima can be filled by the applicants who
 * are left; scores serve as the one priority list over all pairs.
 *
 * <p><b>Needs</b> everybody to rank every place: whoever may be sent where they did not ask to go cannot be promised anything
 * else. <b>Guarantees</b>: all bounds are met, minima included; nobody gains by ranking untruthfully; whoever is refused meets
 * a bound, or seats kept for minima, with everybody who could give way coming before them. <b>Does not guarantee</b>:
 * fairness between places beyond the common scale of scores; the most first choices.
 *
 * @implNote as {@link DeferredAcceptance}, on one thread when one bound holds all. Source: Goto, Iwasaki, Kawasaki, Kurata,
 *     Yasuda and Yokoo 2016, doi:10.1016/j.artint.2016.02.002. There the test of an offer is done over the whole set; here
 *     each node knows how many seats its parts use or keep, so that it takes one walk to the root.
 */
public final class PriorityListRegionalQuotas implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "plda-rq";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "区域下限（PLDA-RQ）：同时守住名额上限和下限；如实填报最有利；要求每名学生排满所有班。",
                "Keeps minima and bounds alike; truthful; needs everybody to rank every place.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        QuotaForest forest = problem.forest();
        List<Complaint> refusals = new ArrayList<>(Refusal.crossing(NAME, forest));
        if (forest.reserves()) {
            refusals.add(Refusal.reserves(NAME));
        }
        if (!problem.teams().isEmpty()) {
            refusals.add(Refusal.teams(NAME));
        }
        int incomplete = incomplete(problem);
        if (incomplete != MatchingOutcome.NONE) {
            refusals.add(Refusal.incomplete(NAME, problem.roster().id(incomplete)));
        }
        if (problem.forest().needed() > problem.applicants()) {
            refusals.add(Refusal.tooFew(NAME, problem.forest().needed(), problem.applicants()));
        }
        return refusals;
    }

    private static int incomplete(MatchingProblem problem) {
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            int eligible = 0;
            for (int position = choices.first(a); position < choices.end(a); position++) {
                eligible += choices.eligibleAt(position) ? 1 : 0;
            }
            if (eligible < problem.places().size()) {
                return a;
            }
        }
        return MatchingOutcome.NONE;
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        QuotaForest whole = problem.forest().within(problem.applicants());
        Seats seats = new SeatForest(whole, problem.applicants(), Protection.NONE, false);
        return new Proposing(problem, seats, closed, control).run(1);
    }
}
