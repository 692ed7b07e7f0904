package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.verify.rotation.RotationFileVerifier;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;
import org.siquan.timetable.rotation.RotationRows;
import org.siquan.timetable.rotation.RotationWriter;

/** Has a schedule checked as everybody else could: by the verifier of files, from files written for it. */
final class VerifiedRotation {

    private VerifiedRotation() {}

    /** What the verifier says. @throws CannotWrite if there is no room for the files */
    static RotationVerdict of(RotationProblem problem, RotationSchedule schedule) {
        try {
            Path folder = Files.createTempDirectory("siquan-verify");
            try {
                RotationWriter.write(problem, folder);
                Path plan = folder.resolve("plan.csv");
                try (OutputStream out = Files.newOutputStream(plan)) {
                    RotationRows.write(problem, schedule, out);
                }
                return RotationFileVerifier.verify(folder, plan);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw CannotWrite.because(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
