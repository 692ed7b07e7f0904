package org.siquan.engine.scheduling;

import java.util.Locale;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.verify.RotationVerifier;

/** Measures the solver: arguments learners, weeks, use of posts, proposals, seed. Not part of the tests. */
final class RotationBench {

    private RotationBench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int learners = Integer.parseInt(arguments[0]);
        int weeks = Integer.parseInt(arguments[1]);
        double use = Double.parseDouble(arguments[2]);
        long proposals = Long.parseLong(arguments[3]);
        long seed = Long.parseLong(arguments[4]);
        RotationProblem problem = Region.of(learners, weeks, use, seed);
        long start = System.nanoTime();
        RotationResult result = new RotationSolver()
                .solve(
                        problem,
                        new RunControl(
                                new Seed(seed),
                                Budget.ofProposals(proposals),
                                (step, done, total) -> {
                                    if (done * 10 % total < total / 10 && arguments.length > 5) {
                                        System.out.printf(
                                                Locale.ROOT,
                                                "%6.2f s %s %d%n",
                                                (System.nanoTime() - start) / 1e9,
                                                step,
                                                done);
                                    }
                                },
                                () -> false));
        double seconds = (System.nanoTime() - start) / 1e9;
        long memory = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        switch (result) {
            case RotationResult.Solved solved ->
                System.out.printf(
                        Locale.ROOT,
                        "solved %.1f s, cost %d, bound %d, gap %.4f, use %.3f, valid %s, proposals %d, heap %d MB%n%s%n",
                        seconds,
                        solved.cost().total(),
                        solved.lowerBound(),
                        solved.gap(),
                        use(problem, solved.schedule()),
                        new RotationVerifier()
                                .verify(problem, solved.schedule())
                                .valid(),
                        solved.proposals(),
                        memory >> 20,
                        solved.cost());
            case RotationResult.Infeasible infeasible ->
                System.out.printf(
                        Locale.ROOT,
                        "infeasible %.1f s%n%s%n",
                        seconds,
                        infeasible.conflicts().getFirst().words());
            case RotationResult.Stopped stopped -> {
                System.out.printf(Locale.ROOT, "stopped %.1f s, overloads %d%n", seconds, stopped.overloads());
                RotationSchedule best = stopped.best();
                if (best != null) {
                    new RotationVerifier()
                            .verify(problem, best).verdicts().stream()
                                    .filter(verdict -> !verdict.held())
                                    .forEach(System.out::println);
                }
            }
        }
    }

    /** Share of all learner-weeks at posts in open weeks that is used. */
    static double use(RotationProblem problem, RotationSchedule schedule) {
        long used = 0;
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int week = 0; week < schedule.weeks(); week++) {
                used += schedule.post(learner, week) == RotationSchedule.NONE ? 0 : 1;
            }
        }
        long places = problem.posts().stream().mapToLong(Post::capacity).sum();
        return (double) used / (places * problem.openWeeks().length);
    }
}
