package org.siquan.engine.intake;

import java.util.List;

/**
 * The cohorts before the new one. Seats opened now meet demand {@code years} years later; until then the older cohorts
 * use the same teachers, laboratories and beds.
 *
 * @param years length of the programme, 1..12
 * @param enrolled learners now in year 1, 2, …; at most {@code years} entries, each &ge; 0
 * @param graduatePercent whole percent of a cohort that completes, 0..100
 */
public record Pipeline(int years, List<Integer> enrolled, int graduatePercent) {

    /** One year, nobody enrolled, everybody completes. */
    public static final Pipeline NONE = new Pipeline(1, List.of(), 100);

    public Pipeline {
        enrolled = List.copyOf(enrolled);
        if (years < 1 || years > 12) {
            throw new IllegalArgumentException("years of a pipeline must be 1..12, was %d%nTry: 4".formatted(years));
        }
        if (enrolled.size() > years || enrolled.stream().anyMatch(n -> n < 0 || n > Programme.MOST_SEATS)) {
            throw new IllegalArgumentException(
                    "enrolled must have at most %d entries of 0..%d, was %s%nTry: one number per year of study"
                            .formatted(years, Programme.MOST_SEATS, enrolled));
        }
        if (graduatePercent < 0 || graduatePercent > 100) {
            throw new IllegalArgumentException(
                    "graduatePercent must be 0..100, was %d%nTry: 95".formatted(graduatePercent));
        }
    }

    /** Learners still there when the new cohort begins: all but those in their last year now. */
    public int continuing() {
        int sum = 0;
        for (int i = 0; i < Math.min(enrolled.size(), years - 1); i++) {
            sum += enrolled.get(i);
        }
        return sum;
    }
}
