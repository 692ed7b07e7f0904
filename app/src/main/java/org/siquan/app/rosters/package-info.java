/**
 * Rosters (学籍名册): the learners of a school as the school's own system gives them out, read by a column mapping that is saved, and
 * the only place that keeps identity numbers. Entry types: {@link org.siquan.app.rosters.Rosters}, {@link
 * org.siquan.app.rosters.IdentityNumbers}. It feeds the talent circle and reads placements for the insurer's list; it must
 * not know what a process does with a learner.
 */
@ApplicationModule(
        displayName = "Rosters",
        allowedDependencies = {"education", "talent", "placements"})
@NullMarked
package org.siquan.app.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
