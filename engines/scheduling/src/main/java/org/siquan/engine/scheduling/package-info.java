/**
 * Work-study rotation (工学交替): which learner is in which block, at which post, with which mentor, in which week. Entry
 * types: {@link org.siquan.engine.scheduling.RotationProblem} and {@link org.siquan.engine.scheduling.RotationSolver}. It
 * must not know the rules of the state (they arrive as {@link org.siquan.engine.scheduling.Bans}), files or frameworks.
 */
@NullMarked
package org.siquan.engine.scheduling;

import org.jspecify.annotations.NullMarked;
