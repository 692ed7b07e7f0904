package org.siquan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityResult;
import org.siquan.engine.scheduling.university.UniversitySolver;
import org.siquan.engine.scheduling.university.UniversityTimetable;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Report;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Verifier;
import org.siquan.timetable.FileRead;
import org.siquan.timetable.itc2019.ProblemReader;
import org.siquan.timetable.itc2019.SolutionWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** University timetabling on files of ITC-2019, each solution judged by the verifier; CPU time because machines are shared. */
@Command(name = "university", description = "University timetabling (ITC-2019).", mixinStandardHelpOptions = true)
final class UniversityBench implements Callable<Integer> {

    @Parameters(paramLabel = "XML", description = "problem files")
    List<Path> files = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "CPU seconds of each chain")
    double seconds;

    @Option(names = "--chains", defaultValue = "2", description = "each on a thread of its own")
    int chains;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (new ProblemReader().read(file) instanceof FileRead.Accepted<UniversityProblem> read) {
                once(file, read.problem());
            } else {
                System.out.printf("%s: refused%n", file);
            }
        }
        return 0;
    }

    private void once(Path file, UniversityProblem problem) throws IOException {
        AtomicLong feasible = new AtomicLong(Long.MAX_VALUE);
        UniversityResult result = new UniversitySolver().solve(problem, chains, chains, i -> chain(i, feasible));
        String first =
                feasible.get() == Long.MAX_VALUE ? "never" : String.format(Locale.ROOT, "%.1f s", feasible.get() / 1e9);
        switch (result) {
            case UniversityResult.Solved solved -> judged(file, problem, solved.timetable(), first, solved.proposals());
            case UniversityResult.Stopped stopped -> judged(file, problem, stopped.best(), first, stopped.proposals());
            case UniversityResult.Infeasible infeasible ->
                System.out.printf("%s: infeasible, %s%n", problem.name(), infeasible.reasons());
        }
    }

    private Chain chain(int number, AtomicLong feasible) {
        Pace pace = new CpuPace(seconds);
        org.siquan.engine.scheduling.search.Watch watch = new org.siquan.engine.scheduling.search.Watch(
                "bench", Progress.NONE, Cancellation.NEVER, (value, proposals) -> {
                    if (UniversitySolver.isValid(value)) {
                        feasible.accumulateAndGet((long) (pace.used(proposals) * seconds * 1e9), Math::min);
                    }
                });
        return new Chain(new Seed(seed).derive("chain." + number), pace, watch, false);
    }

    private void judged(
            Path file, UniversityProblem problem, UniversityTimetable timetable, String first, long proposals)
            throws IOException {
        Path out = Files.createTempFile("university", ".xml");
        try (Writer writer = Files.newBufferedWriter(out)) {
            SolutionWriter.write(problem, timetable, seconds, chains, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Itc2019Report report = Itc2019Verifier.verify(file, out);
        Files.delete(out);
        System.out.printf(
                Locale.ROOT,
                "%s: valid %s (first after %s of CPU), violations %d, total %d = time %d, room %d, distribution %d, student %d; %,.0f proposals a CPU second%n",
                problem.name(),
                report.valid(),
                first,
                report.violations(),
                report.total(),
                report.time(),
                report.room(),
                report.distribution(),
                report.student(),
                proposals / (seconds * chains));
    }

    /** CPU seconds of one thread, which makes it and asks it. */
    private record CpuPace(double seconds, long begun) implements Pace {

        CpuPace(double seconds) {
            this(seconds, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        @Override
        public double used(long proposals) {
            long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return (now - begun) / 1e9 / seconds;
        }
    }
}
