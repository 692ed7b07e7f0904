package org.siquan.engine.intake.forecast;

import java.util.List;
import java.util.Map;

/**
 * Forecasts of a hierarchy that add up: all its series learn together, each is forecast by itself, and the forecasts are reconciled by
 * the widths of their intervals ({@link Reconciliation#byWidth}); those with more
 * than {@value Reconciliation#MOST_NODES} nodes from the bottom up.
 *
 * @param parts in the order of the hierarchy
 * @param sums in the order of {@link Hierarchy#sums()}
 * @param used methods and their shares, see {@link SeriesForecaster#shares()}
 */
public record HierarchyForecasts(List<SeriesForecast> parts, List<SeriesForecast> sums, Map<String, Double> used) {

    public HierarchyForecasts {
        parts = List.copyOf(parts);
        sums = List.copyOf(sums);
        used = Map.copyOf(used);
    }

    /**
     * From series that end together.
     *
     * @param ofParts oldest first, at least one value each, all finite
     * @param horizon 1..{@value SeriesForecaster#MOST_STEPS}
     * @implNote about a millisecond per series and back-test, and O(parts³)
     */
    public static HierarchyForecasts of(Hierarchy hierarchy, List<double[]> ofParts, Frequency frequency, int horizon) {
        List<double[]> all = hierarchy.series(ofParts);
        SeriesForecaster forecaster = SeriesForecaster.learn(all, frequency, horizon);
        List<SeriesForecast> base =
                all.parallelStream().map(forecaster::forecast).toList();
        Reconciliation reconciliation = hierarchy.nodes() > Reconciliation.MOST_NODES
                ? Reconciliation.bottomUp(hierarchy)
                : Reconciliation.byWidth(hierarchy, base);
        List<SeriesForecast> coherent = reconciliation.reconcile(base);
        int first = hierarchy.nodes() - hierarchy.parts();
        return new HierarchyForecasts(
                coherent.subList(first, hierarchy.nodes()), coherent.subList(0, first), forecaster.shares());
    }
}
