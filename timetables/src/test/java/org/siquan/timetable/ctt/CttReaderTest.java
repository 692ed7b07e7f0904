package org.siquan.timetable.ctt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Room;
import org.siquan.engine.scheduling.curriculum.CurriculumResult;
import org.siquan.engine.scheduling.curriculum.CurriculumSolver;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FaultLog;
import org.siquan.timetable.FileRead;

class CttReaderTest {

    private static final String SMALL = """
            Name: Small
            Courses: 2
            Rooms: 2
            Days: 2
            Periods_per_day: 3
            Curricula: 1
            Constraints: 2

            COURSES:
            A t1 2 2 30
            B t2 1 1 25

            ROOMS:
            big\t30
            small\t20

            CURRICULA:
            q  2 A B

            UNAVAILABILITY_CONSTRAINTS:
            B 1 2
            B 0 1

            END.
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatTheFormatSays() {
        assertThat(CttReader.read(SMALL, "small.ctt"))
                .isEqualTo(new FileRead.Accepted<>(new CurriculumProblem(
                        2,
                        3,
                        List.of(
                                new Course("A", "t1", 2, 2, 30, List.of()),
                                new Course("B", "t2", 1, 1, 25, List.of(1, 5))),
                        List.of(new Room("big", 30), new Room("small", 20)),
                        List.of(new Curriculum("q", List.of(0, 1))))));
    }

    @Test
    void marksOfByteOrderAndLineEndsOfWindowsDoNotMatter() {
        assertThat(CttReader.read("\uFEFF" + SMALL.replace("\n", "\r\n"), "small.ctt"))
                .isEqualTo(CttReader.read(SMALL, "small.ctt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Courses: 2 | Courses: 3 | 2 | Courses | header.count | Courses says 3, there are 2 rows",
                "Days: 2 | Days: 0 | 4 | Days | number.range | \"0\" must be a whole number from 1 to 1000000",
                "Days: 2 | Days: | 4 | Days | number.range | \"\" must be a whole number from 1 to 1000000",
                "Periods_per_day: 3 | Periods_per_day: 63 | 5 | Periods_per_day | number.range | \"63\" must be a whole number from 1 to 62",
                "Name: Small | Title: Small | 1 | '' | header.unknown | \"Title: Small\" is not known here",
                "A t1 2 2 30 | A t1 2 2 | 10 | course | row.values | the row has 4 values, must be: course teacher lectures minWorkingDays students",
                "A t1 2 2 30 | A t1 -1 2 30 | 10 | lectures | number.range | \"-1\" must be a whole number from 1 to 131072",
                "A t1 2 2 30 | A t1 2 2 many | 10 | students | number.range | \"many\" must be a whole number from 0 to 1000000",
                "B t2 1 1 25 | A t2 1 1 25 | 11 | course | id.repeated | \"A\" is there already",
                "small\t20 | big\t20 | 15 | room | id.repeated | \"big\" is there already",
                "q  2 A B | q  2 A X | 18 | curriculum | id.unknown | COURSES does not list \"X\"",
                "q  2 A B | q  3 A B | 18 | curriculum | curriculum.count | it says 3 courses and lists 2",
                "q  2 A B | q  2 A A | 18 | curriculum | id.repeated | \"A\" is there already",
                "B 1 2 | B 2 2 | 21 | day | number.range | \"2\" must be a whole number from 0 to 1",
                "B 1 2 | X 1 2 | 21 | unavailability | id.unknown | COURSES does not list \"X\"",
                "ROOMS: | ROOM: | 13 | course | row.values | the row has 1 values, must be: course teacher lectures minWorkingDays students"
            })
    void namesLineFieldCodeAndWhatIsAllowed(
            String text, String instead, int line, String field, String code, String message) {
        List<Issue> issues = issues(SMALL.replace(text, instead));

        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.place()).isEqualTo("small.ctt:" + line);
            assertThat(issue.field()).isEqualTo(field);
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.message().en()).isEqualTo(message);
        });
    }

    private static List<Issue> issues(String text) {
        return refused(text).issues();
    }

    private static FileRead.Refused<CurriculumProblem> refused(String text) {
        FileRead<CurriculumProblem> read = CttReader.read(text, "small.ctt");
        assertThat(read).isInstanceOf(FileRead.Refused.class);
        return (FileRead.Refused<CurriculumProblem>) read;
    }

    @Test
    void manyFaultsAreNamedAtOnceInTheOrderOfTheFile() {
        List<Issue> issues = issues(SMALL.replace("Days: 2", "Days: two")
                .replace("A t1 2", "A t1 0")
                .replace("B 0 1", "B 0 9"));

        assertThat(issues).extracting(Issue::line).containsExactly(4L, 10L, 22L);
    }

    @Test
    void moreFaultsThanAnybodyReadsAreCounted() {
        String text = SMALL.replace("END.", "X 0 0\n".repeat(300) + "END.");

        FileRead.Refused<CurriculumProblem> refused = refused(text);

        assertThat(refused.issues()).hasSize(FaultLog.LISTED);
        assertThat(refused.more()).isEqualTo(101);
    }

    @Test
    void partsThatAreMissingAreNamed() {
        assertThat(issues("")).extracting(Issue::field).contains("Courses", "Days", "COURSES", "ROOMS", "CURRICULA");
        assertThat(issues(SMALL.substring(0, SMALL.indexOf("CURRICULA:"))))
                .extracting(Issue::code)
                .contains("part.missing");
    }

    @Test
    void aProblemThatIsLargerThanAnySchoolIsRefusedBeforeItIsBuilt() {
        assertThat(issues(SMALL.replace("Days: 2", "Days: 1000000").replace("A t1 2 2", "A t1 1000000 2")))
                .extracting(Issue::code)
                .contains("problem.size");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes.ctt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(code(folder.resolve("none.ctt"))).isEqualTo("file.missing");
        assertThat(code(bytes)).isEqualTo("file.encoding");
        assertThat(code(folder)).isEqualTo("file.unreadable");
    }

    private static String code(Path file) {
        return ((FileRead.Refused<CurriculumProblem>) CttReader.read(file))
                .issues()
                .getFirst()
                .code();
    }

    @Test
    void aWrittenTimetableIsReadByTheVerifier() throws IOException {
        Path file = Files.writeString(folder.resolve("small.ctt"), SMALL, StandardCharsets.UTF_8);
        CurriculumProblem problem = ((FileRead.Accepted<CurriculumProblem>) CttReader.read(file)).problem();
        var solved = (CurriculumResult.Solved) new CurriculumSolver().solve(problem, RunControl.of(1, 1_000));

        String text = CttSolution.text(problem, solved.timetable());

        assertThat(text.lines()).hasSize(3).allMatch(line -> line.matches("[AB] (big|small) [01] [012]"));
        assertThat(CurriculumVerifier.verify(SMALL, text).cost().total())
                .isEqualTo(solved.cost().total())
                .isEqualTo(2);
    }
}
