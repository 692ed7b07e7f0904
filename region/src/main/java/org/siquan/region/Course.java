package org.siquan.region;

import org.jspecify.annotations.Nullable;

/**
 * A course of a major.
 *
 * @param credits 0 to 30
 * @param hours teaching hours
 * @param term 1 = first term of the first year
 * @param laboratory the shared laboratory it needs; null when it needs none
 */
public record Course(
        CourseId id,
        String majorCode,
        String zh,
        String en,
        double credits,
        int hours,
        int term,
        @Nullable LaboratoryId laboratory) {}
