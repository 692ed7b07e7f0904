package org.siquan.bench;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.examples.curriculumcourse.domain.CourseSchedule;
import ai.timefold.solver.examples.curriculumcourse.domain.Lecture;
import ai.timefold.solver.examples.curriculumcourse.persistence.CurriculumCourseImporter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The peer on timetables of .ctt files: Timefold with the model, the moves and the late acceptance that its authors publish for
 * this problem, stopped after the same processor time. Late acceptance knows no end of its budget, so nothing is to be scaled.
 * What it finds is judged by the verifier that judges ours.
 */
@Command(
        name = "timefold",
        description = "Curriculum-based timetabling by Timefold, for comparison.",
        mixinStandardHelpOptions = true)
final class TimefoldBench implements Callable<Integer> {

    private static final String CONFIGURATION =
            "ai/timefold/solver/examples/curriculumcourse/curriculumCourseSolverConfig.xml";

    private static final int LOOK_MILLISECONDS = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "of processor, of the thread that searches")
    double seconds;

    @Option(names = "--seeds", defaultValue = "10", description = "runs of each file")
    int seeds;

    @Option(names = "--seed", defaultValue = "1", description = "the first of them")
    long first;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            StringBuilder costs = new StringBuilder();
            double sum = 0;
            for (long seed = first; seed < first + seeds; seed++) {
                CurriculumVerdict verdict = CurriculumVerifier.verify(Files.readString(file), solved(file, seed));
                sum += verdict.cost().total();
                costs.append(' ').append(verdict.cost().total()).append(verdict.feasible() ? "" : " (breaks rules)");
            }
            System.out.printf(Locale.ROOT, "%-16s mean %.1f of%s%n", file.getFileName(), sum / seeds, costs);
        }
        return 0;
    }

    private String solved(Path file, long seed) {
        SolverConfig configuration = SolverConfig.createFromXmlResource(CONFIGURATION)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withHoursSpentLimit(24L));
        Solver<CourseSchedule> solver =
                SolverFactory.<CourseSchedule>create(configuration).buildSolver();
        CourseSchedule problem = new CurriculumCourseImporter().readSolution(file.toFile());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long searching = Thread.currentThread().threadId();
        long end = threads.getThreadCpuTime(searching) + (long) (seconds * 1e9);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            var look = clock.scheduleAtFixedRate(
                    () -> {
                        if (threads.getThreadCpuTime(searching) >= end) {
                            solver.terminateEarly();
                        }
                    },
                    LOOK_MILLISECONDS,
                    LOOK_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
            CourseSchedule schedule = solver.solve(problem);
            look.cancel(false);
            return text(schedule);
        }
    }

    private static String text(CourseSchedule schedule) {
        StringBuilder text = new StringBuilder();
        for (Lecture lecture : schedule.getLectureList()) {
            text.append(lecture.getCourse().getCode())
                    .append(' ')
                    .append(lecture.getRoom().getCode())
                    .append(' ')
                    .append(lecture.getPeriod().getDay().getDayIndex())
                    .append(' ')
                    .append(lecture.getPeriod().getTimeslot().getTimeslotIndex())
                    .append('\n');
        }
        return text.toString();
    }
}
