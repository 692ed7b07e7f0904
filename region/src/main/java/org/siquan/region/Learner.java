package org.siquan.region;

/**
 * An enrolled learner, with as little about the person as the matching needs.
 *
 * @param name name or pseudonym as shown to the people in charge
 * @param entryYear year of enrolment
 * @param score agreed comprehensive score, 0 to 100
 */
public record Learner(LearnerId id, String name, ProgrammeId programme, int entryYear, double score) {}
