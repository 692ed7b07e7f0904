package org.siquan.engine.scheduling.verify.clerkship;

import org.siquan.engine.kernel.Text;

/**
 * Something wrong with a solution, or with a file.
 *
 * @param rule one of the constants of {@link ClerkshipVerifier}
 * @param message where and what, 1-based as in the files
 */
public record Finding(String rule, Text message) {}
