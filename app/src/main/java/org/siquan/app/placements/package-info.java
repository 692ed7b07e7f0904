/**
 * A placement (实习安排) from its first draft to its end: one learner, one post, some spans of days; what the papers say about
 * it; the gate before it starts (岗前审核); and how many learners of all schools are at a unit and a post on each day. Entry
 * types: {@link org.siquan.app.placements.Placements}, {@link org.siquan.app.placements.Papers}, {@link
 * org.siquan.app.placements.StartGate}. Other processes tell it what they know through {@link
 * org.siquan.app.placements.FactSource}; it must know none of them, nor decide a rule: that is {@code
 * org.siquan.engine.rules}.
 */
@ApplicationModule(
        displayName = "Placements",
        allowedDependencies = {"metroarea", "industry", "education", "talent", "apprenticeship", "orders"})
@NullMarked
package org.siquan.app.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
