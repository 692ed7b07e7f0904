package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where forecasts fail: the last moments of a hierarchy's past forecast again, each from what was known before it, with everything
 * (methods, combination, intervals, reconciliation) learned anew at each origin; beside it what repeating the value of a year before
 * would have missed. Immutable, thread-safe; the same series give the same.
 */
public final class RollingErrors {

    private final List<Tested> values;

    private RollingErrors(List<Tested> values) {
        this.values = List.copyOf(values);
    }

    /**
     * One value that was forecast.
     *
     * @param part its series
     * @param ago how many moments before the end of the series its origin lies, from 1: values after the origin were not known
     * @param step ahead of the origin, from 1
     * @param happened what came
     * @param said what was forecast
     * @param in80 whether it lies within the interval of 80 %
     * @param in95 whether it lies within that of 95 %
     * @param naive the value of a year before as known at the origin; the last one where there is no year
     * @param scale mean absolute change over a year in what was known (over one step where it is shorter than a year); 0 where it
     *     never changed
     */
    public record Tested(
            int part,
            int ago,
            int step,
            double happened,
            double said,
            boolean in80,
            boolean in95,
            double naive,
            double scale) {}

    /**
     * Errors of some of the values.
     *
     * @param values tested
     * @param mase mean of |miss| / scale (Hyndman and Koehler, 2006), values without a scale left out; NaN if all are
     * @param smape mean of 200 |real − said| / (|real| + |said|), percent, 0..200
     * @param held80 share within the interval of 80 %
     * @param held95 share within that of 95 %
     * @param naiveMase the same of repeating the value of a year before
     * @param naiveSmape the same of repeating the value of a year before
     */
    public record Figures(
            int values, double mase, double smape, double held80, double held95, double naiveMase, double naiveSmape) {

        /** Whether repeating the value of a year before would have missed less. */
        public boolean worseThanNaive() {
            return Double.isNaN(mase) ? smape > naiveSmape : mase > naiveMase;
        }
    }

    /**
     * Forecasts the last values again.
     *
     * @param ofParts series that end together, oldest first; a part is tested from origins before which it has {@code known} values
     * @param horizon farthest step, 1..{@value SeriesForecaster#MOST_STEPS}
     * @param origins how many, the last one a moment before the end; ≥ 1
     * @param known fewest values before an origin, ≥ 1
     * @implNote one learning and one forecast of all series per origin
     */
    public static RollingErrors of(
            Hierarchy hierarchy, List<double[]> ofParts, Frequency frequency, int horizon, int origins, int known) {
        if (origins < 1 || known < 1) {
            throw new IllegalArgumentException(
                    "origins and known must be >= 1, were %d and %d%nTry: 8 and 4".formatted(origins, known));
        }
        List<Tested> values = new ArrayList<>();
        for (int ago = 1; ago <= origins; ago++) {
            int cut = ago;
            if (ofParts.stream().noneMatch(y -> y.length - cut >= known)) {
                break;
            }
            List<double[]> before = ofParts.stream()
                    .map(y -> y.length > cut ? Arrays.copyOf(y, y.length - cut) : new double[1])
                    .toList();
            List<SeriesForecast> said = HierarchyForecasts.of(hierarchy, before, frequency, Math.min(horizon, ago))
                    .parts();
            for (int part = 0; part < said.size(); part++) {
                if (ofParts.get(part).length - ago >= known) {
                    add(values, part, ago, said.get(part), ofParts.get(part), before.get(part), frequency.perYear());
                }
            }
        }
        return new RollingErrors(values);
    }

    private static void add(
            List<Tested> values, int part, int ago, SeriesForecast said, double[] y, double[] before, int perYear) {
        double scale = scale(before, perYear);
        for (int step = 1; step <= said.horizon(); step++) {
            double happened = y[before.length + step - 1];
            values.add(new Tested(
                    part,
                    ago,
                    step,
                    happened,
                    said.mean(step),
                    said.lo80(step) <= happened && happened <= said.hi80(step),
                    said.lo95(step) <= happened && happened <= said.hi95(step),
                    naive(before, step, perYear),
                    scale));
        }
    }

    private static double naive(double[] before, int step, int perYear) {
        int n = before.length;
        return n < perYear ? before[n - 1] : before[n - perYear + (step - 1) % perYear];
    }

    static double scale(double[] before, int perYear) {
        int lag = before.length > perYear ? perYear : 1;
        return IntStream.range(lag, before.length)
                .mapToDouble(t -> Math.abs(before[t] - before[t - lag]))
                .average()
                .orElse(0);
    }

    /** The same of some of the values alone. */
    public RollingErrors only(Predicate<Tested> wanted) {
        return new RollingErrors(values.stream().filter(wanted).toList());
    }

    /** Every value that was tested, by origin (latest first), part and step. */
    public List<Tested> values() {
        return values;
    }

    /** All values together. */
    public Figures all() {
        return figures(values);
    }

    /** The values that are asked for. */
    public Figures of(Predicate<Tested> wanted) {
        return figures(values.stream().filter(wanted).toList());
    }

    /** In groups: by step, by occupation, by zone, by {@link SeriesKind}. Ordered by the group. */
    public <K extends Comparable<K>> Map<K, Figures> by(Function<Tested, K> group) {
        Map<K, List<Tested>> groups = new TreeMap<>(Comparator.naturalOrder());
        values.forEach(value -> groups.computeIfAbsent(group.apply(value), k -> new ArrayList<>())
                .add(value));
        Map<K, Figures> figures = new TreeMap<>(Comparator.naturalOrder());
        groups.forEach((key, of) -> figures.put(key, figures(of)));
        return figures;
    }

    private static Figures figures(List<Tested> of) {
        return new Figures(
                of.size(),
                mean(
                        of.stream().filter(v -> v.scale() > 0).toList(),
                        v -> Math.abs(v.happened() - v.said()) / v.scale()),
                mean(of, v -> smape(v.happened(), v.said())),
                mean(of, v -> v.in80() ? 1.0 : 0.0),
                mean(of, v -> v.in95() ? 1.0 : 0.0),
                mean(
                        of.stream().filter(v -> v.scale() > 0).toList(),
                        v -> Math.abs(v.happened() - v.naive()) / v.scale()),
                mean(of, v -> smape(v.happened(), v.naive())));
    }

    private static double mean(List<Tested> of, Function<Tested, Double> figure) {
        return of.stream().mapToDouble(figure::apply).average().orElse(Double.NaN);
    }

    private static double smape(double real, double said) {
        double both = Math.abs(real) + Math.abs(said);
        return both > 0 ? 200 * Math.abs(real - said) / both : 0;
    }
}
