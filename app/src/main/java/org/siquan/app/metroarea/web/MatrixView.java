package org.siquan.app.metroarea.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Site;
import org.siquan.region.SiteKind;
import org.siquan.region.travel.TravelTimes;

/**
 * Minutes from some sites (rows) to others (columns).
 *
 * @param left sites left out because the table would not be readable
 */
public record MatrixView(List<Head> columns, List<Line> lines, int left) {

    private static final int MOST_SHOWN = 60;

    /** The places of the zones: what a matrix shows when nobody asks for more. */
    static final String ZONES = "ZONES";

    static final String ALL = "ALL";

    public MatrixView {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    public record Head(String id, String name) {}

    public record Line(Head from, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One way.
     *
     * @param mode {@code SAME}, {@code ROAD}, {@code RAIL} or {@code MEASURED}
     */
    public record Cell(int minutes, String mode, boolean within) {}

    /** What may stand in the rows and in the columns. */
    static List<String> groups() {
        List<String> groups = new ArrayList<>(List.of(ZONES, ALL));
        for (var kind : SiteKind.values()) {
            groups.add(kind.name());
        }
        return groups;
    }

    static List<Site> sites(Circle circle, String group) {
        if (!groups().contains(group)) {
            throw ProblemException.invalid(
                    "metroarea-group",
                    group.length() > 40 ? group.substring(0, 40) : group,
                    String.join(", ", groups()).toUpperCase(Locale.ROOT));
        }
        return switch (group) {
            case ZONES -> circle.places();
            case ALL -> circle.area().sites();
            default ->
                circle.area().sites().stream()
                        .filter(site -> site.kind().name().equals(group))
                        .toList();
        };
    }

    /** The matrix as a page shows it: not more than sixty each way. */
    static MatrixView shown(TravelTimes times, List<Site> rows, List<Site> columns) {
        int left = Math.max(0, rows.size() - MOST_SHOWN) + Math.max(0, columns.size() - MOST_SHOWN);
        return of(
                times,
                rows.stream().limit(MOST_SHOWN).toList(),
                columns.stream().limit(MOST_SHOWN).toList(),
                left);
    }

    /** The whole matrix, for a file. */
    static MatrixView whole(TravelTimes times, List<Site> rows, List<Site> columns) {
        return of(times, rows, columns, 0);
    }

    private static MatrixView of(TravelTimes times, List<Site> rows, List<Site> columns, int left) {
        return new MatrixView(
                columns.stream().map(MatrixView::head).toList(),
                rows.stream()
                        .map(from -> new Line(
                                head(from),
                                columns.stream()
                                        .map(to -> cell(times, from, to))
                                        .toList()))
                        .toList(),
                left);
    }

    private static Head head(Site site) {
        return new Head(site.id().value(), site.zh());
    }

    private static Cell cell(TravelTimes times, Site from, Site to) {
        if (from.id().equals(to.id())) {
            return new Cell(0, "SAME", true);
        }
        int minutes = times.minutes(from.id(), to.id());
        return new Cell(minutes, times.mode(from.id(), to.id()).name(), minutes <= TravelTimes.ONE_HOUR);
    }
}
