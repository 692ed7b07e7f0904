package org.siquan.region;

import java.util.List;

/**
 * Who is on the way through a programme; its older cohorts use the same teachers as a new one.
 *
 * @param years length of the programme, 1..12
 * @param enrolled learners now in year 1, 2, …; at most {@code years} entries; empty where the park does not say
 * @param completePercent percent of a cohort that completes, 0..100
 */
public record Cohorts(int years, List<Integer> enrolled, int completePercent) {
    private static final int BACHELOR_YEARS = 4;
    private static final int OTHER_YEARS = 3;

    public Cohorts {
        enrolled = List.copyOf(enrolled);
    }

    /** The usual length of a level, by its word: three years below the bachelor's level, four there. */
    static int usualYears(String level) {
        return level.equals(EducationLevel.HIGHER_VOCATIONAL.word())
                        || level.equals(EducationLevel.SECONDARY_VOCATIONAL.word())
                ? OTHER_YEARS
                : BACHELOR_YEARS;
    }
}
