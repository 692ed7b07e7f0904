package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * The proposed order classes (订单班双选编班) of enrolled learners. A proposal: schools confirm it before it takes effect.
 *
 * @param findings what the independent verifiers found wrong, and agreed minimums that were missed; empty means verified
 * @param evidence with what others check it; null where nobody took part, and in results stored before version 0.3.0
 */
public record MatchingResult(
        String mechanism,
        long proposals,
        List<ClassFill> classes,
        List<QuotaUse> quotas,
        List<Placement> placements,
        List<Text> findings,
        @Nullable MatchingEvidence evidence) {

    public MatchingResult {
        classes = List.copyOf(classes);
        quotas = List.copyOf(quotas);
        placements = List.copyOf(placements);
        findings = List.copyOf(findings);
    }

    /** Learners with a class. */
    public int placed() {
        return (int) placements.stream().filter(p -> p.classId() != null).count();
    }

    /** Placed learners against those who took part (首轮入班率), 0..1; 0 when nobody did. */
    public double placedShare() {
        return placements.isEmpty() ? 0 : (double) placed() / placements.size();
    }

    /** Learners placed in their n-th choice or better, n &ge; 1. */
    public int placedWithin(int choice) {
        return (int) placements.stream()
                .filter(p -> p.classId() != null && p.choice() <= choice)
                .count();
    }

    /**
     * One order class.
     *
     * @param cutoff rank of the last learner who got in (入班最低名次); 0 when nobody did
     */
    public record ClassFill(
            String id, String name, String enterprise, int least, int most, int placed, int cutoff, boolean open) {}

    /** A bound over several classes, or an agreed share, and how far it is used. */
    public record QuotaUse(String id, String name, int used, int most, boolean binding, String clause) {}

    /**
     * What one learner gets and why.
     *
     * @param classId null when no choice was possible
     * @param choice 1 = first choice; 0 without a class
     */
    public record Placement(
            String learner, String name, @Nullable String classId, int choice, List<Reason> reasons) {
        public Placement {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why one choice came out as it did, and what is missing (差在哪里; empty when nothing is). Ranks only, never scores.
     *
     * @param rank the learner's rank among those who listed the class and may take it, from 1; 0 if they may not
     * @param cutoff rank of the last learner who got in (入班最低名次), of those whom the binding share counts; 0 when nobody did
     * @param listed learners who listed the class and may take it
     * @param levels every bound that counts the learner there, innermost first
     * @param tie what the lottery decided; empty if it decided nothing here
     * @param instead of a choice behind the one that succeeded: whether it would have succeeded if ranked first; empty for
     *     others and where the answer would cost too much, null in results stored before version 0.3.0
     */
    public record Reason(
            int choice,
            String classId,
            String className,
            String outcome,
            int rank,
            int cutoff,
            int listed,
            List<Level> levels,
            Text tie,
            Text why,
            Text missing,
            @Nullable Text instead) {

        public Reason {
            levels = List.copyOf(levels);
        }
    }

    /** A bound around a class: learners placed under it, how many it allows, and whether it stood in the learner's way. */
    public record Level(String name, int used, int most, boolean binding) {}
}
