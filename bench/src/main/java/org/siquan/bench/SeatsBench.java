package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.year.intake.IntakeFolder;
import org.siquan.year.intake.IntakeSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seats of several intake years in invented regions: gap and time by seed; each plan is verified. */
@Command(name = "seats", description = "Seats of several intake years.", mixinStandardHelpOptions = true)
final class SeatsBench implements Callable<Integer> {

    @Option(
            names = "--sample",
            split = ",",
            defaultValue = "5,60,30,6",
            description = "chains, programmes, schools, years")
    List<Integer> sample = List.of();

    @Option(names = "--scenarios", defaultValue = "200")
    int scenarios;

    @Option(names = "--seconds", defaultValue = "60")
    double seconds;

    @Option(names = "--gap", defaultValue = "0.5", description = "percent that is near enough")
    double gap;

    @Option(names = "--seeds", defaultValue = "3", description = "regions; the first ones from --seed on")
    int seeds;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Override
    public Integer call() throws IOException {
        for (long s = seed; s < seed + seeds; s++) {
            IntakeProblem problem = problem(s);
            long begun = System.nanoTime();
            IntakeResult result =
                    IntakePlanner.plan(problem, () -> seconds - (System.nanoTime() - begun) / 1e9, gap / 100, null);
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.printf(Locale.ROOT, "seed %d: %s in %.1f s%n", s, outcome(problem, result), took);
        }
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private IntakeProblem problem(long s) throws IOException {
        Path folder = Files.createTempDirectory("seats");
        Map<String, String> tables = IntakeSample.tables(sample.get(0), sample.get(1), sample.get(2), sample.get(3), s);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
        IntakeProblem problem = Objects.requireNonNull(
                IntakeFolder.read(folder, scenarios, new Seed(s)).problem());
        for (String table : tables.keySet()) {
            Files.delete(folder.resolve(table));
        }
        Files.delete(folder);
        return problem;
    }

    private static String outcome(IntakeProblem problem, IntakeResult result) {
        return switch (result) {
            case IntakeResult.Planned planned ->
                String.format(
                        Locale.ROOT,
                        "objective %.0f, bound %.0f, gap %.2f %%, %s",
                        planned.cost(),
                        planned.bound(),
                        planned.gap() * 100,
                        IntakeVerifier.verify(problem, planned).isEmpty() ? "verified" : "REFUSED");
            case IntakeResult.Infeasible _ -> "no plan exists";
            case IntakeResult.Stopped stopped -> String.format(Locale.ROOT, "no plan, bound %.0f", stopped.bound());
        };
    }
}
