package org.siquan.engine.matching;

import org.siquan.engine.kernel.Text;

/**
 * One thing wrong with a problem as it was given.
 *
 * @param code stable key, for example {@code "choice.repeated"}
 * @param subject id of the applicant, place or quota it is about
 */
public record Complaint(String code, String subject, Text message) {}
