package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.siquan.engine.intake.Normal;
import org.siquan.engine.kernel.Seed;

/**
 * Futures of demand from forecasts with 80 % intervals. Each series (occupation x zone) has one error per future for all its
 * years; a stated part of its variance is common to its chain, so that a boom is a boom of the chain. Errors are ranked and
 * then replaced by the strata of a normal (Iman &amp; Conover 1982, doi:10.1080/03610918208812265), so that each series
 * has its mean and spread with few futures.
 */
public final class Futures {

    private static final double Z80 = 1.2815515655446004;

    /** Forecast of a series for one year; {@code low} and {@code high} enclose 80 %. */
    public record Outlook(
            String occupation, String chain, String zone, int year, double mean, double low, double high) {}

    private final Map<String, double[]> errors = new HashMap<>();
    private final int count;
    private final Seed seed;
    private final double common;

    /**
     * @param count futures, 1..{@link IntakeProblem#MOST_SCENARIOS}
     * @param common part of the variance that series of a chain share, 0..1
     */
    public Futures(int count, double common, Seed seed) {
        if (count < 1 || count > IntakeProblem.MOST_SCENARIOS || !(common >= 0 && common <= 1)) {
            throw new IllegalArgumentException("count must be 1..%d and common 0..1, were %d, %s%nTry: 200 and 0.5"
                    .formatted(IntakeProblem.MOST_SCENARIOS, count, common));
        }
        this.count = count;
        this.common = common;
        this.seed = seed;
    }

    /** Openings in each future; above the mean the upper half of the interval counts, below it the lower half. */
    public List<Integer> draw(Outlook outlook) {
        double[] error = errors.computeIfAbsent(
                outlook.occupation() + "|" + outlook.zone(), key -> errors(key, outlook.chain()));
        List<Integer> drawn = new ArrayList<>();
        for (double z : error) {
            double half = z > 0 ? outlook.high() - outlook.mean() : outlook.mean() - outlook.low();
            drawn.add((int) Math.round(Math.clamp(outlook.mean() + z / Z80 * half, 0, 10_000_000)));
        }
        return List.copyOf(drawn);
    }

    private double[] errors(String key, String chain) {
        RandomGenerator shared = seed.generator("chain:" + chain);
        RandomGenerator own = seed.generator("series:" + key);
        double[] raw = new double[count];
        for (int s = 0; s < count; s++) {
            raw[s] = Math.sqrt(common) * shared.nextGaussian() + Math.sqrt(1 - common) * own.nextGaussian();
        }
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(s -> raw[s]))
                .toList();
        double[] error = new double[count];
        for (int rank = 0; rank < count; rank++) {
            error[order.get(rank)] = Normal.quantile((rank + 0.5) / count);
        }
        return error;
    }
}
