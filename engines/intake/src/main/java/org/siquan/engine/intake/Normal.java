package org.siquan.engine.intake;

/** The standard normal distribution. */
public final class Normal {

    private Normal() {}

    /**
     * The value below which a share {@code p} (0 &lt; p &lt; 1) lies; absolute error below 4.5e-4 (Abramowitz &amp; Stegun
     * 1964, 26.2.23), enough for drawing whole openings.
     */
    public static double quantile(double p) {
        if (p == 0.5) {
            return 0;
        }
        double tail = Math.min(p, 1 - p);
        double t = Math.sqrt(-2 * Math.log(tail));
        double top = 2.515517 + t * (0.802853 + t * 0.010328);
        double bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        double value = t - top / bottom;
        return p < 0.5 ? -value : value;
    }
}
