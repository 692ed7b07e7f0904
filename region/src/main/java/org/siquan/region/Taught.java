package org.siquan.region;

/** A competency a course teaches, to a depth of 1 (knows), 2 (does under guidance) or 3 (does alone). */
public record Taught(CourseId course, CompetencyId competency, int depth) {}
