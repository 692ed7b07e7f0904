package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumResult;
import org.siquan.engine.scheduling.curriculum.CurriculumSolver;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;
import org.siquan.timetable.FileRead;
import org.siquan.timetable.ctt.CttReader;
import org.siquan.timetable.ctt.CttSolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Timetables of .ctt files at a budget, over several seeds; every one is verified, or the run fails. */
@Command(name = "timetable", description = "Curriculum-based timetabling.", mixinStandardHelpOptions = true)
final class TimetableBench implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "of processor, for each run")
    double seconds;

    @Option(names = "--proposals", description = "instead of seconds, for one chain")
    @Nullable
    Long proposals;

    @Option(names = "--seeds", defaultValue = "10", description = "runs of each file")
    int seeds;

    @Option(names = "--seed", defaultValue = "1", description = "the first of them")
    long first;

    @Option(names = "--trace", description = "prints every better value with the proposals so far")
    boolean trace;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!(CttReader.read(file) instanceof FileRead.Accepted<CurriculumProblem>(CurriculumProblem problem))) {
                System.out.println(file + ": ./siquan schedule says what is wrong with it");
                return 1;
            }
            measure(file, problem);
        }
        return 0;
    }

    private void measure(Path file, CurriculumProblem problem) throws IOException {
        String text = Files.readString(file);
        long sum = 0;
        long done = 0;
        StringBuilder costs = new StringBuilder();
        double begun = Machine.processorSeconds();
        for (long seed = first; seed < first + seeds; seed++) {
            BestSoFar listener = trace
                    ? (value, moves) -> System.out.printf(Locale.ROOT, "    %,14d proposals: %d%n", moves, value)
                    : BestSoFar.NONE;
            var watch = new org.siquan.engine.scheduling.search.Watch(
                    "timetable", Progress.NONE, Cancellation.NEVER, listener);
            CurriculumResult result =
                    new CurriculumSolver().solve(problem, new Seed(seed), new Effort(1, 1, this::pace), watch);
            if (!(result instanceof CurriculumResult.Solved solved)) {
                throw new IllegalStateException(file + ", seed " + seed + ": no timetable");
            }
            CurriculumVerdict verdict = CurriculumVerifier.verify(text, CttSolution.text(problem, solved.timetable()));
            if (!verdict.feasible() || verdict.cost().total() != solved.cost().total()) {
                throw new IllegalStateException(file + ", seed " + seed + ": refuted, " + verdict);
            }
            sum += solved.cost().total();
            done += solved.proposals();
            costs.append(' ').append(solved.cost().total());
        }
        double used = Machine.processorSeconds() - begun;
        System.out.printf(
                Locale.ROOT,
                "%-16s mean %.1f of%s; %.1f s of processor and %,d proposals a run, %,.0f a second%n",
                file.getFileName(),
                (double) sum / seeds,
                costs,
                used / seeds,
                done / seeds,
                done / used);
    }

    private Pace pace() {
        if (proposals != null) {
            return Pace.ofProposals(proposals);
        }
        double begun = Machine.processorSeconds();
        return moves -> (Machine.processorSeconds() - begun) / seconds;
    }
}
