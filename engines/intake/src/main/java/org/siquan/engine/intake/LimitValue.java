package org.siquan.engine.intake;

/** What one unit of a limit is worth: the plan solved again with that unit. */
public sealed interface LimitValue {

    /**
     * Change of the least cost, in seats; negative = better.
     *
     * @param change cost found with the unit minus cost found without
     * @param least the true change is at least this, by the bound of the second solve
     * @param most the true change is at most this, by the bound of the first solve
     */
    record Worth(double change, double least, double most) implements LimitValue {

        /** True if both plans are proved best, so that the change is exact. */
        public boolean exact() {
            return most - least < 1e-6;
        }
    }

    /** No plan exists with the limit one unit tighter. */
    record Impossible() implements LimitValue {}

    /** The budget ended before a plan was found. */
    record Unknown() implements LimitValue {}
}
