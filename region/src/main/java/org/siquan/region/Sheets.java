package org.siquan.region;

import java.util.List;

/** Every file of a set. */
final class Sheets {

    static final List<Sheet<?>> ALL = List.of(
            PlaceSheets.PARK,
            PlaceSheets.ZONES,
            PlaceSheets.SITES,
            PlaceSheets.RAIL,
            PlaceSheets.MEASURED,
            IndustrySheets.CHAINS,
            IndustrySheets.COMPETENCIES,
            IndustrySheets.LEVELS,
            IndustrySheets.ENTERPRISES,
            IndustrySheets.ORDERS,
            IndustrySheets.CLASSES,
            IndustrySheets.NEEDED,
            IndustrySheets.POSTS,
            IndustrySheets.MENTORS,
            IndustrySheets.DEMAND,
            EducationSheets.PARTNERS,
            EducationSheets.INSTITUTIONS,
            EducationSheets.COLLEGES,
            EducationSheets.BODIES,
            EducationSheets.MAJORS,
            EducationSheets.PROGRAMMES,
            EducationSheets.PROGRESSIONS,
            EducationSheets.COURSES,
            EducationSheets.TAUGHT,
            EducationSheets.LABORATORIES,
            EducationSheets.LODGINGS,
            EducationSheets.PATTERNS,
            EducationSheets.CLOSED_WEEKS,
            TalentSheets.LEARNERS,
            TalentSheets.PREFERENCES,
            TalentSheets.QUOTAS);

    private Sheets() {}
}
