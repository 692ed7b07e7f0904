package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Series of invented businesses, as short and as unlike each other as those of forecasting competitions. */
final class GeneratedSeries {

    private final Frequency frequency;
    private final int most;
    private final int least;

    GeneratedSeries(Frequency frequency) {
        this.frequency = frequency;
        this.least = switch (frequency) {
            case YEARLY -> 14;
            case QUARTERLY -> 16;
            case MONTHLY -> 48;
        };
        this.most = switch (frequency) {
            case YEARLY -> 41;
            case QUARTERLY -> 64;
            case MONTHLY -> 126;
        };
    }

    /** Each with {@code ahead} further values at its end. */
    List<double[]> of(int count, int ahead, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one(random, least + random.nextInt(most - least + 1) + ahead));
        }
        return all;
    }

    private double[] one(RandomGenerator random, int n) {
        int perYear = frequency.perYear();
        boolean seasonal = perYear > 1 && random.nextDouble() < 0.6;
        double[] season = new double[perYear];
        for (int s = 0; s < perYear; s++) {
            season[s] = seasonal ? 0.15 * random.nextGaussian() : 0;
        }
        double noise = 0.01 + 0.06 * random.nextDouble();
        double walk = random.nextDouble() < 0.6 ? 0.01 + 0.05 * random.nextDouble() : 0;
        double growth = (random.nextDouble() < 0.75 ? 0.04 : -0.01) * random.nextDouble() / perYear;
        double drift = random.nextDouble() < 0.4 ? 0.004 * random.nextDouble() : 0;
        boolean additive = random.nextDouble() < 0.4;
        int broken = random.nextDouble() < 0.15 ? random.nextInt(n) : -1;
        double level = Math.log(50 + 6000 * random.nextDouble());
        double carried = 0;
        double persistence = random.nextDouble() < 0.3 ? 0.6 * random.nextDouble() : 0;
        double[] y = new double[n];
        double base = Math.exp(level);
        for (int t = 0; t < n; t++) {
            growth += drift * random.nextGaussian();
            growth *= 0.98;
            level += growth + walk * random.nextGaussian() + (t == broken ? 0.25 * random.nextGaussian() : 0);
            carried = persistence * carried + noise * random.nextGaussian();
            double shape = additive ? base * (1 + level - Math.log(base)) : Math.exp(level);
            double outlier = random.nextDouble() < 0.01 ? 0.2 * random.nextGaussian() : 0;
            y[t] = Math.max(1, Math.max(base / 50, shape) * Math.exp(season[t % perYear] + carried + outlier));
        }
        return y;
    }
}
