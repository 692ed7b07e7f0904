package org.siquan.timetable.ctt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumResult;
import org.siquan.engine.scheduling.curriculum.CurriculumSolver;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;
import org.siquan.timetable.FileRead;

/** The instances of the competition, where they are at hand. */
@Tag("shared")
class SharedCttTest {

    private static final Path FOLDER = Path.of(System.getProperty("siquan.shared", "absent"), "data/instances/cbctt");

    @Test
    void everyInstanceIsReadSolvedAndConfirmedByTheVerifier() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                "The instances of the competition are not here; give their folder by -Dsiquan.shared=DIR to measure.");
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".ctt"))
                    .sorted()
                    .toList();
        }

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            CurriculumProblem problem = ((FileRead.Accepted<CurriculumProblem>) CttReader.read(file)).problem();
            CurriculumResult result = new CurriculumSolver().solve(problem, RunControl.of(1, 1_000_000));
            assertThat(result).isInstanceOfSatisfying(CurriculumResult.Solved.class, solved -> {
                CurriculumVerdict verdict =
                        CurriculumVerifier.verify(text(file), CttSolution.text(problem, solved.timetable()));
                assertThat(verdict.findings()).isEmpty();
                assertThat(verdict.cost().total())
                        .isEqualTo(solved.cost().total())
                        .isGreaterThanOrEqualTo(solved.lowerBound());
            });
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
