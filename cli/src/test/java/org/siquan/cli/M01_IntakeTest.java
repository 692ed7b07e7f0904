package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void graduatesMayEnterAStudyYearThatTheProgrammeHas() throws IOException {
        Path path = folder.resolve("in").resolve("pipelines.csv");
        List<String> rows = Files.readAllLines(path);
        assertThat(rows).hasSizeGreaterThan(1);

        joining(path, rows, "2");
        assertThat(Said.by("intake", folder.resolve("in"), "--scenarios", "20").code())
                .isZero();

        joining(path, rows, "99");
        assertThat(Said.by("intake", folder.resolve("in")).err()).contains("pipelines.csv", "value.range", "99");
    }

    private static void joining(Path path, List<String> rows, String joins) throws IOException {
        List<String> changed = new ArrayList<>();
        changed.add(rows.getFirst() + ",joins");
        rows.stream().skip(1).forEach(row -> changed.add(row + "," + joins));
        Files.write(path, changed);
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

    @Test
    void explainsThePlanByPricesAndComparisons() {
        Said said = Said.by(
                "intake",
                folder.resolve("in"),
                "--scenarios",
                "10",
                "--seconds",
                "6",
                "--gap",
                "2",
                "--prices",
                "2",
                "--compare",
                "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("限制值多少", "Robust plan: mean", "Demand × 0.8", "Demand × 1.2", "Least classes: ");
        JsonNode json =
                JsonMapper.shared().readTree(said.out().strip().lines().toList().getLast());
        assertThat(json.propertyNames())
                .containsExactly("status", "objective", "bound", "gap", "seconds", "prices", "compare");
        assertThat(json.get("prices"))
                .hasSize(2)
                .allSatisfy(
                        price -> assertThat(price.get("estimate").asDouble()).isNotPositive());
        JsonNode robust = json.get("compare").get("robust");
        assertThat(robust.get("stochastic").get("mean").asDouble())
                .isCloseTo(json.get("objective").asDouble(), within(1e-6));
        assertThat(robust.get("bound").asDouble())
                .isLessThanOrEqualTo(robust.get("objective").asDouble() + 1e-6);
        assertThat(json.get("compare").get("demand")).hasSize(2);
    }

    @Test
    void verifiesAWrittenPlanAndSaysWhatOneChangeBreaks() throws IOException {
        Path plan = folder.resolve("plan.csv");
        assertThat(Said.by("intake", folder.resolve("in"), "--scenarios", "50", "--gap", "3", "--out", plan)
                        .code())
                .isZero();

        Said sound = Said.by("verify", "seats", folder.resolve("in"), plan, "--scenarios", "50", "--json");
        assertThat(sound.code()).isZero();
        assertThat(sound.out()).contains("核验通过", "\"feasible\":true");

        List<String> rows = Files.readAllLines(plan);
        Files.writeString(plan, rows.getFirst() + "\n" + rows.get(1).replaceAll("\\d+$", "900") + "\n");
        Said broken = Said.by("verify", "seats", folder.resolve("in"), plan, "--json");
        assertThat(broken.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(broken.out()).contains("900 seats are no whole classes", "\"feasible\":false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P0,S0,2027,jing,many      | 2:5 | value
            P0,S0,2027,jing,-1        | 2:5 | value.negative
            P0,S0,2040,jing,5         | 2:3 | value.range
            P0,S0,2027,mars,5         | 2:4 | reference.unknown
            P0,S9,2027,jing,5         | 2:1 | reference.unknown
            P0,S0,2027,jing           | 2   | row
            """)
    void namesTheLineAndColumnOfAFaultInAPlan(String row, String place, String code) throws IOException {
        Path plan = folder.resolve("plan.csv");
        Files.writeString(plan, "programme,institution,year,region,seats\n" + row + "\n");

        Said said = Said.by("verify", "seats", folder.resolve("in"), plan);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(plan + ":" + place, code);
    }

    @Test
    void refusesARowOfAPlanGivenTwiceAndAPlanThatIsNotThere() throws IOException {
        Path plan = folder.resolve("plan.csv");
        Files.writeString(plan, "programme,institution,year,region,seats\n" + "P0,S0,2027,jing,5\n".repeat(2));

        assertThat(Said.by("verify", "seats", folder.resolve("in"), plan).err()).contains(plan + ":3:1", "value.twice");
        assertThat(Said.by("verify", "seats", folder.resolve("in"), folder.resolve("none.csv"))
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void plansTheRegionOfAFolderAndVerifiesThatPlan() throws IOException {
        SmallPark park = SmallPark.in(folder.resolve("park"));
        Path plan = folder.resolve("plan.csv");

        Said said = Said.by("intake", park.folder(), "--scenarios", "20", "--out", plan, "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("2027 名额 seats", "\"gap\":0.0");
        assertThat(plan)
                .content()
                .startsWith("programme,institution,year,region,seats\n")
                .containsPattern("\n[\\w-]+,,2027,");
        assertThat(Said.by("verify", "seats", park.folder(), plan, "--scenarios", "20")
                        .out())
                .contains("核验通过");
    }
}
