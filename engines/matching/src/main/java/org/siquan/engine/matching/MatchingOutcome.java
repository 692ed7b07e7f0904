package org.siquan.engine.matching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/** Who is proposed for which place. Immutable. It does not claim to be right; ask the verifier. */
public final class MatchingOutcome {

    /** No place. */
    public static final int NONE = -1;

    private static final int BLOCK = 1 << 16;

    private final ChoiceColumn taken;
    private final BitSet closed;
    private final long proposals;
    private final long bytes;

    /**
     * An outcome.
     *
     * @param taken per applicant the position of the choice from 1, or 0 for none; kept, must not be changed afterwards
     * @param closed indices of places that do not open
     * @param proposals choices looked at
     */
    public MatchingOutcome(ChoiceColumn taken, BitSet closed, long proposals) {
        this(taken, closed, proposals, taken.bytes());
    }

    private MatchingOutcome(ChoiceColumn taken, BitSet closed, long proposals, long bytes) {
        this.bytes = bytes;
        this.taken = taken;
        this.closed = (BitSet) closed.clone();
        this.proposals = proposals;
    }

    /**
     * An outcome read from outside.
     *
     * @param choice per applicant the index of the choice, or {@link #NONE}
     * @param closed indices of places that do not open
     */
    public static MatchingOutcome of(List<Integer> choice, BitSet closed) {
        ChoiceColumn taken = new ChoiceColumn(
                choice.size(), choice.stream().mapToInt(k -> k + 1).max().orElse(0));
        for (int a = 0; a < choice.size(); a++) {
            taken.set(a, choice.get(a) + 1);
        }
        return new MatchingOutcome(taken, closed, 0);
    }

    /** Index into the applicant's choices, or {@link #NONE}. */
    public int choice(int applicant) {
        return taken.get(applicant) - 1;
    }

    /** Index of the applicant's place, or {@link #NONE}. */
    public int place(MatchingProblem problem, int applicant) {
        int k = choice(applicant);
        return k == NONE ? NONE : problem.choices().placeAt(problem.choices().first(applicant) + k);
    }

    /** Number of applicants. */
    public int applicants() {
        return taken.size();
    }

    /** True if the place stays closed because too few learners came. */
    public boolean closed(int place) {
        return closed.get(place);
    }

    /** Indices of all places that stay closed. */
    public BitSet closed() {
        return (BitSet) closed.clone();
    }

    /** Choices the mechanism looked at; the same on every machine with one thread. */
    public long proposals() {
        return proposals;
    }

    /** The same outcome, found after so many choices looked at. */
    public MatchingOutcome after(long choicesLookedAt) {
        return new MatchingOutcome(taken, closed, choicesLookedAt, bytes);
    }

    /** Memory that the run held beside the problem, in bytes; the column of the outcome alone if nothing else is known. */
    public long bytes() {
        return bytes;
    }

    /** The same outcome of a run that held so many bytes beside the outcome's own column. */
    public MatchingOutcome holding(long otherBytes) {
        return new MatchingOutcome(taken, closed, proposals, taken.bytes() + otherBytes);
    }

    /** Applicants in each place; length = places. */
    public int[] fill(MatchingProblem problem) {
        int[] fill = new int[problem.places().size()];
        for (int a = 0; a < taken.size(); a++) {
            int place = place(problem, a);
            if (place != NONE) {
                fill[place]++;
            }
        }
        return fill;
    }

    /** Applicants with a place. */
    public int placed() {
        int placed = 0;
        for (int a = 0; a < taken.size(); a++) {
            placed += taken.get(a) == 0 ? 0 : 1;
        }
        return placed;
    }

    /** Applicants with their first choice. */
    public int firstChoice() {
        int first = 0;
        for (int a = 0; a < taken.size(); a++) {
            first += taken.get(a) == 1 ? 1 : 0;
        }
        return first;
    }

    /** Mean rank, from 1, of the choices of those who have a place; 0 if nobody has. */
    public double meanRank() {
        long sum = 0;
        for (int a = 0; a < taken.size(); a++) {
            sum += taken.get(a);
        }
        return (double) sum / Math.max(1, placed());
    }

    /** SHA-256 over the choice of every applicant in the order of the roster; equal outcomes have equal hashes. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[Integer.BYTES * BLOCK];
            int filled = 0;
            for (int a = 0; a < taken.size(); a++) {
                int k = taken.get(a);
                block[filled++] = (byte) (k >> 24);
                block[filled++] = (byte) (k >> 16);
                block[filled++] = (byte) (k >> 8);
                block[filled++] = (byte) k;
                if (filled == block.length) {
                    digest.update(block);
                    filled = 0;
                }
            }
            digest.update(block, 0, filled);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
