package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.SeriesForecaster;
import org.siquan.region.file.Row;

/**
 * What people know and the past does not, from a CSV file: series, first and last step, amount, who and why. A step is a
 * number up to {@value SeriesForecaster#MOST_STEPS}, counted from the end of the series; anything else is a period as the
 * series have them.
 */
final class ShocksFile {

    private static final double MOST_AMOUNT = 1e15;
    private static final int NAMED = 5;

    private final NamedCsv csv;
    private final Map<String, ReadSeries> known = new HashMap<>();
    private final String some;
    private final Frequency frequency;
    private final int horizon;
    private final List<AppliedShock> shocks = new ArrayList<>();
    private final Set<AppliedShock> said = new HashSet<>();

    ShocksFile(Path file, List<ReadSeries> series, Frequency frequency, int horizon) {
        this.csv = new NamedCsv(file, "series, from, until?, amount, who, why");
        this.frequency = frequency;
        this.horizon = horizon;
        series.forEach(each -> known.put(each.name(), each));
        this.some = series.stream()
                .limit(NAMED)
                .map(each -> Row.shown(each.name()))
                .collect(Collectors.joining("、", "", series.size() > NAMED ? " …" : ""));
    }

    /**
     * In the order of the file.
     *
     * @throws BadInput with every fault
     */
    List<AppliedShock> read() {
        csv.read(this::row);
        csv.requireSound();
        return shocks;
    }

    private void row(Row row) {
        String name = row.text("series");
        ReadSeries series = known.get(name);
        double amount = row.decimal("amount", -MOST_AMOUNT, MOST_AMOUNT);
        String who = row.text("who");
        String why = row.text("why");
        if (series == null) {
            unknown(row, name);
            return;
        }
        int from = first(row, series);
        int until = last(row, series, from);
        row.build(() -> new AppliedShock(series, from, until, amount, who, why)).ifPresent(shock -> add(row, shock));
    }

    private void add(Row row, AppliedShock shock) {
        if (said.add(shock)) {
            shocks.add(shock);
        } else {
            row.fail(
                    "",
                    "shock.twice",
                    "这一行与前面的一行完全相同，会加两次",
                    "this row is the same as one before and would count twice",
                    "删去一行，或在 why 中写明不同的原因。",
                    "Take one out, or say in why how they differ.");
        }
    }

    private void unknown(Row row, String name) {
        if (!name.isEmpty()) {
            row.fail(
                    "series",
                    "shock.series",
                    "数据文件中没有序列“%s”".formatted(Row.shown(name)),
                    "the file of series has no “%s”".formatted(Row.shown(name)),
                    "照数据文件写序列名：%s。".formatted(some),
                    "Write the name as the file of series does: %s.".formatted(some));
        }
    }

    /** 1 … horizon; 1 where it is a fault. */
    private int first(Row row, ReadSeries series) {
        String text = row.text("from");
        OptionalInt step = text.isEmpty() ? OptionalInt.of(1) : step(row, "from", text, series);
        if (step.isEmpty() || (step.getAsInt() >= 1 && step.getAsInt() <= horizon)) {
            return step.orElse(1);
        }
        row.fail(
                "from",
                step.getAsInt() < 1 ? "shock.past" : "shock.beyond",
                step.getAsInt() < 1
                        ? "“%s”不在预测之内：序列到 %s 为止已知".formatted(Row.shown(text), ahead(series, 0))
                        : "“%s”在预测之后：只预测到 %s（第 %d 步）".formatted(Row.shown(text), ahead(series, horizon), horizon),
                step.getAsInt() < 1
                        ? "“%s” is not ahead: the series is known up to %s".formatted(Row.shown(text), ahead(series, 0))
                        : "“%s” lies beyond the forecast, which ends with %s (step %d)"
                                .formatted(Row.shown(text), ahead(series, horizon), horizon),
                "写 1 到 %d 的步数%s；更远的加大 --horizon。".formatted(horizon, periods(series, "，或 %s 到 %s 的时期")),
                "Give a step from 1 to %d%s; for one farther ahead raise --horizon."
                        .formatted(horizon, periods(series, " or a period from %s to %s")));
        return 1;
    }

    /** At least the first step. */
    private int last(Row row, ReadSeries series, int from) {
        String text = row.optional("until");
        if (text.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        OptionalInt step = step(row, "until", text, series);
        if (step.isPresent() && step.getAsInt() < from) {
            row.fail(
                    "until",
                    "shock.order",
                    "“%s”早于 from（%s）".formatted(Row.shown(text), ahead(series, from)),
                    "“%s” is before from (%s)".formatted(Row.shown(text), ahead(series, from)),
                    "写 from 当时或之后的步数或时期；一直持续的留空。",
                    "Give the step or period of from or a later one; leave it empty if it lasts.");
        }
        return Math.max(from, step.orElse(from));
    }

    private OptionalInt step(Row row, String column, String text, ReadSeries series) {
        OptionalInt number = SeriesPeriod.of(text, frequency);
        if (number.isEmpty()) {
            row.fail(
                    column,
                    "period.unknown",
                    "“%s”既不是步数，也不是这一频率的时期".formatted(Row.shown(text)),
                    "“%s” is neither a step nor a period of this frequency".formatted(Row.shown(text)),
                    "写 1 到 %d 的步数%s。".formatted(horizon, periods(series, "，或 %s 到 %s 的时期")),
                    "Give a step from 1 to %d%s.".formatted(horizon, periods(series, " or a period from %s to %s")));
            return number;
        }
        boolean counted = SeriesPeriod.isPlace(text) && number.getAsInt() <= SeriesForecaster.MOST_STEPS;
        return counted ? number : OptionalInt.of(number.getAsInt() - series.first() - series.values().length + 1);
    }

    /** Which periods may be written; nothing where numbers of places would be read as steps. */
    private String periods(ReadSeries series, String words) {
        String next = ahead(series, 1);
        return SeriesPeriod.isPlace(next) && Integer.parseInt(next) <= SeriesForecaster.MOST_STEPS
                ? ""
                : words.formatted(next, ahead(series, horizon));
    }

    /** The period of a step, 0 for the last one that is known. */
    private String ahead(ReadSeries series, int step) {
        return series.period(series.values().length - 1 + step, frequency);
    }
}
