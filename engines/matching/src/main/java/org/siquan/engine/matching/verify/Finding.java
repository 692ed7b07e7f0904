package org.siquan.engine.matching.verify;

import org.siquan.engine.kernel.Text;

/**
 * Something wrong with an outcome, or with a file it was read from.
 *
 * @param rule stable key: {@code shape}, {@code eligible}, {@code closed}, {@code bound}, {@code minimum}, {@code opening},
 *     {@code hard-reserve}, {@code waste}, {@code envy}, {@code reserve}, {@code team}, {@code closed-group}, {@code best},
 *     {@code range}, {@code cutoff}, or {@code file} with a suffix
 * @param subject applicant, place, quota, reserve or team; of a file its name and line
 */
public record Finding(String rule, String subject, Text message) {

    static Finding of(String rule, String subject, String zh, String en) {
        return new Finding(rule, subject, new Text(subject + "：" + zh, subject + ": " + en));
    }
}
