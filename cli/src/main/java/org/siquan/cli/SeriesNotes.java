package org.siquan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.LevelBreak;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** Series whose forecast should not be taken at face value: counted by reason, the first few named. */
final class SeriesNotes {

    private static final int NAMED = 5;
    private static final int FEW_VALUES = 3;

    private final List<ReadSeries> all;
    private final Frequency frequency;
    private final List<SeriesNote> notes = new ArrayList<>();

    private SeriesNotes(List<ReadSeries> all, Frequency frequency) {
        this.all = all;
        this.frequency = frequency;
    }

    /** One note a reason, each at most once. */
    static List<SeriesNote> of(List<ReadSeries> all, Frequency frequency) {
        SeriesNotes found = new SeriesNotes(all, frequency);
        found.note(
                "series.filled",
                series -> series.filled() > 0 ? count(series.filled()) : Optional.empty(),
                new Text(
                        "%s 条序列缺个别时期，取相邻值的连线",
                        "%s series without a few periods, which lie on the line between their neighbours"),
                new Text("补上这些时期的值，预测会更准。", "Add the values of these periods for a better forecast."));
        found.note(
                "series.short",
                series -> series.values().length < FEW_VALUES ? count(series.values().length) : Optional.empty(),
                new Text("%s 条序列只有一两个值，区间只是大致估计", "%s series of one or two values, whose intervals are rough guesses"),
                new Text("补上更早的值。", "Add earlier values."));
        found.note(
                "series.zeros",
                series -> Arrays.stream(series.values()).allMatch(v -> v == 0)
                        ? count(series.values().length)
                        : Optional.empty(),
                new Text(
                        "%s 条序列的值全为 0，只能预测 0，区间没有宽度；这不是说今后一定没有，也可能是没有记录",
                        "%s series of nothing but 0, so the forecast is 0 without an interval; that is no promise, perhaps nothing was recorded"),
                new Text(
                        "没有记录的时期不写 0，不写这一行；知道今后有变化的，用 --shocks 写明。",
                        "Leave out the rows of periods that were not recorded instead of writing 0; say with --shocks what is known to come."));
        found.note(
                "series.break",
                found::changed,
                new Text(
                        "%s 条序列的水平曾经突变，之前的值仍影响预测和区间（随机游走有时也像突变）",
                        "%s series whose level changed suddenly; the values before still bear on forecast and interval (a walk at random can look like it)"),
                new Text(
                        "查明原因：会持续的（新厂投产、口径变更），只留变化之后的值再预测；会退回的，用 --shocks 写明。",
                        "Find out why; if it lasts (a new plant, another way of counting), forecast again from the values after it alone; if it passes, say so with --shocks."));
        return found.notes;
    }

    /** @param fits what is to be said of a series in brackets; empty where nothing is */
    private void note(String code, Function<ReadSeries, Optional<Text>> fits, Text message, Text remedy) {
        List<ReadSeries> which = all.parallelStream()
                .filter(each -> fits.apply(each).isPresent())
                .toList();
        if (which.isEmpty()) {
            return;
        }
        List<ReadSeries> first = which.stream().limit(NAMED).toList();
        boolean more = which.size() > NAMED;
        notes.add(new SeriesNote(
                code,
                which.size(),
                first.stream().map(ReadSeries::name).toList(),
                new Text(
                        message.zh().formatted("%,d".formatted(which.size())) + "："
                                + first.stream()
                                        .map(s -> "%s（%s）"
                                                .formatted(
                                                        Row.shown(s.name()),
                                                        fits.apply(s)
                                                                .orElseThrow()
                                                                .zh()))
                                        .collect(Collectors.joining("、", "", more ? "……" : "")),
                        message.en().formatted("%,d".formatted(which.size())) + ": "
                                + first.stream()
                                        .map(s -> "%s (%s)"
                                                .formatted(
                                                        Row.shown(s.name()),
                                                        fits.apply(s)
                                                                .orElseThrow()
                                                                .en()))
                                        .collect(Collectors.joining(", ", "", more ? " …" : ""))),
                remedy));
    }

    private static Optional<Text> count(int values) {
        return Optional.of(new Text("%,d 个".formatted(values), "%,d".formatted(values)));
    }

    private Optional<Text> changed(ReadSeries series) {
        return LevelBreak.find(series.values(), frequency).map(found -> {
            String since = series.period(found.first(), frequency);
            return new Text(
                    "自 %s 起，均值由 %s 变为 %s".formatted(since, Figure.near(found.before()), Figure.near(found.after())),
                    "mean %s before %s, %s since"
                            .formatted(Figure.near(found.before()), since, Figure.near(found.after())));
        });
    }
}
