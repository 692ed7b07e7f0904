package org.siquan.region;

import java.util.Set;
import org.siquan.region.file.Worded;

/** How graduates of one programme come into another of the next level. */
public enum ProgressionKind implements Worded {
    /** Studied in two parts by agreement: 中职 then 高职, or 高职 then a bachelor's programme. */
    THREE_PLUS_TWO("3+2"),
    /** Studied in two parts by agreement: 中职 then a bachelor's programme. */
    THREE_PLUS_FOUR("3+4"),
    /** From 中职 by the examination for vocational schools. */
    MATCHING_EXAMINATION("对口升学"),
    /** From 高职 into a bachelor's programme. */
    TO_BACHELOR("专升本");

    private static final Set<EducationLevel> BACHELOR =
            Set.of(EducationLevel.UNDERGRADUATE, EducationLevel.VOCATIONAL_BACHELOR);

    private final String word;

    ProgressionKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether a programme of the second level follows one of the first in this way. */
    boolean leads(EducationLevel from, EducationLevel to) {
        boolean secondary = from == EducationLevel.SECONDARY_VOCATIONAL;
        boolean higher = from == EducationLevel.HIGHER_VOCATIONAL;
        boolean toHigher = to == EducationLevel.HIGHER_VOCATIONAL;
        boolean toBachelor = BACHELOR.contains(to);
        return switch (this) {
            case THREE_PLUS_TWO -> (secondary && toHigher) || (higher && toBachelor);
            case THREE_PLUS_FOUR -> secondary && toBachelor;
            case MATCHING_EXAMINATION -> secondary && (toHigher || toBachelor);
            case TO_BACHELOR -> higher && toBachelor;
        };
    }
}
