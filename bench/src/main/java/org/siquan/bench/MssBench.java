package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.engine.scheduling.clerkship.ClerkshipResult;
import org.siquan.engine.scheduling.clerkship.ClerkshipSolver;
import org.siquan.engine.scheduling.verify.clerkship.ClerkshipVerdict;
import org.siquan.engine.scheduling.verify.clerkship.ClerkshipVerifier;
import org.siquan.timetable.FileRead;
import org.siquan.timetable.mss.MssReader;
import org.siquan.timetable.mss.MssSolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Medical Student Scheduling: score by the verifier, processor time and proposals a second for each instance and seed. */
@Command(name = "mss", description = "Medical Student Scheduling.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class MssBench implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|FOLDER", description = "instances, .dzn")
    Path in;

    @Option(names = "--proposals", defaultValue = "50000000")
    long proposals;

    @Option(names = "--seeds", defaultValue = "10", description = "how many; the first ones after --seed")
    int seeds;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Override
    public Integer call() throws IOException {
        for (Path file : files()) {
            long sum = 0;
            long best = Long.MIN_VALUE;
            double seconds = Machine.processorSeconds();
            int feasible = 0;
            ClerkshipProblem problem = ((FileRead.Accepted<ClerkshipProblem>) MssReader.read(file)).problem();
            long bound = 0;
            for (long s = seed; s < seed + seeds; s++) {
                ClerkshipResult result = new ClerkshipSolver().solve(problem, RunControl.of(s, proposals));
                if (result instanceof ClerkshipResult.Solved solved) {
                    ClerkshipVerdict verdict =
                            ClerkshipVerifier.verify(Files.readString(file), MssSolution.write(problem, solved.plan()));
                    feasible += verdict.feasible() ? 1 : 0;
                    sum += verdict.score().total();
                    best = Math.max(best, verdict.score().total());
                    bound = solved.upperBound();
                } else {
                    System.out.println("seed " + s + ": "
                            + (result instanceof ClerkshipResult.Stopped stopped
                                    ? stopped.broken() + " broken"
                                    : "no plan exists"));
                }
            }
            double each = (Machine.processorSeconds() - seconds) / seeds;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s feasible %d of %d, mean %.1f, best %d, no plan above %d; %.1f s of processor each, %.2f million"
                            + " proposals a second%n",
                    file.getFileName(),
                    feasible,
                    seeds,
                    (double) sum / Math.max(1, feasible),
                    best,
                    bound,
                    each,
                    proposals / each / 1e6);
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of(in);
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(".dzn"))
                    .sorted()
                    .toList();
        }
    }
}
