package org.siquan.engine.intake.forecast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing with additive errors: level, trend and a damped trend. The weights are the best of a fixed grid; given
 * them the errors are linear in the initial level and trend, which are found exactly by least squares.
 */
final class Smoothing {

    private static final double[] ALPHAS = {0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
    private static final double[] BETAS = {0.0, 0.02, 0.05, 0.1, 0.2, 0.4};
    private static final double[] DAMPINGS = {0.8, 0.88, 0.94, 0.98};
    private static final double[] STRAIGHT = {1.0};
    private static final double SINGULAR = 1e-9;

    private final double alpha;
    private final double beta;
    private final double damping;
    private final double level;
    private final double trend;
    private final double error;

    private Smoothing(double alpha, double beta, double damping, double[] state, double error) {
        this.alpha = alpha;
        this.beta = beta;
        this.damping = damping;
        this.level = state[0];
        this.trend = state[1];
        this.error = error;
    }

    /** A level alone. */
    static Smoothing level(double[] y) {
        @Nullable Smoothing best = null;
        for (double alpha : ALPHAS) {
            Smoothing tried = fitted(y, alpha, 0, 0);
            best = best == null || tried.error < best.error ? tried : best;
        }
        return Objects.requireNonNull(best);
    }

    /** A level and a trend that goes on. */
    static Smoothing trend(double[] y) {
        return best(y, STRAIGHT);
    }

    /** A level and a trend that fades. */
    static Smoothing damped(double[] y) {
        return best(y, DAMPINGS);
    }

    private static Smoothing best(double[] y, double[] dampings) {
        @Nullable Smoothing best = null;
        for (double damping : dampings) {
            for (double alpha : ALPHAS) {
                for (double beta : BETAS) {
                    if (beta <= alpha) {
                        Smoothing tried = fitted(y, alpha, beta, damping);
                        best = best == null || tried.error < best.error ? tried : best;
                    }
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    /** The sum of squares is a quadratic in the initial level and trend; its coefficients are gathered in one pass. */
    private static Smoothing fitted(double[] y, double alpha, double beta, double damping) {
        boolean trended = damping > 0;
        double l = 0;
        double b = 0;
        double levelL = 1;
        double trendL = 0;
        double levelB = 0;
        double trendB = trended ? 1 : 0;
        double ee = 0;
        double ell = 0;
        double elb = 0;
        double ebb = 0;
        double eyl = 0;
        double eyb = 0;
        for (double value : y) {
            double forecast = l + damping * b;
            double fl = levelL + damping * trendL;
            double fb = levelB + damping * trendB;
            double e = value - forecast;
            ee += e * e;
            ell += fl * fl;
            elb += fl * fb;
            ebb += fb * fb;
            eyl += e * fl;
            eyb += e * fb;
            l = forecast + alpha * e;
            b = damping * b + beta * e;
            levelL = fl * (1 - alpha);
            trendL = damping * trendL - beta * fl;
            levelB = fb * (1 - alpha);
            trendB = damping * trendB - beta * fb;
        }
        double determinant = ell * ebb - elb * elb;
        double level;
        double trend;
        if (trended && determinant > SINGULAR * ell * ebb) {
            level = (eyl * ebb - eyb * elb) / determinant;
            trend = (eyb * ell - eyl * elb) / determinant;
        } else {
            level = ell > 0 ? eyl / ell : y[0];
            trend = 0;
        }
        double error = ee
                - 2 * (level * eyl + trend * eyb)
                + level * level * ell
                + 2 * level * trend * elb
                + trend * trend * ebb;
        double[] end = {l + levelL * level + levelB * trend, b + trendL * level + trendB * trend};
        return new Smoothing(alpha, beta, damping, end, Math.max(0, error));
    }

    void ahead(double[] out) {
        double grown = 0;
        double factor = damping;
        for (int h = 0; h < out.length; h++) {
            grown += factor;
            factor *= damping;
            out[h] = level + grown * trend;
        }
    }

    double alpha() {
        return alpha;
    }

    /** The level behind the last value. */
    double lastLevel() {
        return level;
    }

    /** Root of the mean squared one-step error. */
    double spread(int n) {
        return Math.sqrt(error / Math.max(1, n));
    }

    double beta() {
        return beta;
    }
}
