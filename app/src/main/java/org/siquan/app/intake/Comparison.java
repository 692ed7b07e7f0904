package org.siquan.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's plan beside other ways to plan.
 *
 * @param mean what a plan for the mean demand alone costs more; null where the time did not suffice, as below
 * @param perfect what knowing the future would save
 * @param classes what the least class sizes cost
 * @param demand the same plan under other demand
 * @param seconds that it took
 */
public record Comparison(
        @Nullable Between mean,
        @Nullable Between perfect,
        @Nullable Between classes,
        Robust robust,
        List<Demand> demand,
        double seconds) {

    public Comparison {
        demand = List.copyOf(demand);
    }

    /** Cost that lies between these, both 0 or more. */
    public record Between(double least, double most) {}

    /**
     * A plan that looks at the worst tenth of the futures as well.
     *
     * @param mean cost of the scenario's plan over all futures
     * @param tail and over the worst tenth
     * @param gap of the robust plan, 0..1
     * @param seats that it moves
     */
    public record Robust(double mean, double tail, double robustMean, double robustTail, double gap, int seats) {}

    /**
     * Demand of every future multiplied.
     *
     * @param cost of the scenario's plan there
     * @param saved by a plan made for it
     * @param seats that such a plan moves
     */
    public record Demand(double factor, double cost, Between saved, int seats) {}
}
