package org.siquan.engine.intake.plan;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * A limit of one year: {@code low <= sum of coefficient x measure <= high}.
 *
 * @param id unique
 * @param name what is limited, for people
 * @param unit one unit of it, for people, such as "one laboratory"
 * @param year calendar year in which the measures are taken; an intake year
 * @param low {@link Double#NEGATIVE_INFINITY} if there is none
 * @param high {@link Double#POSITIVE_INFINITY} if there is none
 * @param step what one unit adds to {@code high}, or takes from {@code low}; above 0
 * @param weight how hard it is to relax by one unit, above 0
 */
public record Bound(
        String id,
        Text name,
        Text unit,
        int year,
        List<Term> terms,
        double low,
        double high,
        double step,
        double weight) {

    /** What of an offering a term counts. */
    public enum Measure {
        /** New seats of the year; of one region or of all. */
        SEATS,
        /** New seats and those who come through a pipeline. */
        ENTRANTS,
        /** Those who come through a pipeline. */
        TRANSFERS,
        /** Learners of all study years. */
        LEARNERS
    }

    /**
     * A part of the sum.
     *
     * @param region index of the region, or -1 for all; only {@link Measure#SEATS} may name one
     */
    public record Term(String offering, Measure measure, int region, double coefficient) {
        public Term {
            if (region >= 0 && measure != Measure.SEATS) {
                throw new IllegalArgumentException(
                        "only seats have a region, not %s of %s%nTry: region -1".formatted(measure, offering));
            }
        }
    }

    public Bound {
        terms = List.copyOf(terms);
        if (!(low <= high) || !(step > 0) || !(weight > 0)) {
            throw new IllegalArgumentException(
                    "bound %s must have low <= high, step > 0 and weight > 0, had %s, %s, %s, %s%nTry: exchange low and high"
                            .formatted(id, low, high, step, weight));
        }
    }

    /** The limit with this many units more room, or less where negative; low never rises above high. */
    public Bound loosened(double units) {
        double top = high + units * step;
        return new Bound(id, name, unit, year, terms, Math.min(low - units * step, top), top, step, weight);
    }
}
