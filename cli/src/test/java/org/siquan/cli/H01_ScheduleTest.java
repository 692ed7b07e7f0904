package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Solving and verifying a small timetable; its best cost, 2, was found by hand. */
class H01_ScheduleTest {

    static final String SMALL = """
            Name: Small
            Courses: 2
            Rooms: 2
            Days: 2
            Periods_per_day: 3
            Curricula: 1
            Constraints: 1

            COURSES:
            A t1 2 2 30
            B t2 1 1 25

            ROOMS:
            big 30
            small 20

            CURRICULA:
            q 2 A B

            UNAVAILABILITY_CONSTRAINTS:
            B 1 2

            END.
            """;

    @TempDir
    Path folder;

    private Path problem(String text) throws IOException {
        return Files.writeString(folder.resolve("problem.ctt"), text);
    }

    private Path out() {
        return folder.resolve("timetable.txt");
    }

    private Said schedule(Path in, Object... more) {
        Object[] words = new Object[6 + more.length];
        words[0] = "schedule";
        words[1] = "--format";
        words[2] = "ctt";
        words[3] = in;
        words[4] = "--out";
        words[5] = out();
        System.arraycopy(more, 0, words, 6, more.length);
        return Said.by(words);
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }

    @Test
    void writesTheBestTimetableAndSaysItsCostInTheLastLine() throws IOException {
        Said said = schedule(problem(SMALL), "--proposals", "5000", "--seed", "7", "--json");

        assertThat(said.code()).as(said.err()).isZero();
        JsonNode json = json(said);
        assertThat(json.get("feasible").asBoolean()).isTrue();
        assertThat(json.get("cost").asLong()).isEqualTo(2);
        assertThat(json.get("lowerBound").asLong()).isBetween(0L, 2L);
        assertThat(json.get("proposals").asLong()).isBetween(1L, 5_000L);
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("cpuSeconds").asDouble()).isNotNegative();
        assertThat(json.get("wallSeconds").asDouble()).isPositive();
        assertThat(json.get("parts").get("compactness").asLong()).isEqualTo(2);
        assertThat(Files.readAllLines(out())).hasSize(3).allMatch(line -> line.matches("[AB] (big|small) [01] [012]"));
    }

    @Test
    void theVerifierAgrees() throws IOException {
        Path in = problem(SMALL);
        schedule(in, "--proposals", "5000");

        Said said = Said.by("verify", "schedule", "--format", "ctt", in, out(), "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("核验通过，代价 2", "Verified, cost 2");
        assertThat(json(said).get("cost").asLong()).isEqualTo(2);
        assertThat(json(said).get("feasible").asBoolean()).isTrue();
    }

    @Test
    void theVerifierNamesWhatIsWrongWithAForgedTimetable() throws IOException {
        Path in = problem(SMALL);
        Files.writeString(out(), "A big 0 0\nB big 0 0\nA big 1 0\nZ big 0 0\n");

        Said unread = Said.by("verify", "schedule", "--format", "ctt", in, out());
        Files.writeString(out(), "A big 0 0\nB big 0 0\nA big 1 0\n");
        Said broken = Said.by("verify", "schedule", "--format", "ctt", in, out(), "--json");

        assertThat(unread.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(unread.out()).contains("[file.solution]", "第 4 行", "line 4: there is no course Z");
        assertThat(broken.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(broken.out()).contains("[conflicts]", "[room-occupancy]", "核验不符 2 处");
        assertThat(json(broken).get("violations").asLong()).isEqualTo(2);
    }

    @Test
    void theSameSeedAndProposalsGiveTheSameFileForAnyThreads() throws IOException {
        Path in = problem(SMALL.replace("B t2 1 1 25", "B t2 1 1 25\nC t3 3 2 9\nD t4 2 2 12")
                .replace("Courses: 2", "Courses: 4"));
        schedule(in, "--proposals", "3000", "--seed", "3", "--threads", "1");
        String one = Files.readString(out());

        schedule(in, "--proposals", "3000", "--seed", "3", "--threads", "2");

        assertThat(out()).hasContent(one);
    }

    @Test
    void secondsAreABudgetToo() throws IOException {
        Said said = schedule(problem(SMALL), "--seconds", "0.05", "--threads", "2", "--quiet", "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(json(said).get("cost").asLong()).isEqualTo(2);
    }

    @Test
    void badInputIsNamedFaultByFaultAndNothingIsWritten() throws IOException {
        Path in = problem(SMALL.replace("Days: 2", "Days: two").replace("q 2 A B", "q 2 A X"));

        Said said = schedule(in, "--json");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(in + ":4 [number.range] Days", in + ":18 [id.unknown] curriculum", "共 2 处错误", "→ 核对编号");
        assertThat(json(said).get("faults")).hasSize(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void filesThatAreNotThereAreNamed() throws IOException {
        Said said = schedule(folder.resolve("none.ctt"));
        Said verified = Said.by("verify", "schedule", "--format", "ctt", problem(SMALL), out());

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[file.missing]");
        assertThat(verified.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(verified.err()).contains(out() + " [file.missing]");
    }

    @Test
    void aProblemWithoutTimetableIsExplainedAndNothingIsWritten() throws IOException {
        Said said = schedule(problem(SMALL.replace("A t1 2 2 30", "A t1 7 2 30")), "--json");

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains("课程 A 有 7 讲，可用时段只有 6 个", "Course A has 7 lectures");
        assertThat(json(said).get("feasible").asBoolean()).isFalse();
        assertThat(json(said).get("cost").isNull()).isTrue();
        assertThat(out()).doesNotExist();
    }

    @Test
    void wordsThatCannotBeUsedAreExplained() throws IOException {
        Path in = problem(SMALL);

        assertThat(Said.by("schedule", in, "--out", out()).err()).contains("缺少 FORMAT", "Missing required option");
        assertThat(Said.by("schedule", "--format", "pdf", in, "--out", out()).err())
                .contains("--format 的值 应是 ", "must be one of ", "ctt", "was 'pdf'");
        assertThat(schedule(in, "--threads", "3").err()).contains("应是 1 到 2 之间的整数");
        assertThat(schedule(in, "--proposals", "-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(schedule(in, "--seconds", "soon").err()).contains("must be seconds from 0.001 to 86400, was 'soon'");
        assertThat(schedule(in, "--seconds", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(schedule(in, "--seconds", "1", "--proposals", "1").err()).contains("只能给一个", "not both");
        assertThat(Said.by("schedule", "--format", "ctt", in, "--out", in).err())
                .contains("结果不能写在问题文件上");
        assertThat(in).hasContent(SMALL);
        assertThat(Said.by("schedule", "--format", "ctt", in, "--out", folder).code())
                .isEqualTo(ExitCode.CANNOT_WRITE);
    }
}
