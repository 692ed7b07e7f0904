package org.siquan.region.travel;

/** When one sets out; road times are multiplied by {@link #roadFactor()}. */
public enum Hour {
    /** Weekday 7–9 and 17–19. */
    PEAK(1.30),
    /** Weekday between the peaks: the reference of the speed bands. */
    DAY(1.00),
    /** 22–6 and Sunday mornings. */
    QUIET(0.90);

    private final double roadFactor;

    Hour(double roadFactor) {
        this.roadFactor = roadFactor;
    }

    public double roadFactor() {
        return roadFactor;
    }
}
