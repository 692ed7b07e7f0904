/**
 * Medical Student Scheduling: clerkships of students by discipline, hospital and period. Entry type: {@link
 * org.siquan.engine.scheduling.clerkship.ClerkshipProblem}. It must not know files, frameworks or clocks.
 */
@NullMarked
package org.siquan.engine.scheduling.clerkship;

import org.jspecify.annotations.NullMarked;
