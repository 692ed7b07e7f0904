package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * Makes forecasts of a hierarchy add up. The forecasts of the parts become a linear map P of the forecasts of all nodes; those of
 * the sums are added from them, so means are coherent to the last addition. Forecasts without bias stay so (P S = I), but for
 * {@link #topDown}.
 *
 * <p><b>Below 0</b>: where a part that never was negative would be, it is set to 0 before sums are added.
 *
 * <p><b>Intervals</b> keep the half widths of each node's own forecast, which are calibrated on what was missed, about the new mean. A
 * sum's is never wider than the half widths of its parts added, which is what parts that miss together would give. (Narrowing them by
 * the variance that {@link #minTrace} promises was tried: they then held too little.) Immutable, thread-safe, deterministic.
 *
 * @implNote O(nodes³) once, O(nodes × parts) per step. Sources: Wickramasuriya, Athanasopoulos &amp; Hyndman 2019,
 *     doi:10.1080/01621459.2018.1448825 (MinT; structural scaling there as WLS); docs/engines/intake.md
 */
public final class Reconciliation {

    /** Fewer errors say too little of how series miss together. */
    public static final int LEAST_ERRORS = 12;

    /** All ways but {@link #bottomUp} are cubic in the nodes. */
    public static final int MOST_NODES = 2_000;

    /** A node with no width counts as one with this part of the mean variance. */
    private static final double SMALLEST = 1e-9;

    private final Hierarchy hierarchy;

    /** Parts × nodes; none where parts stay as they are. */
    private final @Nullable DMatrixRMaj map;

    private Reconciliation(Hierarchy hierarchy, @Nullable DMatrixRMaj map) {
        this.hierarchy = hierarchy;
        this.map = map;
    }

    /** Sums are their parts added; forecasts of sums are not used. */
    public static Reconciliation bottomUp(Hierarchy hierarchy) {
        return new Reconciliation(hierarchy, null);
    }

    /**
     * The sum of all parts divided by fixed shares; other forecasts are not used. Biased for parts whose share changes.
     *
     * @param shares of each part, ≥ 0, together 1; usually those of the last year
     * @throws IllegalArgumentException if the shares do not add up to 1, or no node is the sum of all parts
     */
    public static Reconciliation topDown(Hierarchy hierarchy, List<Double> shares) {
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() != hierarchy.parts()
                || shares.stream().anyMatch(s -> !(s >= 0))
                || Math.abs(all - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "shares of %d parts must be >= 0 and add up to 1, were %d adding up to %s%nTry: divide by their sum"
                            .formatted(hierarchy.parts(), shares.size(), all));
        }
        int top = 0;
        while (hierarchy.partsOf(top).length < hierarchy.parts()) {
            top++;
            if (top == hierarchy.nodes()) {
                throw new IllegalArgumentException(
                        "no sum holds all %d parts%nTry: name one sum for every part".formatted(hierarchy.parts()));
            }
        }
        DMatrixRMaj map = new DMatrixRMaj(hierarchy.parts(), hierarchy.nodes());
        for (int part = 0; part < hierarchy.parts(); part++) {
            map.set(part, top, shares.get(part));
        }
        return new Reconciliation(hierarchy, map);
    }

    /** Weighted least squares as if a node's error grew with the number of its parts. For parts of about the same size. */
    public static Reconciliation structural(Hierarchy hierarchy) {
        double[] variance = new double[hierarchy.nodes()];
        for (int node = 0; node < variance.length; node++) {
            variance[node] = hierarchy.partsOf(node).length;
        }
        return new Reconciliation(hierarchy, map(hierarchy, inverse(variance)));
    }

    /**
     * Weighted least squares by the widths of the forecasts' own intervals one step ahead: a node that is known badly gives in
     * more. For parts of any size and too few past errors for {@link #minTrace}.
     *
     * @param base one per node, in the order of the hierarchy's nodes
     */
    public static Reconciliation byWidth(Hierarchy hierarchy, List<SeriesForecast> base) {
        double[] variance = base.stream()
                .mapToDouble(f -> f.hi80(1) - f.mean(1))
                .map(half -> half * half)
                .toArray();
        double mean = Arrays.stream(variance).average().orElse(0);
        for (int node = 0; node < variance.length; node++) {
            variance[node] = mean == 0 ? 1 : Math.max(variance[node], SMALLEST * mean);
        }
        return new Reconciliation(hierarchy, map(hierarchy, inverse(variance)));
    }

    /**
     * The map with the least sum of variances (MinT), from the covariance of past one-step errors drawn towards its diagonal.
     *
     * @param errors by node, equally many each and at least {@value #LEAST_ERRORS}, the same moments for all; what happened less
     *     what was forecast
     * @throws IllegalArgumentException if there are too few errors or not equally many
     */
    public static Reconciliation minTrace(Hierarchy hierarchy, List<double[]> errors) {
        if (errors.size() != hierarchy.nodes()
                || errors.stream().anyMatch(e -> e.length < LEAST_ERRORS || e.length != errors.getFirst().length)) {
            throw new IllegalArgumentException(
                    "errors of all %d nodes must be equally many and at least %d, were of %d nodes%nTry: structural scaling"
                            .formatted(hierarchy.nodes(), LEAST_ERRORS, errors.size()));
        }
        return withCovariance(hierarchy, ErrorCovariance.shrunk(errors));
    }

    static Reconciliation withCovariance(Hierarchy hierarchy, DMatrixRMaj covariance) {
        return new Reconciliation(hierarchy, map(hierarchy, inverse(covariance)));
    }

    /** P = (S' W⁻¹ S)⁻¹ S' W⁻¹. */
    private static DMatrixRMaj map(Hierarchy hierarchy, DMatrixRMaj weights) {
        DMatrixRMaj summing = summing(hierarchy);
        DMatrixRMaj weighted = new DMatrixRMaj(hierarchy.parts(), hierarchy.nodes());
        CommonOps_DDRM.multTransA(summing, weights, weighted);
        return multiply(inverse(multiply(weighted, summing)), weighted);
    }

    private static DMatrixRMaj inverse(double[] variance) {
        DMatrixRMaj weights = new DMatrixRMaj(variance.length, variance.length);
        for (int node = 0; node < variance.length; node++) {
            weights.set(node, node, 1 / variance[node]);
        }
        return weights;
    }

    private static DMatrixRMaj summing(Hierarchy hierarchy) {
        if (hierarchy.nodes() > MOST_NODES) {
            throw new IllegalArgumentException(
                    "nodes must be at most %d, were %d%nTry: bottom-up, or regions by themselves"
                            .formatted(MOST_NODES, hierarchy.nodes()));
        }
        DMatrixRMaj summing = new DMatrixRMaj(hierarchy.nodes(), hierarchy.parts());
        for (int node = 0; node < hierarchy.nodes(); node++) {
            for (int part : hierarchy.partsOf(node)) {
                summing.set(node, part, 1);
            }
        }
        return summing;
    }

    private static DMatrixRMaj inverse(DMatrixRMaj matrix) {
        DMatrixRMaj inverse = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        if (!CommonOps_DDRM.invertSPD(matrix, inverse)) {
            throw new IllegalArgumentException(
                    "the covariance of errors must be positive definite%nTry: structural scaling".formatted());
        }
        return inverse;
    }

    private static DMatrixRMaj multiply(DMatrixRMaj left, DMatrixRMaj right) {
        DMatrixRMaj product = new DMatrixRMaj(left.numRows, right.numCols);
        CommonOps_DDRM.mult(left, right, product);
        return product;
    }

    /** How much of the forecast of a node goes into that of a part: an element of P. */
    double share(int part, int node) {
        if (map == null) {
            return node == hierarchy.nodes() - hierarchy.parts() + part ? 1 : 0;
        }
        return map.get(part, node);
    }

    /**
     * The forecasts that add up.
     *
     * @param base one per node, in the order of the hierarchy's nodes, all of one horizon
     */
    public List<SeriesForecast> reconcile(List<SeriesForecast> base) {
        if (base.size() != hierarchy.nodes()
                || base.stream().mapToInt(SeriesForecast::horizon).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "forecasts of %d nodes and one horizon expected, had %d%nTry: one per node"
                            .formatted(hierarchy.nodes(), base.size()));
        }
        int horizon = base.getFirst().horizon();
        double[][] mean = new double[base.size()][horizon];
        double[][] half80 = new double[base.size()][horizon];
        double[][] half95 = new double[base.size()][horizon];
        for (int h = 0; h < horizon; h++) {
            int step = h + 1;
            put(mean, h, hierarchy.add(parts(base, step)));
            put(
                    half80,
                    h,
                    bounded(base.stream()
                            .mapToDouble(f -> f.hi80(step) - f.mean(step))
                            .toArray()));
            put(
                    half95,
                    h,
                    bounded(base.stream()
                            .mapToDouble(f -> f.hi95(step) - f.mean(step))
                            .toArray()));
        }
        List<SeriesForecast> all = new ArrayList<>();
        for (int node = 0; node < base.size(); node++) {
            all.add(new SeriesForecast(
                    mean[node], half80[node], half95[node], base.get(node).neverNegative()));
        }
        return all;
    }

    private double[] parts(List<SeriesForecast> base, int step) {
        double[] parts = new double[hierarchy.parts()];
        int first = hierarchy.nodes() - parts.length;
        for (int part = 0; part < parts.length; part++) {
            if (map == null) {
                parts[part] = base.get(first + part).mean(step);
                continue;
            }
            for (int node = 0; node < base.size(); node++) {
                parts[part] += map.get(part, node) * base.get(node).mean(step);
            }
            parts[part] = base.get(first + part).neverNegative() ? Math.max(0, parts[part]) : parts[part];
        }
        return parts;
    }

    private double[] bounded(double[] half) {
        int first = hierarchy.nodes() - hierarchy.parts();
        double[] together = hierarchy.add(Arrays.copyOfRange(half, first, half.length));
        for (int node = 0; node < first; node++) {
            half[node] = Math.min(half[node], together[node]);
        }
        return half;
    }

    private static void put(double[][] into, int step, double[] values) {
        for (int node = 0; node < values.length; node++) {
            into[node][step] = values[node];
        }
    }
}
