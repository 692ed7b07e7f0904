package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return run(csv, frequency, horizon, List.of());
    }

    private Answer shocked(String csv, String shocks) throws IOException {
        Path file = folder.resolve("shocks.csv");
        Files.writeString(file, "series,from,until,amount,who,why\n" + shocks);
        return run(csv, "quarterly", "4", List.of("--shocks", file.toString()));
    }

    private Answer run(String csv, String frequency, String horizon, List<String> more) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, csv);
        List<String> asked = new ArrayList<>(List.of("forecast", file.toString(), "--horizon", horizon));
        asked.addAll(List.of("--frequency", frequency, "--out", result().toString(), "--json"));
        asked.addAll(more);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(asked.toArray(String[]::new));
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
                .contains(
                        "[series.zeros]",
                        "1 条序列的值全为 0",
                        "1 series of nothing but 0",
                        "停招 (16)",
                        "Leave out the rows",
                        "what is known to come")
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
    void whatPeopleKnowIsAddedAndTheOutputSaysWhoAndWhy() throws IOException {
        String series = twoYears("固安", 10) + twoYears("永清", 50);
        run("series,period,value\n" + series, "quarterly", "4");
        List<String> alone = Files.readAllLines(result());
        Files.delete(result());

        Answer answer = shocked("series,period,value\n" + series, """
                固安,2026Q2,,400,规划处,"新厂投产，2026 年"
                固安,3,2026Q3,-5,规划处,停产检修
                """);

        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> moved = Files.readAllLines(result());
        double[] added = {0, 400, 395, 400, 0, 0, 0, 0};
        for (int row = 1; row <= 8; row++) {
            for (int column : new int[] {2, 4, 6}) { // the mean and the upper ends, which no 0 cuts off
                assertThat(cell(moved, row, column))
                        .as("row %d column %d", row, column)
                        .isCloseTo(cell(alone, row, column) + added[row - 1], within(1e-9));
            }
        }
        assertThat(answer.out())
                .contains("已计入的变化 Changes added: 2", "固安  2026Q2–2026Q4  +400  规划处：新厂投产，2026 年")
                .contains("固安  2026Q3  -5  规划处：停产检修")
                .contains(
                        "\"shocks\":[{\"series\":\"固安\",\"from\":2,\"until\":4,\"fromPeriod\":\"2026Q2\",\"untilPeriod\":\"2026Q4\",\"amount\":400.0,\"who\":\"规划处\",\"why\":\"新厂投产，2026 年\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'永清,1,,5,甲,乙', shock.series, 固安",
        "'固安,2025Q4,,5,甲,乙', shock.past, 2026Q1",
        "'固安,0,,5,甲,乙', shock.past, from 1 to 4",
        "'固安,5,,5,甲,乙', shock.beyond, --horizon",
        "'固安,2027Q1,,5,甲,乙', shock.beyond, 2026Q4",
        "'固安,2026-05,,5,甲,乙', period.unknown, 2026Q1",
        "'固安,2026Q3,2026Q2,5,甲,乙', shock.order, leave it empty",
        "'固安,1,,很多,甲,乙', value.number, digits",
        "'固安,1,,1e16,甲,乙', value.range, unit",
        "'固安,1,,5,,乙', value.required, Fill in",
        "'固安,1,,5,甲,', value.required, Fill in",
        "',1,,5,甲,乙', value.required, Fill in"
    })
    void aBadShockIsNamedWithItsLineAndNothingIsWritten(String row, String code, String remedy) throws IOException {
        Answer answer =
                shocked("series,period,value\n" + twoYears("固安", 10), "固安,1,,1,甲,乙\n" + row + "\n" + row + "\n");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains("shocks.csv:3", "shocks.csv:4", code, remedy);
        assertThat(result()).doesNotExist();
    }

    @Test
    void theSameShockTwiceOrAFileThatIsMissingIsRefused() throws IOException {
        String series = "series,period,value\n" + twoYears("固安", 10);

        assertThat(shocked(series, "固安,1,,5,甲,乙\n固安,2026Q1,,5,甲,乙\n").err()).contains("shocks.csv:3", "shock.twice");
        assertThat(run(series, "quarterly", "4", List.of("--shocks", "none.csv"))
                        .err())
                .contains("none.csv", "series, from, until?, amount, who, why");
        assertThat(result()).doesNotExist();
    }

    @Test
    void aShockOfAYearlySeriesNamesTheYear() throws IOException {
        Path file = folder.resolve("shocks.csv");
        Files.writeString(file, "series,from,amount,who,why\nA,2028,400,甲,新厂\n");

        Answer answer = run(
                "series,period,value\nA,2023,10\nA,2024,10\nA,2025,10\n",
                "yearly",
                "4",
                List.of("--shocks", file.toString()));

        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = Files.readAllLines(result());
        assertThat(cell(lines, 2, 2)).isCloseTo(10, within(1e-9));
        assertThat(cell(lines, 3, 2)).as("2028 is the third year ahead").isCloseTo(410, within(1e-9));
        assertThat(cell(lines, 4, 2)).isCloseTo(410, within(1e-9));
    }

    private static double cell(List<String> lines, int row, int column) {
        return Double.parseDouble(lines.get(row).split(",", -1)[column]);
    }

    /** 2024 and 2025, about a level. */
    private static String twoYears(String name, int level) {
        StringBuilder rows = new StringBuilder();
        for (int t = 0; t < 8; t++) {
            rows.append("%s,%dQ%d,%d\n".formatted(name, 2024 + t / 4, t % 4 + 1, level + t * 3 % 4));
        }
        return rows.toString();
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
