/**
 * The work-study rotation as a plan (工学交替排期方案) with versions: drawn up, changed, re-planned, compared and published.
 * Entry types: {@link org.siquan.app.apprenticeship.PublishedPlans} for who reads, {@link
 * org.siquan.app.apprenticeship.PlanIntake} for who hands a plan in. It must not know the cycle that made a plan, nor
 * compute one: that is {@code org.siquan.engine.scheduling}.
 */
@ApplicationModule(
        displayName = "Apprenticeship",
        allowedDependencies = {})
@NullMarked
package org.siquan.app.apprenticeship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
