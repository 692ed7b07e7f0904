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
 * Applicant-proposing deferred acceptance with nested quotas and type reserves.
 *
 * <p>The park chooses from what is offered greedily by priority, subject to every quota, filling reserved seats by their
 * group first; see {@link SeatForest}. This choice is substitutable and obeys the law of aggregate demand.
 *
 * <p><b>Guarantees</b>: the outcome is stable (whoever is refused a place they prefer meets a full quota that counts them
 * there, all of whose learners come before them or fill a reserve), best for every applicant among all stable outcomes, and
 * nobody gains by ranking untruthfully. The same for any number of threads. <b>Does not guarantee</b>: the most learners
 * placed; classes reaching their number to open (see {@link OpeningRule}, which loses strategy-proofness when classes
 * close); lower bounds of quotas, which it refuses.
 *
 * @implNote O(proposals × depth + seats changed × (log seats + depth × log parts)) time. Memory: 8 bytes per seat, 1 byte
 *     per applicant. Sources: Gale &amp; Shapley 1962, doi:10.2307/2312726; Hatfield &amp; Milgrom 2005,
 *     doi:10.1257/0002828054825466; laminar quotas: Fleiner 2003, doi:10.1287/moor.28.1.103.14256, Huang 2010,
 *     arXiv:0907.1779; reserves: Hafalir, Yenmez and Yildirim 2013, doi:10.3982/TE1135. Model: docs/engines/matching.md.
 */
public final class DeferredAcceptance implements Mechanism {

    private final int threads;

    /** The mechanism on one thread. */
    public DeferredAcceptance() {
        this(1);
    }

    /** The mechanism on several threads, 1..64. */
    public DeferredAcceptance(int threads) {
        this.threads = Math.clamp(threads, 1, Proposing.MOST_THREADS);
    }

    @Override
    public String name() {
        return "deferred-acceptance";
    }

    @Override
    public Text promise() {
        return new Text(
                "延迟接受：稳定（无人有正当理由抱怨），且是对每名学生最有利的稳定结果；如实填报最有利；支持嵌套名额和预留；不保证入班人数最多。",
                "Stable (nobody has a justified complaint) and best for every learner among stable outcomes; truthful; nested"
                        + " quotas and reserves. Not the most learners placed.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return refusals(name(), problem);
    }

    /** The same in the name of another mechanism that rests on this one. */
    public static List<Complaint> refusals(String mechanism, MatchingProblem problem) {
        List<Complaint> refusals = new ArrayList<>(Refusal.crossing(mechanism, problem.forest()));
        if (problem.forest().minima()) {
            refusals.add(Refusal.minima(mechanism));
        }
        if (!problem.teams().isEmpty()) {
            refusals.add(Refusal.teams(mechanism));
        }
        return refusals;
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        Protection reserves = Protection.reserves(problem.forest());
        Seats seats = new SeatForest(problem.forest(), problem.applicants(), reserves, threads > 1);
        return new Proposing(problem, seats, closed, control).run(threads);
    }
}
