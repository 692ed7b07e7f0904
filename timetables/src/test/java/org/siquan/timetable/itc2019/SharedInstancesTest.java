package org.siquan.timetable.itc2019;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.university.UniversityCost;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityResult;
import org.siquan.engine.scheduling.university.UniversitySolver;
import org.siquan.engine.scheduling.university.UniversityTimetable;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Report;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Verifier;
import org.siquan.timetable.FileRead;

@Tag("shared")
class SharedInstancesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("siquan.shared", "absent"), "data", "instances", "itc2019");

    @Test
    void everyInstanceIsReadAndItsCostIsThatOfTheVerifier(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "The ITC-2019 instances are not here; give the folder of the shared data by -Dsiquan.shared=DIR.");
        List<Path> files;
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            FileRead<UniversityProblem> read = new ProblemReader().read(file);
            assertThat(read).as("%s", file).isInstanceOf(FileRead.Accepted.class);
            agree(file, ((FileRead.Accepted<UniversityProblem>) read).problem(), folder.resolve("out.xml"));
        }
    }

    private static void agree(Path file, UniversityProblem problem, Path out) throws Exception {
        UniversityResult result = new UniversitySolver().solve(problem, RunControl.of(1, 20_000));
        UniversityTimetable timetable = switch (result) {
            case UniversityResult.Solved solved -> solved.timetable();
            case UniversityResult.Stopped stopped -> stopped.best();
            case UniversityResult.Infeasible none ->
                throw new AssertionError(file + ": " + none.reasons().getFirst().en());
        };
        UniversityCost cost = result instanceof UniversityResult.Solved solved ? solved.cost() : stoppedCost(result);
        try (Writer writer = Files.newBufferedWriter(out)) {
            SolutionWriter.write(problem, timetable, 1, 1, writer);
        }
        Itc2019Report report = Itc2019Verifier.verify(file, out);
        assertThat(report.faults()).as("%s", file).isEmpty();
        assertThat(report.valid()).as("%s", file).isEqualTo(result instanceof UniversityResult.Solved);
        assertThat(new UniversityCost(
                        report.time(), report.room(), report.distribution(), report.student(), report.total()))
                .as("%s", file)
                .isEqualTo(cost);
    }

    private static UniversityCost stoppedCost(UniversityResult result) {
        return ((UniversityResult.Stopped) result).cost();
    }
}
