package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.Shock;
import org.siquan.region.file.Row;

/**
 * What a person added to the forecast of a series, as a row of a file says it.
 *
 * @param from first step, 1 … horizon
 * @param until last step, at least {@code from}; beyond the horizon where the row names no end
 * @param amount added at each of these steps, in the unit of the series
 */
record AppliedShock(ReadSeries series, int from, int until, double amount, String who, String why) {

    /** The same for the engine, which knows one step alone and from a step on. */
    Stream<Shock> shocks(int horizon) {
        return until >= horizon
                ? Stream.of(new Shock(from, amount, true, who, why))
                : IntStream.rangeClosed(from, until).mapToObj(step -> new Shock(step, amount, false, who, why));
    }

    /** For the JSON of the verb. */
    Map<String, Object> fields(Frequency frequency, int horizon) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("series", series.name());
        fields.put("from", from);
        fields.put("until", Math.min(until, horizon));
        fields.put("fromPeriod", period(from, frequency));
        fields.put("untilPeriod", period(Math.min(until, horizon), frequency));
        fields.put("amount", amount);
        fields.put("who", who);
        fields.put("why", why);
        return fields;
    }

    /** For a person. */
    String line(Frequency frequency, int horizon) {
        int last = Math.min(until, horizon);
        return "    %s  %s%s  %s%s  %s：%s"
                .formatted(
                        Row.shown(series.name()),
                        period(from, frequency),
                        last == from ? "" : "–" + period(last, frequency),
                        amount < 0 ? "" : "+",
                        Figure.near(amount),
                        Row.shown(who),
                        Row.shown(why));
    }

    private String period(int step, Frequency frequency) {
        return series.period(series.values().length - 1 + step, frequency);
    }
}
