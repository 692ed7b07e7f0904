package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the figures of docs/engines/intake.md; arguments: zones, occupations, quarters, ahead, seeds. */
final class MeasureReconciliation {

    private MeasureReconciliation() {}

    /** Absolute errors and values held of one way, by sums and parts. */
    static final class Tally {
        final double[] absolute = new double[2];
        final int[] held80 = new int[2];
        final int[] values = new int[2];

        double error(int level) {
            return absolute[level] / values[level];
        }

        double all() {
            return (absolute[0] + absolute[1]) / (values[0] + values[1]);
        }

        double held(int level) {
            return (double) held80[level] / values[level];
        }
    }

    /** Errors relative to the size of a node's last year, so that large ones do not decide alone. */
    static Map<String, Tally> measure(int zones, int occupations, int quarters, int ahead, long from, long to) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (long seed = from; seed < to; seed++) {
            GeneratedHierarchy made = new GeneratedHierarchy(zones, occupations, seed);
            Hierarchy hierarchy = made.hierarchy();
            List<double[]> whole = hierarchy.series(made.parts(quarters + ahead));
            List<double[]> known =
                    whole.stream().map(y -> Arrays.copyOf(y, quarters)).toList();
            SeriesForecaster forecaster = SeriesForecaster.learn(known, Frequency.QUARTERLY, ahead);
            List<SeriesForecast> base = known.stream().map(forecaster::forecast).toList();
            add(tallies, "alone", base, whole, known, hierarchy);
            ways(hierarchy, known, base)
                    .forEach((name, way) -> add(tallies, name, way.reconcile(base), whole, known, hierarchy));
        }
        return tallies;
    }

    private static Map<String, Reconciliation> ways(
            Hierarchy hierarchy, List<double[]> known, List<SeriesForecast> base) {
        Map<String, Reconciliation> ways = new LinkedHashMap<>();
        ways.put("bottom-up", Reconciliation.bottomUp(hierarchy));
        List<double[]> parts = known.subList(hierarchy.nodes() - hierarchy.parts(), hierarchy.nodes());
        double all = parts.stream().mapToDouble(MeasureReconciliation::lastYear).sum();
        ways.put(
                "top-down",
                Reconciliation.topDown(
                        hierarchy, parts.stream().map(y -> lastYear(y) / all).toList()));
        ways.put("structural", Reconciliation.structural(hierarchy));
        ways.put("by width", Reconciliation.byWidth(hierarchy, base));
        if (known.getFirst().length >= Reconciliation.LEAST_ERRORS + 4) {
            ways.put("MinT", Reconciliation.minTrace(hierarchy, oneStep(known)));
        }
        return ways;
    }

    /** One-step errors of the last moments, each learned from what was before. */
    private static List<double[]> oneStep(List<double[]> known) {
        int n = known.getFirst().length;
        int count = Math.min(n - 4, 20);
        double[][] errors = new double[known.size()][count];
        for (int k = 0; k < count; k++) {
            int at = n - count + k;
            List<double[]> before =
                    known.stream().map(y -> Arrays.copyOf(y, at)).toList();
            SeriesForecaster forecaster = SeriesForecaster.learn(before, Frequency.QUARTERLY, 1);
            for (int i = 0; i < errors.length; i++) {
                errors[i][k] =
                        known.get(i)[at] - forecaster.forecast(before.get(i)).mean(1);
            }
        }
        return new ArrayList<>(Arrays.asList(errors));
    }

    private static double lastYear(double[] y) {
        return Arrays.stream(y, y.length - 4, y.length).sum();
    }

    private static void add(
            Map<String, Tally> tallies,
            String name,
            List<SeriesForecast> said,
            List<double[]> whole,
            List<double[]> known,
            Hierarchy hierarchy) {
        Tally tally = tallies.computeIfAbsent(name, k -> new Tally());
        for (int node = 0; node < said.size(); node++) {
            int level = node < hierarchy.nodes() - hierarchy.parts() ? 0 : 1;
            int n = known.get(node).length;
            double size = Math.max(1, lastYear(known.get(node)) / 4);
            for (int step = 1; step <= said.get(node).horizon(); step++) {
                double real = whole.get(node)[n + step - 1];
                tally.absolute[level] += Math.abs(real - said.get(node).mean(step)) / size;
                tally.held80[level] += said.get(node).lo80(step) <= real
                                && real <= said.get(node).hi80(step)
                        ? 1
                        : 0;
                tally.values[level]++;
            }
        }
    }

    public static void main(String[] args) {
        int[] a = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        long start = System.nanoTime();
        measure(a[0], a[1], a[2], a[3], 100, 100 + a[4])
                .forEach((name, t) -> System.out.printf(
                        Locale.ROOT,
                        "%-11s sums %.4f parts %.4f, 80 %% holds %.3f %.3f%n",
                        name,
                        t.error(0),
                        t.error(1),
                        t.held(0),
                        t.held(1)));
        System.out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) / 1e9);
    }
}
