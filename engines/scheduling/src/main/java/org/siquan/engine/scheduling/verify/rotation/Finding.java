package org.siquan.engine.scheduling.verify.rotation;

import org.siquan.engine.kernel.Text;

/**
 * Something wrong with a schedule, or with a file.
 *
 * @param rule one of the constants of {@link RotationFileVerifier}
 * @param message who, where and what; weeks and blocks 1-based as in the files
 */
public record Finding(String rule, Text message) {}
