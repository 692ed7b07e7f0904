package org.siquan.app.education;

import org.jspecify.annotations.Nullable;
import org.siquan.region.EducationLevel;
import org.siquan.region.InstitutionId;
import org.siquan.region.Origin;
import org.siquan.region.ProgrammeId;

/**
 * A major as one institution teaches it.
 *
 * @param capacity null for whoever may not see it
 * @param version of the capacity, for changing it; 0 without one
 */
public record ProgrammeView(
        ProgrammeId id,
        String majorCode,
        String major,
        InstitutionId institution,
        String institutionName,
        Origin origin,
        EducationLevel level,
        @Nullable Capacity capacity,
        long version) {}
