package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.team.Parties;

/**
 * Deferred acceptance with teams that stay together: all members at one place, or none has a place.
 *
 * <p>Teams and learners alone propose; a place takes a proposer if it can make room by dropping only lower ones, the lowest
 * first and teams whole. A team that leaves may free more seats than are taken again: then the best of those who would
 * rather be there come back and let go of what they held. Without teams this is {@link DeferredAcceptance}. With teams it may
 * go round in a circle, because a stable outcome need not exist; a state that returns is recognised, and one wish of a team
 * that comes and goes in the circle is passed over for good, the team's that is last in the lottery.
 *
 * <p><b>Guarantees</b>: no team is split and seats are kept; stable unless it met a circle, and then nobody blocks but teams
 * with wishes that were passed over, one for each circle; the same whatever the order of the input. <b>Does not guarantee</b>:
 * stability where it is possible, or the fewest blocking pairs (ask {@code exact.TeamStability}); the most learners placed; that
 * it is best to rank truthfully. Refuses every bound but the places' own seats.
 *
 * @implNote a circle is found by Brent's method (1980, doi:10.1007/BF01933190) in the memory of one more state; walks longer
 *     than 64 steps per wish are taken for a circle. Instability chains: Roth and Peranson 1999, doi:10.1257/aer.89.4.748;
 *     blocking: {@link org.siquan.engine.matching.team.BlockingPairs}.
 */
public final class TeamDeferredAcceptance implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "teams";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "小组同进同出：同一小组进入同一个班或都不入班；稳定结果可能不存在，这时阻塞对尽量少但不保证最少；不保证如实填报最有利。",
                "Keeps teams together; a stable outcome need not exist, then few pairs block, not surely the fewest; not truthful.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        return refusals(NAME, problem);
    }

    /** The same in the name of another mechanism that begins with this one. */
    public static List<Complaint> refusals(String mechanism, MatchingProblem problem) {
        return TeamRefusals.of(mechanism, problem);
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        Parties parties = Parties.of(problem, closed);
        TeamWalk walk = new TeamWalk(parties, control);
        int[] held = walk.run();
        int all = Math.max(1, parties.count());
        control.progress().report("matching.propose", all, all);
        return parties.outcome(held, walk.looked());
    }
}
