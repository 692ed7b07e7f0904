package org.siquan.timetable.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.RotationWeights;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

@Tag("S12")
class A01_RotationFilesTest {

    private static final RotationProblem PROBLEM = RotationProblem.over(6)
            .closedWeeks(List.of(2))
            .travelLimit(50)
            .weights(new RotationWeights(900, 50_000, 2, 4_000, 9_000))
            .patterns(new BlockPattern("P", List.of(Block.courseIn("L", "school", 2, 3), Block.work(2, 3)), 1))
            .laboratories(new Laboratory("L", 2))
            .lodgings(new Lodging("dorm", 2), new Lodging("home", Lodging.UNLIMITED))
            .posts(new Post("fitter", "E", "works", 1, Set.of("O")), new Post("turner", "E", "works", 2, Set.of()))
            .mentors(new Mentor("m", "E", 3, Set.of(0)))
            .learners(
                    Learner.of("a", "P", "K", "O", "dorm").withPreferences("turner", "fitter"),
                    Learner.of("b", "P", "K", "Q", "home").withBanClass(1))
            .travel("dorm", "school", 10)
            .travel("dorm", "works", 30)
            .travel("home", "school", 20)
            .travel("home", "works", 40)
            .bans((learnerClass, post, week) -> learnerClass == 1 && post == 0 && week > 2)
            .build();

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        RotationWriter.write(PROBLEM, folder);
    }

    @Test
    void readsBackWhatItWrote() {
        RotationProblem read = accepted();

        assertThat(read).usingRecursiveComparison().isEqualTo(PROBLEM);
        assertThat(read.banned(1, 0, 3)).isTrue();
        assertThat(read.banned(1, 0, 2)).isFalse();
        assertThat(read.mentors().getFirst().absentWeeks()).containsExactly(0);
        assertThat(read.lodgings().getLast().beds()).isEqualTo(Lodging.UNLIMITED);
    }

    @Test
    void aScheduleComesBackAsItWas() throws Exception {
        RotationResult result = new RotationSolver().solve(PROBLEM, RunControl.of(1, 50_000));
        assertThat(result).isInstanceOfSatisfying(RotationResult.Solved.class, solved -> {
            Path file = folder.resolve("schedule.csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                RotationRows.write(PROBLEM, solved.schedule(), out);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }

            assertThat(RotationRows.read(PROBLEM, file)).isEqualTo(new FileRead.Accepted<>(solved.schedule()));
        });
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(
            delimiter = '~',
            value = {
                "settings.csv ~ value.number ~ 6,3 ~ six,3",
                "settings.csv ~ value.range ~ 6,3 ~ 900,3",
                "patterns.csv ~ rotation.kind ~ work ~ play",
                "posts.csv ~ value.negative ~ works,1 ~ works,-1",
                "posts.csv ~ value.identifier ~ fitter ~ fi tter",
                "bans.csv ~ reference.unknown ~ fitter ~ welder",
                "travel.csv ~ value.required ~ 40 ~ ''",
                "learners.csv ~ header.missing-column ~ cohort ~ court"
            })
    void saysWhatIsWrongAndWhere(String file, String code, String before, String after) throws Exception {
        String text = Files.readString(folder.resolve(file));
        Files.writeString(folder.resolve(file), text.replace(before, after));

        FileRead.Refused<RotationProblem> refused = (FileRead.Refused<RotationProblem>) RotationReader.read(folder);

        assertThat(text).contains(before);
        assertThat(refused.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.file()).isEqualTo(file);
            assertThat(issue.line()).isPositive();
        });
    }

    @Test
    void tellsWhatContradictsItself() throws Exception {
        String travel = Files.readString(folder.resolve("travel.csv"));
        Files.writeString(folder.resolve("travel.csv"), travel.replace("home,works,40\n", ""));

        FileRead.Refused<RotationProblem> refused = (FileRead.Refused<RotationProblem>) RotationReader.read(folder);

        assertThat(refused.issues())
                .extracting(Issue::message)
                .anySatisfy(message -> assertThat(message.en()).contains("home").contains("works"));
    }

    @Test
    void aMissingTableIsNamed() throws Exception {
        Files.delete(folder.resolve("posts.csv"));

        FileRead.Refused<RotationProblem> refused = (FileRead.Refused<RotationProblem>) RotationReader.read(folder);

        assertThat(refused.issues()).extracting(Issue::file).contains("posts.csv");
    }

    private RotationProblem accepted() {
        FileRead<RotationProblem> read = RotationReader.read(folder);
        assertThat(read).isInstanceOf(FileRead.Accepted.class);
        return ((FileRead.Accepted<RotationProblem>) read).problem();
    }
}
