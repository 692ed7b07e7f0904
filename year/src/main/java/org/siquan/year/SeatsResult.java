package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * Two things, kept apart: the advice on seats for the years ahead (招生计划建议; the authorities approve and admit), which is
 * everything but {@code places}, and this year's order-class places (订单班名额), which alone feed the matching.
 *
 * @param status {@code PLANNED}, {@code STOPPED} (best found, not proved) or {@code INFEASIBLE}
 * @param objective value of the plan, in the unit of {@code objectiveMeaning}
 * @param bound no plan is better than this
 * @param gap |bound − objective| / |objective|; 0 when proved best
 * @param conflicts when infeasible: limits that cannot hold together, in one sentence
 * @param firstYear first intake year of the advice
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
        List<Text> findings,
        OrderClassPlaces places,
        int firstYear) {

    public SeatsResult {
        programmes = List.copyOf(programmes);
        served = List.copyOf(served);
        limits = List.copyOf(limits);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
    }

    /**
     * Seats advised for one programme, beside its approved plan of this year.
     *
     * @param advised in the first intake year
     * @param years in each intake year
     */
    public record Programme(
            String id,
            String majorCode,
            String major,
            String institution,
            int approved,
            int advised,
            List<Integer> years,
            List<Share> shares) {
        public Programme {
            years = List.copyOf(years);
            shares = List.copyOf(shares);
        }
    }

    /** Seats of one province within a programme. */
    public record Share(String province, int seats) {}

    /**
     * One occupation in the years in which the advised cohorts complete; means over the scenarios, a year.
     *
     * @param demand openings
     * @param open openings without a learner
     * @param complete learners who complete
     * @param surplus learners without an opening
     */
    public record Served(
            String occupationCode, String occupation, double demand, double open, double complete, double surplus) {}

    /**
     * One limit of the first intake year, how far it is used and what one unit more or less would change (re-solved, not
     * estimated); only the most valuable are solved again.
     *
     * @param unitMore change of the objective with the limit one unit looser; null when no plan exists or it is not known
     * @param unitLess the same one unit tighter
     * @param looser {@code unitMore} in words, with its unit, and why it is missing where it is
     * @param tighter {@code unitLess} in words
     */
    public record Limit(
            String kind,
            Text name,
            double used,
            double bound,
            boolean binding,
            @Nullable Double unitMore,
            @Nullable Double unitLess,
            Text looser,
            Text tighter) {}
}
