package org.siquan.year;

import org.siquan.engine.intake.forecast.SeriesKind;
import org.siquan.engine.kernel.Text;

/** How a series of the year was forecast, in words. */
public enum ForecastMethod {
    /** Several methods together. */
    COMBINED("多法组合，合计一致", "combination, adding up"),
    /** Methods for series with many empty quarters. */
    SPARSE("间断需求组合，合计一致", "combination for sparse demand, adding up"),
    /** The combination, on a series whose level changed suddenly. */
    LEVEL_BREAK("多法组合，合计一致（水平有突变）", "combination, adding up (level changed)"),
    /** The sources ended before those of the region. */
    ENDED("从数据中断处接续，合计一致", "goes on from where its sources ended, adding up"),
    /** Fewer than four quarters. */
    LAST("照上季，合计一致", "last quarter, adding up");

    private static final int LEAST = 4;

    private final String zh;
    private final String en;

    ForecastMethod(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static ForecastMethod of(int quarters, SeriesKind kind) {
        if (quarters < LEAST) {
            return LAST;
        }
        return switch (kind) {
            case SPARSE -> SPARSE;
            case LEVEL_BREAK -> LEVEL_BREAK;
            case SHORT, STEADY -> COMBINED;
        };
    }

    /** In words; a year that was computed before there were codes has its own. */
    static Text words(String stored) {
        for (ForecastMethod each : values()) {
            if (each.name().equals(stored)) {
                return new Text(each.zh, each.en);
            }
        }
        return Text.same(stored);
    }
}
