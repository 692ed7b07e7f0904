package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.RollingErrors;
import org.siquan.engine.intake.forecast.RollingErrors.Figures;
import org.siquan.engine.intake.forecast.RollingErrors.Tested;
import org.siquan.engine.intake.forecast.SeriesKind;
import org.siquan.region.Region;

/**
 * Where a region's forecasts of openings fail: the last quarters forecast again from what was known before them, beside repeating
 * the same quarter of the year before.
 *
 * @param all every value; without values where the region has too little history
 * @param byStep by quarters ahead, from 1
 * @param byOccupation by code
 * @param byZone by id
 * @param byKind by what makes a series hard; the kind is that of the whole series
 * @param series one row per occupation and zone that was tested
 */
public record ForecastBackTest(
        Figures all,
        Map<Integer, Figures> byStep,
        Map<String, Figures> byOccupation,
        Map<String, Figures> byZone,
        Map<SeriesKind, Figures> byKind,
        List<Row> series) {

    /** Quarters ahead that are tested. */
    public static final int HORIZON = 4;

    /** Origins, the last one a quarter before the end. */
    public static final int ORIGINS = 8;

    /** Fewest quarters known at an origin. */
    public static final int KNOWN = 4;

    /** One series. */
    public record Row(String occupationCode, String zone, SeriesKind kind, Figures figures) {}

    private static final Figures NONE =
            new Figures(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** The last {@value #ORIGINS} quarters of the region’s own numbers forecast again; the same region gives the same. */
    public static ForecastBackTest of(Region region) {
        return of(RegionDemand.of(region, List.of()));
    }

    static ForecastBackTest of(RegionDemand demand) {
        List<RegionSeries.Cell> cells = demand.cells();
        if (cells.isEmpty()) {
            return new ForecastBackTest(NONE, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
        }
        RollingErrors errors = demand.errors(HORIZON, ORIGINS, KNOWN);
        List<SeriesKind> kinds = cells.stream()
                .map(c -> SeriesKind.of(c.values(), Frequency.QUARTERLY))
                .toList();
        List<Row> rows = new ArrayList<>();
        errors.by(Tested::part)
                .forEach((part, figures) -> rows.add(new Row(
                        cells.get(part).occupationCode(), cells.get(part).zone(), kinds.get(part), figures)));
        return new ForecastBackTest(
                errors.all(),
                errors.by(Tested::step),
                errors.by(t -> cells.get(t.part()).occupationCode()),
                errors.by(t -> cells.get(t.part()).zone()),
                errors.by(t -> kinds.get(t.part())),
                List.copyOf(rows));
    }
}
