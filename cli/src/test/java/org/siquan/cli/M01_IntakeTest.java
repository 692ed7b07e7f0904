package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seats of several years from the sample folder, and from the same folder with one fault. */
class M01_IntakeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void sample() {
        assertThat(Said.by("intake", folder.resolve("in"), "--sample", "2,6,6,3")
                        .code())
                .isZero();
    }

    @Test
    void plansAndShowsBoundAndGap() throws IOException {
        Said said = Said.by(
                "intake", folder.resolve("in"), "--scenarios", "50", "--out", folder.resolve("plan.csv"), "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out().strip().lines().toList().getLast())
                .contains("\"status\":", "\"objective\":", "\"bound\":", "\"gap\":0.00", "\"seconds\":");
        assertThat(folder.resolve("plan.csv"))
                .content()
                .startsWith("programme,institution,year,region,seats\nP0,S0,2027");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pipelines.csv  | P1,S1,P0,S0,5,60       | pipeline.cycle
            pipelines.csv  | P0,S0,P1,S1,130,60     | value.range
            pipelines.csv  | P0,S0,P1,S1,-1,60      | value.range
            pipelines.csv  | P0,S0,P1,S9,5,60       | reference.unknown
            teachers.csv   | S9,,5,18,3,50          | reference.unknown
            demand.csv     | O9,Z0,2031,5,4,6       | reference.unknown
            approvals.csv  | P0,,2040,,10           | value.range
            pipelines.csv  | P0,S0,P1,S1,5,59       | value.differs
            """)
    void namesTheFaultOfARow(String file, String row, String code) throws IOException {
        Path path = folder.resolve("in").resolve(file);
        Files.writeString(path, Files.readString(path) + row + "\n");

        Said said = Said.by("intake", folder.resolve("in"));

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(code, file);
    }

    @Test
    void refusesAProgrammeThatLeadsNowhereAndAHorizonBeyondTheData() throws IOException {
        Path serves = folder.resolve("in/serves.csv");
        Files.writeString(serves, Files.readString(serves).replaceAll("P5,.*\n", ""));
        Path settings = folder.resolve("in/settings.csv");
        Files.writeString(settings, Files.readString(settings).replace("2027,3", "2027,9"));

        assertThat(Said.by("intake", folder.resolve("in")).err())
                .contains("programme.leads-nowhere", "P5@", "demand.missing");
    }

    @Test
    void refusesAHundredThousandScenarios() {
        assertThat(Said.by("intake", folder.resolve("in"), "--scenarios", "100000")
                        .err())
                .contains("intake.scenarios", "2000");
    }

    @Test
    void saysWhichLimitsContradict() throws IOException {
        Path approvals = folder.resolve("in/approvals.csv");
        Files.writeString(approvals, Files.readString(approvals) + "P1,S1,2027,40,\n");
        Path beds = folder.resolve("in/beds.csv");
        Files.writeString(beds, "zone,year,beds\nZ0,,0\n");

        Said said = Said.by("intake", folder.resolve("in"), "--json");

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains("\"status\":\"infeasible\"", "床位", "must give way by");
    }
}
