package org.siquan.region;

import org.jspecify.annotations.Nullable;

/** A unit of the park that schools and enterprises run together; {@code chain} is null for an institute. */
public record College(
        CollegeId id,
        String zh,
        String en,
        CollegeKind kind,
        @Nullable ChainId chain,
        String source) {}
