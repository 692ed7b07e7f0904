package org.siquan.app.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.JobId;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.WhatIf;

/**
 * A what-if of a round.
 *
 * @param number from 1; 1 changes nothing
 * @param base number of the scenario that it was made from; null for the first
 * @param changes in the round's basis, all of them, not only those against {@code base}
 * @param outcome null while it is computed
 * @param job that computes it
 * @param comparison with other ways to plan; null until somebody asks for it
 * @param comparing job that works the comparison out
 */
public record Scenario(
        int number,
        String name,
        @Nullable Integer base,
        WhatIf changes,
        @Nullable Outcome outcome,
        @Nullable JobId job,
        @Nullable Comparison comparison,
        @Nullable JobId comparing,
        Instant created,
        String by) {

    /** What came of planning. */
    public sealed interface Outcome {

        /**
         * A plan within every limit, checked by the independent verifier.
         *
         * @param cost smaller is better
         * @param bound no plan costs less
         * @param prices of the limits that were priced, most valuable first
         */
        record Planned(IntakePlan plan, double cost, double bound, double seconds, List<Price> prices)
                implements Outcome {
            public Planned {
                prices = List.copyOf(prices);
            }

            /** Part of the cost that a better plan could save at most, 0..1. */
            public double gap() {
                return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
            }
        }

        /**
         * No plan.
         *
         * @param impossible true if it is proved that there is none
         * @param why limits that cannot hold together, and the least that must give way
         */
        record None(boolean impossible, List<Text> why) implements Outcome {
            public None {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * What a unit of a limit is worth.
     *
     * @param limit its id
     * @param more in words, one unit looser
     * @param less in words, one unit tighter
     */
    public record Price(String limit, Text more, Text less) {}

    /** The plan, or null. */
    public Outcome.@Nullable Planned planned() {
        return outcome instanceof Outcome.Planned planned ? planned : null;
    }
}
