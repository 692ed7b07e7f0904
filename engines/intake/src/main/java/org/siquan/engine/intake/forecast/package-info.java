/**
 * Forecasts many short series (名额预测): trusted simple methods, combined by a rolling back-test over the series at hand, with
 * intervals calibrated on what the back-test missed. Entry types: {@link org.siquan.engine.intake.forecast.SeriesForecaster}, for
 * series that add up {@link org.siquan.engine.intake.forecast.HierarchyForecasts}, and to see where they fail
 * {@link org.siquan.engine.intake.forecast.RollingErrors}.
 * It must not know files, frameworks, clocks or other engines.
 */
@NullMarked
package org.siquan.engine.intake.forecast;

import org.jspecify.annotations.NullMarked;
