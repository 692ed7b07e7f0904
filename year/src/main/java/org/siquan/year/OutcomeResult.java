package org.siquan.year;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What the year amounts to, and what it tells the next one. */
public record OutcomeResult(List<Indicator> indicators, List<NextDemand> next) {

    public OutcomeResult {
        indicators = List.copyOf(indicators);
        next = List.copyOf(next);
    }

    /** A rate with its denominator: {@code part} of {@code whole}. */
    public record Indicator(String key, String circle, Text name, long part, long whole, Text denominator) {

        /** 0..1; 0 when there is nothing to count. */
        public double rate() {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /** Places expected next year: the forecast plus what this year's orders left unfilled. */
    public record NextDemand(String occupationCode, String occupation, double forecast, int unfilled) {

        public double total() {
            return forecast + unfilled;
        }
    }
}
