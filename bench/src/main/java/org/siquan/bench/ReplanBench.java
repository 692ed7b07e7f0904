package org.siquan.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.Replanner;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Events of all kinds in invented regions: changes against the proven least and the optimum, times; each plan is verified. */
@Command(name = "replan", description = "Re-planning of a rotation.", mixinStandardHelpOptions = true)
final class ReplanBench implements Callable<Integer> {

    private static final List<String> KINDS = List.of(
            "post withdrawn",
            "capacity cut",
            "mentor absent",
            "site closed",
            "learner joins",
            "post withdrawn, learner leaves");

    private static final long LEAST_PROPOSALS = 1_000_000;

    @Option(names = "--learners", defaultValue = "10000")
    int learners;

    @Option(names = "--use", defaultValue = "0.8", description = "share of the posts that every plan needs")
    double use;

    @Option(names = "--events", defaultValue = "6", description = "events, each to the same published plan")
    int events;

    @Option(names = "--seeds", defaultValue = "1", description = "regions; the first ones from --seed on")
    int seeds;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(names = "--now", defaultValue = "1", description = "current week")
    int now;

    @Option(
            names = "--proposals",
            defaultValue = "0",
            description = "of re-planning; 0 = a million, or 20 for each learner if more")
    long proposals;

    @Option(
            names = "--optimum",
            defaultValue = "0",
            description = "seconds in which CP-SAT looks for the fewest changes; 0 = not; only below 500 learners")
    double optimum;

    private final List<Double> toOptimum = new ArrayList<>();
    private final List<Double> toBest = new ArrayList<>();

    @Override
    public Integer call() {
        for (long s = seed; s < seed + seeds; s++) {
            region(s);
        }
        print("changes / optimum, where it is proven by CP-SAT or by the bound", toOptimum);
        print("changes / fewest that either found, elsewhere", toBest);
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private static void print(String what, List<Double> ratios) {
        if (!ratios.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d events, mean %.3f, worst %.3f%n",
                    what,
                    ratios.size(),
                    ratios.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                    ratios.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
    }

    private void region(long s) {
        int size = optimum > 0 && seeds > 1 ? (int) (50 + (s - seed) * (learners - 50) / (seeds - 1)) : learners;
        RotationProblem problem = InventedRotation.of(size, 52, use, s);
        RotationResult result = new RotationSolver().solve(problem, RunControl.of(s, Math.max(300_000, 300L * size)));
        if (!(result instanceof RotationResult.Solved solved)) {
            System.out.printf("seed %d, %d learners: nothing was published%n", s, size);
            return;
        }
        Disruption.Round before = new Disruption.Round(problem, solved.schedule());
        for (int event = 0; event < events; event++) {
            int kind = (int) ((s + event) % KINDS.size());
            Disruption.Round round = before;
            for (Disruption disruption : disruptions(before, kind, event)) {
                round = disruption.in(round);
            }
            event("seed %d, %d learners, %s".formatted(s, size, KINDS.get(kind)), round, solved, s);
        }
    }

    private List<Disruption> disruptions(Disruption.Round before, int kind, int which) {
        RotationProblem problem = before.problem();
        int week = Math.max(9, now - 1);
        Post post = problem.posts().get(busiest(before, which));
        return switch (kind) {
            case 0 -> List.of(new Disruption.PostWithdrawn(post.id(), week));
            case 1 -> List.of(new Disruption.CapacityCut(post.id(), post.capacity() / 2, week, problem.weeks() - 1));
            case 2 -> List.of(new Disruption.MentorAbsent(mentor(problem, post), weeks(week + 5, week + 10)));
            case 3 -> List.of(new Disruption.SiteClosed(post.site(), week + 3, week + 6));
            case 4 -> {
                Learner like = problem.learners().get(which % problem.learners().size());
                yield List.of(new Disruption.LearnerJoins(new Learner(
                        "joins",
                        like.pattern(),
                        like.cohort(),
                        like.order(),
                        like.banClass(),
                        like.lodgings(),
                        like.preferredPosts())));
            }
            default ->
                List.of(
                        new Disruption.PostWithdrawn(post.id(), week),
                        new Disruption.LearnerLeaves(
                                problem.learners().get(which).id()));
        };
    }

    private static Set<Integer> weeks(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
    }

    private static String mentor(RotationProblem problem, Post post) {
        return problem.mentors().stream()
                .filter(mentor -> mentor.enterprise().equals(post.enterprise()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The post that has the most learner-weeks but so many. */
    private static int busiest(Disruption.Round round, int rank) {
        long[] weeks = new long[round.problem().posts().size()];
        RotationSchedule published = round.published();
        for (int learner = 0; learner < published.learners(); learner++) {
            for (int week = 0; week < published.weeks(); week++) {
                if (published.post(learner, week) >= 0) {
                    weeks[published.post(learner, week)]++;
                }
            }
        }
        return IntStream.range(0, weeks.length)
                .boxed()
                .sorted((a, b) -> Long.compare(weeks[b], weeks[a]))
                .skip(rank % weeks.length)
                .findFirst()
                .orElseThrow();
    }

    private void event(String what, Disruption.Round round, RotationResult.Solved solved, long s) {
        long budget = proposals == 0
                ? Math.max(LEAST_PROPOSALS, 20L * round.problem().learners().size())
                : proposals;
        Watch watch = Watch.begin();
        ReplanResult result =
                new Replanner().replan(round, now - 1, new BitSet(), Long.MAX_VALUE, RunControl.of(s, budget));
        String elapsed = watch.elapsed();
        switch (result) {
            case ReplanResult.None none ->
                System.out.printf(
                        "%s: none (%s), %s%s,%s%n",
                        what,
                        none.impossible() ? "proven" : "not proven",
                        none.why().getFirst().en(),
                        optimum > 0 ? "; CP-SAT: " + ReplanOptimum.of(round, round.published(), optimum) : "",
                        elapsed);
            case ReplanResult.Replanned to ->
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d changes, at least %d%s, cost %+.3f %%, %s,%s%n",
                        what,
                        to.changes().size(),
                        to.leastChanges(),
                        compared(round, to),
                        100.0 * to.cost().total() / solved.cost().total() - 100,
                        new RotationVerifier()
                                        .verify(to.problem(), to.schedule())
                                        .valid()
                                ? "verified"
                                : "NOT VALID",
                        elapsed);
        }
    }

    private String compared(Disruption.Round round, ReplanResult.Replanned to) {
        if (optimum <= 0 || to.problem() != round.problem()) {
            return "";
        }
        ReplanOptimum.Answer answer = ReplanOptimum.of(round, to.schedule(), optimum);
        int changes = to.changes().size();
        long fewest = answer.changes() < 0 ? changes : Math.min(changes, answer.changes());
        boolean known = answer.proven() || changes == to.leastChanges();
        (known ? toOptimum : toBest).add(changes == 0 ? 1 : (double) changes / fewest);
        return ", CP-SAT " + answer;
    }
}
