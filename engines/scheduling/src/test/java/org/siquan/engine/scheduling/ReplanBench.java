package org.siquan.engine.scheduling;

import java.util.BitSet;
import java.util.Locale;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;

/** Measures re-planning after posts are withdrawn: arguments learners, use of posts, posts, seed. Not part of the tests. */
final class ReplanBench {

    private ReplanBench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int learners = Integer.parseInt(arguments[0]);
        int posts = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        RotationProblem problem = InventedRotation.of(learners, 52, Double.parseDouble(arguments[1]), seed);
        RotationResult result = new RotationSolver().solve(problem, RunControl.of(seed, 100L * learners));
        if (!(result instanceof RotationResult.Solved solved)) {
            System.out.println("nothing was published: " + result);
            return;
        }
        Disruption.Round published = new Disruption.Round(problem, solved.schedule());
        for (int p = 0; p < posts; p++) {
            Post post = problem.posts().get(p * problem.posts().size() / posts);
            Disruption.Round now = new Disruption.PostWithdrawn(post.id(), 10).in(published);
            long start = System.nanoTime();
            ReplanResult replanned = new Replanner()
                    .replan(
                            now.problem(),
                            now.published(),
                            new BitSet(),
                            Long.MAX_VALUE,
                            RunControl.of(seed, 20L * learners));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (replanned instanceof ReplanResult.Replanned to) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.2f s, %d changes, at least %d, cost %+.3f %%, valid %s, proposals %d%n",
                        post.id(),
                        seconds,
                        to.changes().size(),
                        to.leastChanges(),
                        100.0 * to.cost().total() / solved.cost().total() - 100,
                        new RotationVerifier()
                                .verify(now.problem(), to.schedule())
                                .valid(),
                        to.proposals());
            } else {
                System.out.println(post.id() + ": " + replanned);
            }
        }
    }
}
