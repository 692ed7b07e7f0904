package org.siquan.engine.scheduling;

import org.siquan.engine.kernel.Text;

/**
 * One thing wrong with the given problem.
 *
 * @param code stable key, for example {@code "post.enterprise-without-mentor"}
 * @param subject id of the record that is wrong
 * @param message what is wrong and what to try, for people
 */
public record Complaint(String code, String subject, Text message) {}
