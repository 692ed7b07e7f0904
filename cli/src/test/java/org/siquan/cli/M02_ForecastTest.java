package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code forecast}: a file of series becomes a file of forecasts, or every fault is named and nothing is written. */
@Tag("S3")
class M02_ForecastTest {

    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {}

    private Answer run(String csv, String frequency) throws IOException {
        return run(csv, frequency, "3");
    }

    private Answer run(String csv, String frequency, String horizon) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, csv);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "forecast",
                        file.toString(),
                        "--horizon",
                        horizon,
                        "--frequency",
                        frequency,
                        "--out",
                        result().toString(),
                        "--json");
        return new Answer(code, out.toString(), err.toString());
    }

    private Path result() {
        return folder.resolve("out.csv");
    }

    @Test
    void writesAMeanAndTwoIntervalsForEachStepOfEachSeriesInTheOrderOfTheFile() throws IOException {
        Answer answer = run("""
                series,period,value
                "电工,固安",2024Q2,12
                B,1,5
                "电工,固安",2024-Q1,10
                B,2,6
                "电工,固安",2024Q3,14
                B,3,5.5
                "电工,固安",2024Q4,16
                """, "quarterly");

        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = Files.readAllLines(result());
        assertThat(lines).hasSize(7).first().isEqualTo("series,step,mean,lo80,hi80,lo95,hi95");
        assertThat(lines.get(1)).startsWith("\"电工,固安\",1,");
        assertThat(lines.get(4)).startsWith("B,1,");
        double mean = Double.parseDouble(
                lines.get(1).substring("\"电工,固安\",1,".length()).split(",", -1)[0]);
        assertThat(mean).as("rises on").isBetween(15.0, 18.5);
        assertThat(answer.out().lines().toList().getLast()).startsWith("{\"series\":2,\"seconds\":");
    }

    @ParameterizedTest
    @CsvSource({
        "'A,民国113年,1', yearly, period.unknown, 2",
        "'A,113Q1,1', quarterly, period.unknown, 2",
        "'A,2024,1', monthly, period.unknown, 2",
        "'A,2024-13,1', monthly, period.unknown, 2",
        "'A,2570-01,1', monthly, period.unknown, 2",
        "'A,2024,一百', yearly, value.number, 2",
        "'A,2024,NaN', yearly, value.number, 2",
        "'A,2024,\"1,000\"', yearly, value.number, 2",
        "'A,2024,', yearly, value.required, 2",
        "',2024,1', yearly, value.required, 2",
        "'A,2024,1\nA,2024,2', yearly, period.twice, 3",
        "'A,2001,1\nA,2004,2', yearly, series.gaps, 2",
        "'', yearly, series.none, 0"
    })
    void aBadRowIsNamedAndNothingIsWritten(String rows, String frequency, String code, int line) throws IOException {
        Answer answer = run("series,period,value\n" + rows + "\n", frequency);

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains(code, line == 0 ? "in.csv" : "in.csv:" + line);
        assertThat(result()).doesNotExist();
    }

    @Test
    void aFileWithoutAColumnOrWithoutAnythingIsRefused() throws IOException {
        assertThat(run("series,value\nA,1\n", "yearly").err()).contains("header.missing-column");
        assertThat(run("", "yearly").err()).contains("file.empty");
        assertThat(run("series,period,value\nA,1,1\n", "yearly", "0").code()).isEqualTo(2);
        assertThat(run("series,period,value\nA,1,1\n", "weekly").code()).isEqualTo(2);
    }

    @Test
    void fewMissingPeriodsAndShortSeriesAreForecastWithAWarning() throws IOException {
        StringBuilder rows = new StringBuilder("series,period,value\nshort,2024-01,7\n");
        for (int month = 1; month <= 12; month++) {
            if (month != 6) {
                rows.append("long,2024-%02d,%d\n".formatted(month, 10 + month));
            }
        }
        Answer answer = run(rows.toString(), "monthly");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("series.filled", "series.short", "short", "long");
        String[] ofOne = Files.readAllLines(result()).get(1).split(",", -1);
        assertThat(Double.parseDouble(ofOne[2])).isEqualTo(7);
        assertThat(Double.parseDouble(ofOne[6]) - Double.parseDouble(ofOne[5]))
                .as("one value says little")
                .isGreaterThan(7);
    }

    @Test
    void anotherFileIsNeverWrittenOver() throws IOException {
        Files.writeString(result(), "mine");

        Answer answer = run("series,period,value\nA,1,1\n", "yearly");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains("[file.exists]");
        assertThat(result()).hasContent("mine");
    }
}
