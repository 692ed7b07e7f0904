package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.timetable.rotation.RotationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A rotation of an invented region: steps, gap to the bound, verdict, processor time and memory. */
@Command(name = "rotation", description = "Work-study rotation.", mixinStandardHelpOptions = true)
final class RotationBench implements Callable<Integer> {

    @Option(names = "--learners", defaultValue = "1000")
    int learners;

    @Option(names = "--weeks", defaultValue = "52", description = "52, 104 or 156")
    int weeks;

    @Option(names = "--use", defaultValue = "0.9", description = "share of the posts that every plan needs")
    double use;

    @Option(names = "--proposals", defaultValue = "10000000", description = "recorded budget; not used with --seconds")
    long proposals;

    @Option(names = "--seconds", description = "budget in seconds of processor for each thread instead")
    @Nullable
    Double seconds;

    @Option(names = "--threads", defaultValue = "1", description = "1, or 2: one searches, one proves the bound")
    int threads;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(names = "--write", description = "only writes the problem as tables into this folder")
    @Nullable
    Path write;

    @Override
    public Integer call() throws IOException {
        RotationProblem problem = InventedRotation.of(learners, weeks, use, seed);
        if (write != null) {
            RotationWriter.write(problem, Files.createDirectories(write));
            return 0;
        }
        StepClock steps = new StepClock();
        steps.begin();
        Watch watch = Watch.begin();
        var listener =
                new org.siquan.engine.scheduling.search.Watch("rotation", steps, Cancellation.NEVER, BestSoFar.NONE);
        RotationResult result = new RotationSolver().solve(problem, new Seed(seed), effort(), listener);
        String elapsed = watch.elapsed();
        steps.print();
        System.out.println(said(problem, result) + "," + elapsed + ", peak memory " + Machine.peakMemory());
        return 0;
    }

    private Effort effort() {
        if (seconds == null) {
            return Effort.ofProposals(proposals, threads);
        }
        double all = seconds * threads;
        double begun = Machine.processorSeconds();
        return Effort.paced(threads, () -> moves -> (Machine.processorSeconds() - begun) / all);
    }

    private static String said(RotationProblem problem, RotationResult result) {
        return switch (result) {
            case RotationResult.Solved solved -> {
                boolean valid = new RotationVerifier()
                        .verify(problem, solved.schedule())
                        .valid();
                yield String.format(
                        Locale.ROOT,
                        "cost %d, bound %d, gap %.4f, %s, %d proposals%n%s%n",
                        solved.cost().total(),
                        solved.lowerBound(),
                        solved.gap(),
                        valid ? "verified" : "NOT VALID",
                        solved.proposals(),
                        solved.cost());
            }
            case RotationResult.Stopped stopped -> "stopped with %d overloads".formatted(stopped.overloads());
            case RotationResult.Infeasible infeasible ->
                "infeasible: " + infeasible.conflicts().getFirst().words().en();
        };
    }
}
