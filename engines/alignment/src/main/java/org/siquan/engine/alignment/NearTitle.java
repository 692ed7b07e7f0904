package org.siquan.engine.alignment;

import org.jspecify.annotations.Nullable;

/**
 * A decided title that resembles another one.
 *
 * @param title the cleaned title
 * @param code its occupation, {@code null} if it offers no job
 * @param cosine of the two meanings, at most 1
 */
public record NearTitle(String title, @Nullable String code, double cosine) {}
