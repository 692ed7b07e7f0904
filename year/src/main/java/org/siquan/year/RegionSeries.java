package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.region.DemandPoint;
import org.siquan.region.Quarter;

/**
 * The openings of a region by occupation and zone, quarter by quarter. Each series has its own first and last row: a quarter of which
 * nobody speaks is unknown and not 0, so a series goes on from its last gap, and one whose sources ended before the region's last
 * quarter is as long as they were. One that ended more than {@value #LONGEST_SILENCE} quarters before is left out.
 *
 * @param last index of the region's last quarter, see {@link Quarter#index()}
 */
record RegionSeries(List<Cell> cells, int last) {

    /** Five years; of a series that says nothing for longer nothing is expected. */
    static final int LONGEST_SILENCE = 20;

    RegionSeries {
        cells = List.copyOf(cells);
    }

    /** One occupation in one zone, oldest quarter first. */
    record Cell(String occupationCode, String zone, Quarter first, List<Integer> openings) {
        Cell {
            openings = List.copyOf(openings);
        }

        /** Index of the last quarter of which anybody speaks. */
        int last() {
            return first.index() + openings.size() - 1;
        }

        double[] values() {
            return openings.stream().mapToDouble(Integer::doubleValue).toArray();
        }
    }

    /** Ordered by occupation and zone, whatever the order of the points. */
    static RegionSeries of(List<DemandPoint> points) {
        Map<String, TreeMap<Quarter, DemandPoint>> byCell = new TreeMap<>();
        for (DemandPoint point : points) {
            byCell.computeIfAbsent(point.occupationCode() + "|" + point.zone().value(), k -> new TreeMap<>())
                    .put(point.quarter(), point);
        }
        int last = points.stream().mapToInt(p -> p.quarter().index()).max().orElse(0);
        List<Cell> cells = byCell.values().stream()
                .filter(quarters -> last - quarters.lastKey().index() <= LONGEST_SILENCE)
                .map(RegionSeries::cell)
                .toList();
        return new RegionSeries(cells, last);
    }

    /** The unbroken part at the end. */
    private static Cell cell(TreeMap<Quarter, DemandPoint> quarters) {
        DemandPoint end = quarters.lastEntry().getValue();
        List<Integer> openings = new ArrayList<>();
        int index = end.quarter().index();
        for (DemandPoint at = end; at != null; at = quarters.get(quarter(index))) {
            openings.add(at.openings());
            index--;
        }
        return new Cell(end.occupationCode(), end.zone().value(), quarter(index + 1), openings.reversed());
    }

    static Quarter quarter(int index) {
        return new Quarter(index / 4, index % 4 + 1);
    }

    /** Quarters between the end of a cell, by its place in the list, and that of the region; 0 for most. */
    int silence(int cell) {
        return last - cells.get(cell).last();
    }

    /** Whether every cell is known to the region's last quarter. */
    boolean isWhole() {
        return cells.stream().allMatch(cell -> cell.last() == last);
    }

    List<double[]> values() {
        return cells.stream().map(Cell::values).toList();
    }
}
