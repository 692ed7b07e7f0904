package org.siquan.engine.intake.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each source says of the past, kept apart: occupation &times; zone &times; quarter &times; source &rarr; amount. A
 * quarter of which a source says nothing is unknown to it, not 0. Immutable and thread-safe; the order of observations
 * changes nothing.
 */
public final class DemandHistory {

    private final SortedMap<DemandCell, NavigableMap<Integer, Map<DemandSource, Double>>> cells;

    private DemandHistory(SortedMap<DemandCell, NavigableMap<Integer, Map<DemandSource, Double>>> cells) {
        this.cells = cells;
    }

    /**
     * Gathers observations.
     *
     * @throws IllegalArgumentException if a source speaks twice of the same quarter of a cell
     * @implNote O(n log n)
     */
    public static DemandHistory of(List<Observed> observations) {
        SortedMap<DemandCell, NavigableMap<Integer, Map<DemandSource, Double>>> cells = new TreeMap<>();
        for (Observed one : observations) {
            Double before = cells.computeIfAbsent(one.cell(), _ -> new TreeMap<>())
                    .computeIfAbsent(one.quarter(), _ -> new EnumMap<>(DemandSource.class))
                    .put(one.source(), one.amount());
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s must speak once of %s in quarter %d, said %s and %s%nTry: add them up"
                                .formatted(one.source(), one.cell(), one.quarter(), before, one.amount()));
            }
        }
        return new DemandHistory(cells);
    }

    /** Cells of which any source speaks, in order. */
    public NavigableSet<DemandCell> cells() {
        return new TreeSet<>(cells.keySet());
    }

    /** Quarters of a cell of which any source speaks, oldest first; none for an unknown cell. */
    public NavigableSet<Integer> quarters(DemandCell cell) {
        return new TreeSet<>(of(cell).keySet());
    }

    /** What a source says; empty where it says nothing. */
    public OptionalDouble at(DemandSource source, DemandCell cell, int quarter) {
        Double amount = of(cell).getOrDefault(quarter, Map.of()).get(source);
        return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    /** The last quarter that one of these sources knows of any cell. */
    public Optional<Integer> last(Set<DemandSource> sources) {
        return cells.values().stream()
                .flatMap(quarters -> quarters.entrySet().stream())
                .filter(entry -> entry.getValue().keySet().stream().anyMatch(sources::contains))
                .map(Map.Entry::getKey)
                .max(Integer::compare);
    }

    /** The same without what lies after a quarter. */
    public DemandHistory until(int quarter) {
        SortedMap<DemandCell, NavigableMap<Integer, Map<DemandSource, Double>>> kept = new TreeMap<>();
        cells.forEach((cell, quarters) -> {
            NavigableMap<Integer, Map<DemandSource, Double>> past = quarters.headMap(quarter, true);
            if (!past.isEmpty()) {
                kept.put(cell, past);
            }
        });
        return new DemandHistory(kept);
    }

    /** Openings that an advertisement stands for in all cells together, by measure or as stated. */
    public PostingRatio postingRatio(SourceWeights weights) {
        return PostingRatio.measure(this, cells.keySet(), weights.openingsPerPosting());
    }

    /**
     * One number for each quarter of each cell: &Sigma; w<sub>s</sub> x<sub>s</sub> / &Sigma; w<sub>s</sub> over the sources
     * that speak of it and weigh anything. Advertisements are taken times the openings per advertisement of their own cell
     * where that can be measured, so that the level does not jump where they begin, else times {@link #postingRatio}. A
     * quarter of which no such source speaks is left out: a gap, not 0.
     *
     * @return cells in order; those without any quarter are left out
     * @implNote O(observations)
     */
    public List<CombinedSeries> combined(SourceWeights weights) {
        double together = postingRatio(weights).openingsPerPosting();
        List<CombinedSeries> all = new ArrayList<>();
        cells.forEach((cell, quarters) -> {
            double perPosting =
                    PostingRatio.measure(this, List.of(cell), together).openingsPerPosting();
            List<CombinedSeries.Quarter> combined = new ArrayList<>();
            quarters.forEach((quarter, amounts) ->
                    combine(quarter, amounts, weights, perPosting).ifPresent(combined::add));
            if (!combined.isEmpty()) {
                all.add(new CombinedSeries(cell, combined));
            }
        });
        return all;
    }

    private static Optional<CombinedSeries.Quarter> combine(
            int quarter, Map<DemandSource, Double> amounts, SourceWeights weights, double perPosting) {
        double sum = 0;
        double total = 0;
        Map<DemandSource, Double> openings = new EnumMap<>(DemandSource.class);
        for (Map.Entry<DemandSource, Double> entry : amounts.entrySet()) {
            double weight = weights.of(entry.getKey());
            if (weight > 0) {
                double amount =
                        entry.getKey() == DemandSource.POSTINGS ? entry.getValue() * perPosting : entry.getValue();
                openings.put(entry.getKey(), amount);
                sum += weight * amount;
                total += weight;
            }
        }
        if (openings.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = openings.size() == 1; // as it is said, without rounding
        double mean = alone ? openings.values().iterator().next() : sum / total;
        return Optional.of(new CombinedSeries.Quarter(quarter, mean, openings));
    }

    private NavigableMap<Integer, Map<DemandSource, Double>> of(DemandCell cell) {
        return cells.getOrDefault(cell, new TreeMap<>());
    }
}
