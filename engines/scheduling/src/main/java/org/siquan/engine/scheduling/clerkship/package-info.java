/**
 * Medical Student Scheduling: clerkships of students by discipline, hospital and period. Entry types: {@link
 * org.siquan.engine.scheduling.clerkship.ClerkshipProblem} and {@link
 * org.siquan.engine.scheduling.clerkship.ClerkshipSolver}. It must not know files, frameworks or clocks.
 */
@NullMarked
package org.siquan.engine.scheduling.clerkship;

import org.jspecify.annotations.NullMarked;
