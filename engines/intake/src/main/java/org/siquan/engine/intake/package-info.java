/**
 * Forecasts demand and advises seats (名额与招生建议). Entry types: {@link org.siquan.engine.intake.DemandForecaster} and
 * {@link org.siquan.engine.intake.SeatPlanner}. It must not know files, frameworks, clocks or other engines; its advice
 * decides nothing: the authorities approve and admit.
 */
@NullMarked
package org.siquan.engine.intake;

import org.jspecify.annotations.NullMarked;
