package org.siquan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.forecast.SeriesForecaster;
import org.siquan.region.file.Issue;
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

    private static final int WARNINGS_SHOWN = 20;

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
        SeriesFile read = new SeriesFile(file, frequency);
        Map<String, double[]> series = read.read();
        say(read.warnings(), series);
        List<double[]> values = List.copyOf(series.values());
        SeriesForecaster forecaster = SeriesForecaster.learn(values, frequency, horizon);
        List<SeriesForecast> forecasts =
                values.parallelStream().map(forecaster::forecast).toList();
        write(List.copyOf(series.keySet()), forecasts);
        report(series.size(), (System.nanoTime() - begun) / 1e9);
        return ExitCode.DONE;
    }

    private void say(List<Issue> warnings, Map<String, double[]> series) {
        PrintWriter errors = spec.commandLine().getErr();
        List<Issue> said = new ArrayList<>(warnings);
        series.forEach((name, values) -> {
            if (values.length < 3) {
                said.add(IssueText.whole(
                        file.toString(),
                        "series.short",
                        new Text(
                                "序列 %s 只有 %d 个值，区间只是大致估计".formatted(name, values.length),
                                "%s has %d values; its interval is a rough guess".formatted(name, values.length)),
                        new Text("补上更早的值。", "Add earlier values.")));
            }
        });
        if (!said.isEmpty()) {
            errors.println(IssueText.lines(said.stream().limit(WARNINGS_SHOWN).toList()));
        }
        if (said.size() > WARNINGS_SHOWN) {
            errors.println("另有 %1$,d 处未列出 and %1$,d more".formatted(said.size() - WARNINGS_SHOWN));
        }
        errors.flush();
    }

    /** Writes beside the result and puts it in its place when it is whole. */
    private void write(List<String> names, List<SeriesForecast> forecasts) {
        Path whole = out.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(part)) {
                writer.write("series,step,mean,lo80,hi80,lo95,hi95\n");
                for (int i = 0; i < names.size(); i++) {
                    String name = quoted(names.get(i));
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

    private void report(int series, double seconds) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(Locale.ROOT, "%s  %,d 条序列 series  %.1f s%n", out, series, seconds);
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("series", series);
            object.put("seconds", seconds);
            printer.println(JsonMapper.shared().writeValueAsString(object));
        }
        printer.flush();
    }
}
