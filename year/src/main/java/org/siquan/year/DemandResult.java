package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Quarter;

/**
 * What the region's enterprises ask for, and what past quarters let us expect.
 *
 * @param places places asked for by the orders of the year
 * @param openings openings of the last four quarters of the demand history
 * @param level nominal level of the intervals, for example 0.8
 * @param coverage share of the last quarters, forecast again from what was known before them, that fell into their interval;
 *     mean over the series that could be tested
 * @param mase error of that test over the mean change within a year in what was known, median over the series; below 1 misses
 *     less than repeating the value of a year before did then
 * @param postings what the advertisements say, apart from all of the above; {@code null} where none were given
 */
public record DemandResult(
        int enterprises,
        int orders,
        int places,
        int posts,
        int openings,
        double level,
        double coverage,
        double mase,
        List<ChainDemand> chains,
        List<SeriesForecast> series,
        @Nullable PostingsOverview postings) {

    /** A series is tested from this many quarters on. */
    static final int LEAST_KNOWN = 8;

    private static final int QUARTERS = 4;

    public DemandResult {
        chains = List.copyOf(chains);
        series = List.copyOf(series);
    }

    /** Demand of one industry chain. */
    public record ChainDemand(String chain, Text name, int enterprises, int orders, int places, int openings) {}

    /**
     * One occupation in one zone: a quarter of openings or more, and the forecast of the four after the region's last one.
     *
     * @param firstQuarter of the history, which may end before the region's
     * @param history the sources combined, rounded
     * @param method name of a {@link ForecastMethod}
     * @param mase 0 where not tested
     * @param coverage 0 where not tested
     * @param sources on which the history rests; {@code null} in runs recorded before they were kept apart
     */
    public record SeriesForecast(
            String occupationCode,
            String occupation,
            String zone,
            Text zoneName,
            String firstQuarter,
            List<Integer> history,
            List<Interval> ahead,
            String method,
            double mase,
            double coverage,
            @Nullable List<DemandSource> sources) {
        public SeriesForecast {
            sources = sources == null ? null : List.copyOf(sources);
            history = List.copyOf(history);
            ahead = List.copyOf(ahead);
        }

        /** The method in words. */
        public Text methodWords() {
            return ForecastMethod.words(method);
        }

        /** Quarters between the history and the forecast of which nobody speaks; 0 for most. */
        public int silence() {
            return Quarter.parse(firstQuarter)
                    .flatMap(first -> ahead.stream()
                            .findFirst()
                            .flatMap(next -> Quarter.parse(next.quarter()))
                            .map(next -> next.index() - first.index() - history.size()))
                    .orElse(0);
        }

        /** Openings known of the region's last four quarters. */
        public int lastYear() {
            int n = history.size();
            return history.subList(Math.clamp((long) n - QUARTERS + silence(), 0, n), n).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        /** Whether there were quarters to test the forecast on. */
        public boolean tested() {
            return history.size() > LEAST_KNOWN && silence() < DemandStage.ORIGINS;
        }

        /** Names of the sources; none where they are not known. */
        public List<Text> sourceWords() {
            return sources == null
                    ? List.of()
                    : sources.stream().map(DemandSource::words).toList();
        }

        /** Expected openings of the next four quarters. */
        public double expected() {
            return ahead.stream().mapToDouble(Interval::point).sum();
        }
    }

    /** Openings expected in one quarter, with the bounds that hold at the stated level. */
    public record Interval(String quarter, double point, double low, double high) {}
}
