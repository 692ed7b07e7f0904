package org.siquan.region;

/** A major the region's orders are for, by its catalogue code. */
public record Major(
        String code,
        String zh,
        EducationLevel level,
        ChainId chain,
        CollegeId college,
        MajorBasis basis,
        String note) {}
