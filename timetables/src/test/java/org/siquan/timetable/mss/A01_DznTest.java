package org.siquan.timetable.mss;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

@Tag("S12")
class A01_DznTest {

    @Test
    void readsEveryItemInItsPlace() {
        ClerkshipProblem problem = accepted(SmallYear.DZN);

        assertThat(problem.sizes()).isEqualTo(new ClerkshipProblem.Sizes(2, 3, 2, 7, 2));
        assertThat(problem.duration()).isEqualTo(2);
        assertThat(problem.mostPerHospital()).isEqualTo(2);
        assertThat(problem.group().at(2)).isEqualTo(1);
        assertThat(problem.needed().at(1, 0)).isEqualTo(2);
        assertThat(problem.allowed().at(1, 2)).isZero();
        assertThat(problem.prerequisite().at(1, 0)).isEqualTo(1);
        assertThat(problem.available().at(1, 6)).isZero();
        assertThat(problem.able().at(0, 1, 1)).isZero();
        assertThat(problem.able().at(0, 0, 1)).isEqualTo(1);
        assertThat(problem.most().at(0, 0, 1)).isEqualTo(2);
        assertThat(problem.most().at(1, 2, 6)).isEqualTo(9);
        assertThat(problem.least().at(1, 0, 0)).isEqualTo(1);
        assertThat(problem.weights().at(1, ClerkshipProblem.CHANGE)).isEqualTo(-3);
        assertThat(problem.disciplinePreference().at(0, 2)).isEqualTo(5);
        assertThat(problem.hospitalPreference().at(1, 0)).isEqualTo(6);
        assertThat(problem.managerPreference().at(1)).isEqualTo(2);
    }

    @Test
    void otherWaysOfWritingMeanTheSame() {
        String other = SmallYear.DZN
                .replace("[| 1, 1, 1 | 1, 1, 0 |]", "[{1,2,3}, 1..2]".replace("1..2", "{1,2}"))
                .replace(
                        "[| 0,0,0 | 1,0,0 | 0,0,0 |]", "[| false,false,false | true,false,false | false,false,false |]")
                .replace(
                        "[| 1,1,1,1,1,1,1 | 1,1,1,1,1,1,0 |]",
                        "array2d({1,2}, 1..Horizon, [1,1,1,1,1,1,1,1,1,1,1,1,1,0,])")
                .replace(
                        "ManPref = [1, 2, 3];",
                        "/* of the\n manager */ ManPref = array1d(1..3, [1, 2, 3]) ; Unknown = {4, 5};")
                .replace("\n", "\r\n");

        assertThat(accepted(other)).isEqualTo(accepted(SmallYear.DZN));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "mss.missing ~ ManPref = [1, 2, 3]; ~ \"\" ~ 0",
                "mss.shape ~ ManPref = [1, 2, 3] ~ ManPref = [1, 2] ~ 20",
                "mss.range ~ ManPref = [1, 2, 3] ~ ManPref = [1, 2, 99999] ~ 20",
                "mss.range ~ DiscGroup = [1,1,2] ~ DiscGroup = [1,1,3] ~ 3",
                "mss.range ~ Duration=2 ~ Duration=8 ~ 2",
                "mss.range ~ Students=2 ~ Students=-2 ~ 2",
                "mss.range ~ [| 1, 1, 1 | 1, 1, 0 |] ~ [{1,2,3},{1,4}] ~ 5",
                "mss.number ~ Students=2 ~ Students=[2] ~ 2",
                "dzn.syntax ~ ManPref = [1, 2, 3] ~ ManPref = [1, two, 3] ~ 20",
                "dzn.syntax ~ ManPref = [1, 2, 3] ~ ManPref = [1, 2.5, 3] ~ 20",
                "dzn.syntax ~ ManPref = [1, 2, 3] ~ ManPref = [1, 2, 3000000000] ~ 20",
                "dzn.syntax ~ Students=2; ~ Students=2 ~ 2",
                "dzn.cut ~ \"[1, 2, 3];\n\" ~ \"[1, 2,\" ~ 20",
                "dzn.repeated ~ ManPref = ~ \"DiscGroup = [1,1,1]; ManPref =\" ~ 20",
                "dzn.shape ~ 1..Students, 1..Hospitals ~ 1..3, 1..Hospitals ~ 8"
            })
    void saysWhatIsWrongAndWhere(String code, String before, String after, int line) {
        assertThat(SmallYear.DZN).contains(before);

        FileRead.Refused<ClerkshipProblem> refused =
                (FileRead.Refused<ClerkshipProblem>) MssReader.read("year.dzn", SmallYear.DZN.replace(before, after));

        assertThat(refused.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.line()).isEqualTo(line);
            assertThat(issue.file()).isEqualTo("year.dzn");
            assertThat(issue.remedy().zh()).isNotBlank();
        });
    }

    @Test
    void refusesAMillionStudentsByMistakeBeforeItMakesRoomForThem() {
        String broken = SmallYear.DZN
                .replace("Students=2; Disciplines=3", "Students=1000000; Disciplines=9999")
                .replace("1..Students, 1..Hospitals, 1..Disciplines", "1..2, 1..2, 1..3");

        FileRead.Refused<ClerkshipProblem> refused =
                (FileRead.Refused<ClerkshipProblem>) MssReader.read("year.dzn", broken);

        assertThat(refused.issues()).extracting(Issue::code).contains("mss.size");
        assertThat(refused.issues())
                .anySatisfy(issue -> assertThat(issue.message().en()).contains("9999000000"));
    }

    @Test
    void tellsManyFaultsAtOnce() {
        String broken = SmallYear.DZN
                .replace("ManPref = [1, 2, 3]", "ManPref = [1, 2]")
                .replace("[| 4, 1, 5 | 2, 3, 0 |]", "[| 4, 1, 5 | 2, 3 |]")
                .replace("[| 2, 7 | 6, 1 |]", "[| 2, 7 | 6, 1000000 |]");

        FileRead.Refused<ClerkshipProblem> refused =
                (FileRead.Refused<ClerkshipProblem>) MssReader.read("year.dzn", broken);

        assertThat(refused.issues())
                .extracting(Issue::field)
                .containsExactlyInAnyOrder("ManPref", "PrefStudDisc", "PrefStudHosp");
        assertThat(refused.issues().getLast().column()).isEqualTo(1);
    }

    @Test
    void countsTheFaultsBeyondThoseListed() {
        FileRead.Refused<ClerkshipProblem> refused =
                (FileRead.Refused<ClerkshipProblem>) MssReader.read("year.dzn", "x = ?;\n".repeat(500));

        assertThat(refused.issues()).hasSize(DznFaults.LISTED);
        assertThat(refused.more()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void refusesWhatIsNotUtf8(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("year.dzn"), new byte[] {'S', (byte) 0xff, '='});

        FileRead.Refused<ClerkshipProblem> refused = (FileRead.Refused<ClerkshipProblem>) MssReader.read(file);

        assertThat(refused.issues()).extracting(Issue::code).containsExactly("file.encoding");
    }

    @Test
    @Tag("shared")
    void readsEveryInstanceOfTheLiterature() throws Exception {
        Path folder = Path.of(System.getProperty("siquan.shared", ""), "data", "instances", "mss");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no instances in " + folder + ", nothing was read");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".dzn")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(MssReader.read(file)).isInstanceOf(FileRead.Accepted.class));
        }
    }

    private static ClerkshipProblem accepted(String text) {
        FileRead<ClerkshipProblem> read = MssReader.read("year.dzn", text);
        assertThat(read).isInstanceOf(FileRead.Accepted.class);
        return ((FileRead.Accepted<ClerkshipProblem>) read).problem();
    }
}
