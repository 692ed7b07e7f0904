package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Openings of invented occupations in invented zones: the level and trend of an occupation, the boom of a zone and of the region
 * move all their parts, each part wanders and is counted in whole openings.
 */
final class GeneratedHierarchy {

    private final int zones;
    private final int occupations;
    private final long seed;

    GeneratedHierarchy(int zones, int occupations, long seed) {
        this.zones = zones;
        this.occupations = occupations;
        this.seed = seed;
    }

    /** Zone ⊂ region, occupation ⊂ chain (two occupations each). */
    Hierarchy hierarchy() {
        List<Set<String>> sums = new ArrayList<>();
        for (int o = 0; o < occupations; o++) {
            for (int z = 0; z < zones; z++) {
                sums.add(Set.of("region", "zone " + z, "occupation " + o, "chain " + o / 2));
            }
        }
        return Hierarchy.of(sums);
    }

    List<double[]> parts(int quarters) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] region = walk(random, quarters, 0.04);
        double[] season = random.doubles(4, -0.2, 0.2).toArray();
        List<double[]> zone = new ArrayList<>();
        for (int z = 0; z < zones; z++) {
            zone.add(walk(random, quarters, 0.04));
        }
        List<double[]> parts = new ArrayList<>();
        for (int o = 0; o < occupations; o++) {
            double[] own = walk(random, quarters, 0.05);
            double trend = 0.02 * random.nextGaussian();
            double size = Math.exp(2.5 + random.nextGaussian());
            for (int z = 0; z < zones; z++) {
                double[] wander = walk(random, quarters, 0.04);
                double share = Math.exp(0.6 * random.nextGaussian());
                double[] y = new double[quarters];
                for (int t = 0; t < quarters; t++) {
                    double mean = size
                            * share
                            * Math.exp(trend * t + season[t % 4] + region[t] + zone.get(z)[t] + own[t] + wander[t]);
                    y[t] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                }
                parts.add(y);
            }
        }
        return parts;
    }

    private static double[] walk(RandomGenerator random, int quarters, double step) {
        double[] walk = new double[quarters];
        for (int t = 1; t < quarters; t++) {
            walk[t] = walk[t - 1] + step * random.nextGaussian();
        }
        return walk;
    }
}
