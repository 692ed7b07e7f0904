package org.siquan.engine.intake;

import java.util.List;

/**
 * What to expect, and how far to trust it.
 *
 * @param ahead one entry per quarter
 * @param method picked by the back-test
 * @param level nominal level of the intervals, 0..1
 * @param mase mean absolute scaled error of the back-test; 1 = as good as repeating the last value one quarter ahead
 * @param coverage share of back-test values inside the interval made without their own origin, 0..1
 * @param tested back-test values behind both figures
 */
public record Forecast(
        String key, List<Quarter> ahead, Method method, double level, double mase, double coverage, int tested) {

    public Forecast {
        ahead = List.copyOf(ahead);
    }

    /** One quarter: point and interval, unit: openings, 0 &le; low &le; point &le; high. */
    public record Quarter(double point, double low, double high) {}
}
