package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.DemandPoint;
import org.siquan.region.Region;

/**
 * Openings expected by occupation, zone and calendar year. The first year is the one of the quarter after the history; quarters of
 * it that are known already count as they were, those of which nobody speaks as expected. Forecasts add up over zones, occupations and chains before they are summed up by year.
 *
 * @param rows by occupation, zone, year
 */
public record DemandOutlook(List<Expected> rows) {

    /** Years ahead that may be asked for. */
    public static final int MOST_YEARS = 5;

    private static final int QUARTERS = 4;

    public DemandOutlook {
        rows = List.copyOf(rows);
    }

    /**
     * One year of one occupation in one zone; unit: openings, {@code 0 ≤ low80 ≤ mean ≤ high80}.
     *
     * @param low80 lower end of the interval that should hold four of five; the quarters of a year are taken to miss together, so
     *     it is wide rather than narrow
     */
    public record Expected(String occupationCode, String zone, int year, double mean, double low80, double high80) {}

    /**
     * What the region's history lets expect; the same region and advertisements give the same.
     *
     * @param advertised openings of past quarters by advertisements, none twice; may be empty
     * @param years 1..{@value #MOST_YEARS}
     * @return no rows where the region has no history
     */
    public static DemandOutlook of(Region region, List<Observed> advertised, int years) {
        return of(RegionDemand.of(region, advertised), years);
    }

    /** The same from openings by quarter, in any order; without chains, which are known from orders. */
    public static DemandOutlook of(List<DemandPoint> points, int years) {
        return of(new RegionDemand(RegionSeries.of(points), Map.of()), years);
    }

    private static DemandOutlook of(RegionDemand demand, int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "years must be 1..%d, was %d%nTry: %d".formatted(MOST_YEARS, years, MOST_YEARS));
        }
        RegionSeries series = demand.series();
        int first = (series.last() + 1) / QUARTERS;
        int horizon = (first + years) * QUARTERS - 1 - series.last();
        List<RegionDemand.Ahead> forecasts = demand.ahead(horizon);
        List<Expected> rows = new ArrayList<>();
        for (RegionDemand.Ahead ahead : forecasts) {
            for (int year = first; year < first + years; year++) {
                rows.add(year(ahead, year));
            }
        }
        return new DemandOutlook(rows);
    }

    private static Expected year(RegionDemand.Ahead ahead, int year) {
        RegionSeries.Cell cell = ahead.cell();
        SeriesForecast forecast = ahead.forecast();
        double mean = 0;
        double low = 0;
        double high = 0;
        for (int index = year * QUARTERS; index < (year + 1) * QUARTERS; index++) {
            int step = ahead.step(index);
            if (step > 0) {
                mean += forecast.mean(step);
                low += forecast.lo80(step);
                high += forecast.hi80(step);
            } else {
                int place = cell.openings().size() - 1 + step;
                double known = place < 0 ? 0 : cell.openings().get(place);
                mean += known;
                low += known;
                high += known;
            }
        }
        return new Expected(cell.occupationCode(), cell.zone(), year, mean, low, high);
    }
}
