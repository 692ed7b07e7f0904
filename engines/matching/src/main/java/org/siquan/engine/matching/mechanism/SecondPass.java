package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * One run of Király's algorithm: proposals down the lists, and once more from the top with priority among equal scores. In
 * the words of the paper who is on the first pass is a lad, on the second a bachelor, after it an old bachelor.
 */
final class SecondPass {

    private static final int REPORT_EVERY = 1 << 14;
    /** The bit of a key between score and tie number, which {@link MatchingProblem#key} leaves free. */
    private static final long SECOND = 1L << 31;

    private final MatchingProblem problem;
    private final Choices choices;
    private final BitSet closed;
    private final RunControl control;
    private final int[] seats;
    private final Holders holders;
    /** Choices each applicant has used in this pass; the last of them is held, if any is. */
    private final ChoiceColumn next;

    private final BitSet second;
    private long looked;

    SecondPass(MatchingProblem problem, BitSet closed, RunControl control) {
        this.problem = problem;
        this.closed = closed;
        this.control = control;
        choices = problem.choices();
        seats = new int[problem.places().size()];
        for (int p = 0; p < seats.length; p++) {
            seats[p] = closed.get(p) ? 0 : Math.min(problem.forest().most(p), problem.applicants());
        }
        holders = new Holders(seats);
        next = new ChoiceColumn(problem.applicants(), choices.longest());
        second = new BitSet(problem.applicants());
    }

    MatchingOutcome run() {
        int n = problem.applicants();
        for (int a = 0; a < n; a++) {
            if (a % REPORT_EVERY == 0) {
                if (control.cancellation().requested()) {
                    throw new CancellationException("matching was cancelled after %d applicants".formatted(a));
                }
                control.progress().report("matching.propose", a, n);
            }
            int free = a;
            while (free != MatchingOutcome.NONE) {
                free = proposeOn(free);
            }
        }
        control.progress().report("matching.propose", Math.max(1, n), Math.max(1, n));
        return new MatchingOutcome(next, closed, looked);
    }

    /** Lets the applicant propose until a place keeps them; returns who lost a seat by it, or NONE. */
    private int proposeOn(int applicant) {
        int first = choices.first(applicant);
        int end = choices.end(applicant);
        while (true) {
            for (int position = first + next.get(applicant); position < end; position++) {
                looked++;
                int place = choices.placeAt(position);
                if (seats[place] == 0 || !choices.eligibleAt(position)) {
                    continue;
                }
                long key = problem.key(applicant, position, place) | (second.get(applicant) ? SECOND : 0);
                if (holders.size(place) < seats[place]) {
                    next.set(applicant, position - first + 1);
                    holders.add(place, key);
                    return MatchingOutcome.NONE;
                }
                long worst = holders.worst(place);
                if (worst < key) {
                    next.set(applicant, position - first + 1);
                    holders.replaceWorst(place, key);
                    return problem.applicantOf(worst & ~SECOND);
                }
            }
            next.set(applicant, 0); // nothing held: what the column says of those who stay without
            if (second.get(applicant)) {
                return MatchingOutcome.NONE;
            }
            second.set(applicant);
        }
    }
}
