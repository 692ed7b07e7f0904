package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.region.DemandPoint;
import org.siquan.region.Quarter;

/**
 * The openings of a region by occupation and zone, quarter by quarter. Each series begins with its own first row; all end with the
 * last quarter of the region, and a quarter without a row in between counts as no opening.
 *
 * @param last index of the last quarter, see {@link Quarter#index()}
 */
record RegionSeries(List<Cell> cells, int last) {

    RegionSeries {
        cells = List.copyOf(cells);
    }

    /** One occupation in one zone, oldest quarter first. */
    record Cell(String occupationCode, String zone, Quarter first, List<Integer> openings) {
        Cell {
            openings = List.copyOf(openings);
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
        List<Cell> cells = new ArrayList<>();
        byCell.values().forEach(quarters -> cells.add(cell(quarters, last)));
        return new RegionSeries(cells, last);
    }

    private static Cell cell(TreeMap<Quarter, DemandPoint> quarters, int last) {
        DemandPoint first = quarters.firstEntry().getValue();
        List<Integer> openings = new ArrayList<>();
        for (int index = first.quarter().index(); index <= last; index++) {
            DemandPoint point = quarters.get(quarter(index));
            openings.add(point == null ? 0 : point.openings());
        }
        return new Cell(first.occupationCode(), first.zone().value(), first.quarter(), openings);
    }

    static Quarter quarter(int index) {
        return new Quarter(index / 4, index % 4 + 1);
    }

    List<double[]> values() {
        return cells.stream().map(Cell::values).toList();
    }
}
