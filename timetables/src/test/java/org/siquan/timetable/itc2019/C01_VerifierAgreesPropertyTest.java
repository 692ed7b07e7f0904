package org.siquan.timetable.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.university.RandomUniversity;
import org.siquan.engine.scheduling.university.UniversityCost;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityResult;
import org.siquan.engine.scheduling.university.UniversitySolver;
import org.siquan.engine.scheduling.university.UniversityTimetable;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Report;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Verifier;
import org.siquan.timetable.FileRead;

/** Reader, solver and writer against the verifier, which shares no code with them: same parts of the cost, same verdict. */
@Tag("S5")
class C01_VerifierAgreesPropertyTest {

    @TempDir
    Path folder;

    private Itc2019Report verified(UniversityProblem problem, UniversityTimetable timetable) throws Exception {
        Path in = Files.writeString(folder.resolve("in.xml"), ProblemXml.of(problem));
        Path out = folder.resolve("out.xml");
        try (Writer writer = Files.newBufferedWriter(out)) {
            SolutionWriter.write(problem, timetable, 1, 1, writer);
        }
        Itc2019Report report = Itc2019Verifier.verify(in, out);
        assertThat(report.faults()).isEmpty();
        return report;
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54
            })
    void findsTheSameCostAndTheSameVerdict(long seed) throws Exception {
        UniversityProblem problem = RandomUniversity.of(seed, 2 + (int) (seed % 4));
        for (long proposals : new long[] {1, 20_000}) {
            UniversityResult result = new UniversitySolver().solve(problem, RunControl.of(seed, proposals));
            assertThat(result).as("seed %d", seed).isNotInstanceOf(UniversityResult.Infeasible.class);
            if (result instanceof UniversityResult.Solved solved) {
                Itc2019Report report = verified(problem, solved.timetable());
                assertThat(report.verdicts()).as("seed %d", seed).allMatch(verdict -> verdict.held());
                assertThat(parts(report)).as("seed %d", seed).isEqualTo(solved.cost());
                assertThat(solved.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(report.total());
            } else if (result instanceof UniversityResult.Stopped stopped) {
                Itc2019Report report = verified(problem, stopped.best());
                assertThat(report.valid()).as("seed %d", seed).isFalse();
                assertThat(parts(report)).as("seed %d", seed).isEqualTo(stopped.cost());
            }
        }
    }

    private static UniversityCost parts(Itc2019Report report) {
        return new UniversityCost(
                report.time(), report.room(), report.distribution(), report.student(), report.total());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsBackTheProblemThatWasWritten(long seed) throws Exception {
        UniversityProblem problem = RandomUniversity.of(seed, 5);

        FileRead<UniversityProblem> read = Files2019.read(folder, ProblemXml.of(problem));

        assertThat(read).as("seed %d", seed).isInstanceOf(FileRead.Accepted.class);
        UniversityProblem again = ((FileRead.Accepted<UniversityProblem>) read).problem();
        assertThat(again.classes()).as("seed %d", seed).isEqualTo(problem.classes());
        assertThat(again.distributions()).as("seed %d", seed).isEqualTo(problem.distributions());
        assertThat(again.students()).as("seed %d", seed).isEqualTo(problem.students());
        assertThat(again.rooms()).as("seed %d", seed).isEqualTo(problem.rooms());
    }
}
