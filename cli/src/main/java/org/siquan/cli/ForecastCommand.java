package org.siquan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.forecast.SeriesForecaster;
import org.siquan.engine.intake.forecast.Shock;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code forecast}: what is expected of many series, with intervals; never over another file. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "预测一批时间序列，给出区间。 Forecasts many series with intervals.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing written",
            "73:写不出 cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ForecastCommand implements Callable<Integer> {

    private static final int SHOCKS_SHOWN = 20;

    @Parameters(paramLabel = "FILE.csv", description = "列 series,period,value。 Columns series,period,value.")
    Path file;

    @Option(names = "--horizon", paramLabel = "H", required = true, description = "向前几步，1 到 60。 Steps ahead, 1 to 60.")
    int horizon;

    @Option(
            names = "--frequency",
            paramLabel = "F",
            required = true,
            converter = FrequencyConverter.class,
            description = "yearly、quarterly 或 monthly。 One of these.")
    Frequency frequency;

    @Option(names = "--out", paramLabel = "OUT.csv", required = true, description = "结果。 The result.")
    Path out;

    @Option(
            names = "--shocks",
            paramLabel = "FILE.csv",
            description = "已知的变化，列 series,from,until,amount,who,why。 What people know will change, with who and why.")
    @Nullable
    Path shocks;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    /** Lower-case names. */
    static final class FrequencyConverter implements ITypeConverter<Frequency> {
        @Override
        public Frequency convert(String value) {
            return Frequency.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        if (horizon < 1 || horizon > SeriesForecaster.MOST_STEPS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--horizon 须在 1 到 %1$d 之间，实为 %2$d。 --horizon must be in 1..%1$d, was %2$d."
                            .formatted(SeriesForecaster.MOST_STEPS, horizon));
        }
        NewFiles.requireAbsent(
                List.of(out), new Text("换一个文件名，或移走旧文件。", "Choose another name, or move the old file away."));
        List<ReadSeries> series = new SeriesFile(file, frequency).read();
        List<AppliedShock> added =
                shocks == null ? List.of() : new ShocksFile(shocks, series, frequency, horizon).read();
        List<SeriesNote> notes = SeriesNotes.of(series, frequency);
        say(notes);
        List<double[]> values = series.stream().map(ReadSeries::values).toList();
        SeriesForecaster forecaster = SeriesForecaster.learn(values, frequency, horizon);
        Map<String, List<Shock>> known = added.stream()
                .collect(Collectors.groupingBy(
                        shock -> shock.series().name(),
                        Collectors.flatMapping(shock -> shock.shocks(horizon), Collectors.toList())));
        List<SeriesForecast> forecasts = series.parallelStream()
                .map(each -> forecaster.forecast(each.values()).with(known.getOrDefault(each.name(), List.of())))
                .toList();
        write(series, forecasts);
        report(series.size(), added, notes, (System.nanoTime() - begun) / 1e9);
        return ExitCode.DONE;
    }

    private void say(List<SeriesNote> notes) {
        if (!notes.isEmpty()) {
            PrintWriter errors = spec.commandLine().getErr();
            errors.println(IssueText.lines(
                    notes.stream().map(note -> note.of(file.toString())).toList()));
            errors.flush();
        }
    }

    /** Writes beside the result and puts it in its place when it is whole. */
    private void write(List<ReadSeries> series, List<SeriesForecast> forecasts) {
        Path whole = out.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(part)) {
                writer.write("series,step,mean,lo80,hi80,lo95,hi95\n");
                for (int i = 0; i < series.size(); i++) {
                    String name = quoted(series.get(i).name());
                    SeriesForecast forecast = forecasts.get(i);
                    for (int step = 1; step <= forecast.horizon(); step++) {
                        writer.append(name).append(',').append(String.valueOf(step));
                        for (double value : new double[] {
                            forecast.mean(step),
                            forecast.lo80(step),
                            forecast.hi80(step),
                            forecast.lo95(step),
                            forecast.hi95(step)
                        }) {
                            writer.append(',').append(Double.toString(value));
                        }
                        writer.append('\n');
                    }
                }
            }
            Files.move(part, whole);
        } catch (IOException e) {
            throw CannotWrite.because(out, e);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw CannotWrite.because(part, e);
        }
    }

    private static String quoted(String name) {
        return name.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }

    private void report(int series, List<AppliedShock> added, List<SeriesNote> notes, double seconds) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(Locale.ROOT, "%s  %,d 条序列 series  %.1f s%n", out, series, seconds);
        if (!added.isEmpty()) {
            printer.printf(Locale.ROOT, "已计入的变化 Changes added: %,d%n", added.size());
            added.stream().limit(SHOCKS_SHOWN).forEach(shock -> printer.println(shock.line(frequency, horizon)));
            if (added.size() > SHOCKS_SHOWN) {
                printer.printf(Locale.ROOT, "    另有 %1$,d 条 and %1$,d more%n", added.size() - SHOCKS_SHOWN);
            }
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("series", series);
            object.put("seconds", seconds);
            object.put(
                    "shocks",
                    added.stream()
                            .map(shock -> shock.fields(frequency, horizon))
                            .toList());
            object.put("warnings", notes.stream().map(SeriesNote::fields).toList());
            printer.println(JsonMapper.shared().writeValueAsString(object));
        }
        printer.flush();
    }
}
