/**
 * Checks a seat plan against its problem without the solver. Entry type: {@link
 * org.siquan.engine.intake.verify.SeatPlanVerifier}. It must not use the planner or its model.
 */
@NullMarked
package org.siquan.engine.intake.verify;

import org.jspecify.annotations.NullMarked;
