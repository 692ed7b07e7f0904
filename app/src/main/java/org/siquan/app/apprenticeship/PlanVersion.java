package org.siquan.app.apprenticeship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.CostBreakdown;

/**
 * One version of the park's plan, without its assignments.
 *
 * @param number 1, 2, … within the park; grows with every version
 * @param base the plan that it changes; null if it was taken over from a run of the year
 * @param monday first day of week 1
 * @param weeks length in calendar weeks
 * @param closedWeeks why nobody studies or works in a week, by week from 1
 * @param cost by wish, in thousandths of a minute of one-way travel in one week
 * @param bound no plan costs less; null where that is not proven
 * @param leastChanges no plan that fits what happened changes fewer blocks; null without an event
 * @param fromWeek first week that had not happened when it was planned again or drafted from a published plan: none before it
 *     changes; null where nothing had
 * @param cause what it was made for
 * @param reason why it was published or discarded; null while it is a draft
 * @param version grows with every write, for who changes it
 */
public record PlanVersion(
        PlanId id,
        int number,
        int year,
        PlanState state,
        @Nullable PlanId base,
        LocalDate monday,
        int weeks,
        Map<Integer, Text> closedWeeks,
        CostBreakdown cost,
        @Nullable Long bound,
        @Nullable Integer leastChanges,
        @Nullable Integer fromWeek,
        Text cause,
        @Nullable String reason,
        Instant created,
        @Nullable Instant decided,
        long version) {

    public PlanVersion {
        closedWeeks = Map.copyOf(closedWeeks);
    }

    /** How far the cost may be above the least possible, in percent; null where no bound is proven. */
    public @Nullable Double gapPercent() {
        return bound == null ? null : 100.0 * (cost.total() - bound) / Math.max(1, bound);
    }
}
