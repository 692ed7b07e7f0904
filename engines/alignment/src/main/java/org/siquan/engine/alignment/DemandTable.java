package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Demand: advertisements per occupation and place. Advertisements the engine abstains from are counted apart, not
 * guessed.
 *
 * @param rows most wanted first, then by occupation and place
 * @param abstained advertisements left to a person
 */
public record DemandTable(List<Row> rows, int abstained) {

    /**
     * One cell.
     *
     * @param occupation code
     * @param occupationName official name
     * @param place as the caller names it, may be empty
     * @param postings advertisements, &gt; 0
     * @param medianMonthlyPay median of the middles of the stated pay in yuan, {@code null} if none states it
     */
    public record Row(
            String occupation,
            String occupationName,
            String place,
            int postings,
            @Nullable Double medianMonthlyPay) {}

    public DemandTable {
        rows = List.copyOf(rows);
    }

    /** The table with places as the advertisements name them. */
    public static DemandTable of(List<Alignment> alignments) {
        return of(alignments, Posting::place);
    }

    /** The table with places as {@code placeOf} names them, for example the district's code. O(n log n). */
    public static DemandTable of(List<Alignment> alignments, Function<Posting, String> placeOf) {
        TreeMap<String, TreeMap<String, Cell>> cells = new TreeMap<>();
        int abstained = 0;
        for (Alignment alignment : alignments) {
            if (alignment.abstained() != null || alignment.occupations().isEmpty()) {
                abstained++;
                continue;
            }
            OccupationCandidate occupation = alignment.occupations().getFirst();
            Cell cell = cells.computeIfAbsent(occupation.code(), _ -> new TreeMap<>())
                    .computeIfAbsent(placeOf.apply(alignment.posting()), _ -> new Cell(occupation.name()));
            cell.postings++;
            Double pay = middle(alignment.posting());
            if (pay != null) {
                cell.pays.add(pay);
            }
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((code, places) -> places.forEach(
                (place, cell) -> rows.add(new Row(code, cell.name, place, cell.postings, median(cell.pays)))));
        rows.sort(Comparator.comparingInt((Row row) -> -row.postings())
                .thenComparing(Row::occupation)
                .thenComparing(Row::place));
        return new DemandTable(rows, abstained);
    }

    /** Advertisements for an occupation at a place; 0 if there are none. */
    public int postings(String occupation, String place) {
        return rows.stream()
                .filter(row ->
                        row.occupation().equals(occupation) && row.place().equals(place))
                .mapToInt(Row::postings)
                .sum();
    }

    private static @Nullable Double middle(Posting posting) {
        Double low = posting.monthlyPayLow();
        Double high = posting.monthlyPayHigh();
        if (low == null) {
            return high;
        }
        return high == null ? low : (Double) ((low + high) / 2);
    }

    private static @Nullable Double median(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static final class Cell {
        private final String name;
        private final List<Double> pays = new ArrayList<>();
        private int postings;

        private Cell(String name) {
            this.name = name;
        }
    }
}
