package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * The advice on seats for the years ahead (招生计划建议). It is advice: the authorities approve and admit.
 *
 * @param status {@code PLANNED}, {@code STOPPED} (best found, not proved) or {@code INFEASIBLE}
 * @param objective value of the plan, in the unit of {@code objectiveMeaning}
 * @param bound no plan is better than this
 * @param gap |bound − objective| / |objective|; 0 when proved best
 * @param conflicts when infeasible: limits that cannot hold together
 */
public record SeatsResult(
        String status,
        double objective,
        double bound,
        double gap,
        Text objectiveMeaning,
        List<Programme> programmes,
        List<Served> served,
        List<Limit> limits,
        List<Text> conflicts,
        List<Text> findings) {

    public SeatsResult {
        programmes = List.copyOf(programmes);
        served = List.copyOf(served);
        limits = List.copyOf(limits);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
    }

    /** Seats advised for one programme, beside its approved plan of this year. */
    public record Programme(
            String id,
            String majorCode,
            String major,
            String institution,
            int approved,
            int advised,
            List<Share> shares) {
        public Programme {
            shares = List.copyOf(shares);
        }
    }

    /** Seats of one province within a programme. */
    public record Share(String province, int seats) {}

    /** Mean demand over the scenarios for an occupation, and what the plan leaves open. */
    public record Served(String occupationCode, String occupation, double demand, double open) {}

    /**
     * One limit, how far it is used and what one unit more or less would change (re-solved, not estimated).
     *
     * @param unitMore change of the objective with the limit one unit looser, solved again; null when no plan exists
     * @param unitLess the same one unit tighter
     */
    public record Limit(
            String kind,
            Text name,
            double used,
            double bound,
            boolean binding,
            @Nullable Double unitMore,
            @Nullable Double unitLess) {}
}
