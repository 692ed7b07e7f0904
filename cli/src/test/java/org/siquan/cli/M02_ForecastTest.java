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
    void aSeriesOfZerosAndOneThatStandsOnANewLevelAreForecastAndSaid() throws IOException {
        StringBuilder rows = new StringBuilder("series,period,value\n");
        for (int t = 0; t < 16; t++) {
            String quarter = "%dQ%d".formatted(2021 + t / 4, t % 4 + 1);
            rows.append("停招,%s,0\n".formatted(quarter));
            rows.append("新厂,%s,%d\n".formatted(quarter, t < 9 ? 7 + t % 2 : 70 + t % 2));
            rows.append("平稳,%s,%d\n".formatted(quarter, 30 + t * 7 % 5));
        }

        Answer answer = run(rows.toString(), "quarterly");

        assertThat(answer.code()).isZero();
        assertThat(answer.err())
                .contains("[series.zeros]", "1 条序列的值全为 0", "1 series of nothing but 0", "停招 (16)", "Leave out the rows")
                .contains("[series.break]", "新厂（自 2023Q2 起，均值由 7.44 变为 70.6）")
                .contains("新厂 (mean 7.44 before 2023Q2, 70.6 since)", "查明原因", "Find out why")
                .doesNotContain("平稳");
        assertThat(answer.out().lines().toList().getLast())
                .contains("\"code\":\"series.zeros\",\"count\":1,\"series\":[\"停招\"],\"zh\":")
                .contains("\"code\":\"series.break\",\"count\":1,\"series\":[\"新厂\"],\"zh\":")
                .contains("\"remedyZh\":", "\"remedyEn\":");
        String[] ofZeros = Files.readAllLines(result()).get(1).split(",", -1);
        assertThat(Double.parseDouble(ofZeros[2])).isZero();
        assertThat(Double.parseDouble(ofZeros[6]))
                .as("as said, without an interval")
                .isLessThan(1e-9);
    }

    @Test
    void manySuchSeriesAreCountedAndOnlyTheFirstAreNamed() throws IOException {
        StringBuilder rows = new StringBuilder("series,period,value\n");
        for (int series = 1; series <= 1200; series++) {
            rows.append("S%d,1,0\nS%d,2,0\nS%d,3,0\n".formatted(series, series, series));
        }

        Answer answer = run(rows.toString(), "yearly");

        assertThat(answer.err())
                .contains("1,200 series of nothing but 0", "1,200 条序列", "S1 (3), S2 (3), S3 (3), S4 (3), S5 (3) …")
                .doesNotContain("S6");
        assertThat(answer.err().lines()).hasSize(3);
        assertThat(answer.out()).contains("\"count\":1200,\"series\":[\"S1\",\"S2\",\"S3\",\"S4\",\"S5\"]");
    }

    @Test
    void aFileWithNothingToSayIsForecastInSilence() throws IOException {
        Answer answer = run("series,period,value\nA,1,5\nA,2,6\nA,3,5\n", "yearly");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines().toList().getLast()).endsWith(",\"warnings\":[]}");
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
