/**
 * Advises seats from forecast demand (名额与招生建议). Entry types: {@link org.siquan.engine.intake.DemandScenarios} and
 * {@link org.siquan.engine.intake.SeatPlanner}; forecasts are those of {@link org.siquan.engine.intake.forecast}. It must not know files, frameworks, clocks or other engines; its advice
 * decides nothing: the authorities approve and admit.
 */
@NullMarked
package org.siquan.engine.intake;

import org.jspecify.annotations.NullMarked;
