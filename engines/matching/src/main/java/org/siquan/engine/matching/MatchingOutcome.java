package org.siquan.engine.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who is proposed for which place. Immutable. It does not claim to be right; ask
 * {@link org.siquan.engine.matching.verify.MatchingVerifier}.
 */
public final class MatchingOutcome {

    /** No place. */
    public static final int NONE = -1;

    private final int[] choice;
    private final Set<String> closed;
    private final long proposals;

    MatchingOutcome(int[] choice, Set<String> closed, long proposals) {
        this.choice = choice.clone();
        this.closed = Set.copyOf(closed);
        this.proposals = proposals;
    }

    /**
     * An outcome read from outside.
     *
     * @param choice per applicant the index of the choice, or {@link #NONE}
     * @param closed ids of places that do not open
     */
    public static MatchingOutcome of(List<Integer> choice, Set<String> closed) {
        return new MatchingOutcome(choice.stream().mapToInt(Integer::intValue).toArray(), closed, 0);
    }

    /** Index into the applicant's choices, or {@link #NONE}. */
    public int choice(int applicant) {
        return choice[applicant];
    }

    /** Number of applicants. */
    public int applicants() {
        return choice.length;
    }

    /** Ids of the places that stay closed because too few learners came. */
    public Set<String> closed() {
        return closed;
    }

    /** Proposals made by the mechanism; the same on every machine. */
    public long proposals() {
        return proposals;
    }

    /** Applicants with a place. */
    public int placed() {
        return (int) Arrays.stream(choice).filter(c -> c != NONE).count();
    }

    int[] choicesCopy() {
        return choice.clone();
    }
}
