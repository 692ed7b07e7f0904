/**
 * Advice on seats years ahead (招生计划建议): rounds with what-if scenarios, from draft to the approved plan and the roster,
 * which are imported. Entry type: {@link org.siquan.app.intake.SeatAdvice}. It must not compute a plan ({@code
 * org.siquan.engine.intake}), nor feed the matching: that takes this year's order-class places alone.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"regiondata", "industry"})
@NullMarked
package org.siquan.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
