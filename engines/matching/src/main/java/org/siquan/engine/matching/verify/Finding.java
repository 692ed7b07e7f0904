package org.siquan.engine.matching.verify;

import org.siquan.engine.kernel.Text;

/**
 * Something wrong with an outcome.
 *
 * @param rule stable key: {@code shape}, {@code eligible}, {@code bound}, {@code closed}, {@code opening}, {@code envy}
 * @param subject applicant, place or quota
 */
public record Finding(String rule, String subject, Text message) {}
