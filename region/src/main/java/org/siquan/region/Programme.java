package org.siquan.region;

/**
 * A major as one institution teaches it.
 *
 * @param teachers full-time teachers, >= 0
 * @param learnersPerTeacher most learners per teacher, >= 1
 * @param leastClass learners below which a class is not formed
 * @param approvedPlaces places of the approved plan of the year; imported, never decided here
 * @param beds beds the campus keeps for a new cohort of the programme
 * @param cohorts who is on the way, and how many complete
 */
public record Programme(
        ProgrammeId id,
        String majorCode,
        InstitutionId institution,
        EducationLevel level,
        int teachers,
        int learnersPerTeacher,
        int leastClass,
        int approvedPlaces,
        int beds,
        Cohorts cohorts) {}
