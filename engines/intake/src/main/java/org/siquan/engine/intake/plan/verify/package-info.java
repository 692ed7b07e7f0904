/**
 * Checks a plan over several intake years by following every cohort, without the planner's model. Entry type: {@link
 * org.siquan.engine.intake.plan.verify.IntakeVerifier}.
 */
@NullMarked
package org.siquan.engine.intake.plan.verify;

import org.jspecify.annotations.NullMarked;
