package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

/** Words for small rotation problems, and a generator of random ones. */
final class Small {

    private Small() {}

    /** One campus, one lodging ten minutes from everything, and one mentor of plenty for enterprise E. */
    static RotationProblemBuilder over(int weeks) {
        return RotationProblem.over(weeks)
                .lodgings(new Lodging("dorm", Lodging.UNLIMITED))
                .travel("dorm", "campus", 10)
                .mentors(Mentor.of("master", "E", 1_000));
    }

    static Post post(String id, int capacity, int minutes, RotationProblemBuilder builder) {
        builder.travel("dorm", "site-" + id, minutes);
        return new Post(id, "E", "site-" + id, capacity, Set.of());
    }

    static Learner learner(String id, String pattern) {
        return Learner.of(id, pattern, "class", "order", "dorm");
    }

    static RotationResult solve(RotationProblem problem) {
        return new RotationSolver().solve(problem, RunControl.of(7, 20_000));
    }

    static RotationResult.Solved solved(RotationProblem problem) {
        return switch (solve(problem)) {
            case RotationResult.Solved solved -> solved;
            case RotationResult.Infeasible infeasible ->
                throw new AssertionError("infeasible: "
                        + infeasible.conflicts().getFirst().words().en());
            case RotationResult.Stopped stopped ->
                throw new AssertionError("stopped, overloads " + stopped.overloads());
        };
    }

    static Conflict conflict(RotationProblem problem) {
        return switch (solve(problem)) {
            case RotationResult.Infeasible infeasible -> infeasible.conflicts().getFirst();
            case RotationResult.Solved solved -> throw new AssertionError("solved at cost " + solved.cost());
            case RotationResult.Stopped stopped ->
                throw new AssertionError("stopped, overloads " + stopped.overloads());
        };
    }

    /** The learner's blocks as letters: C course, the post's id for work, a dot for idle. */
    static String row(RotationProblem problem, RotationSchedule schedule, int learner) {
        StringBuilder row = new StringBuilder();
        for (RotationSchedule.Cell cell : schedule.ofLearner(learner)) {
            if (cell.block() == RotationSchedule.NONE) {
                row.append('.');
            } else if (cell.post() == RotationSchedule.NONE) {
                row.append('C');
            } else {
                row.append(problem.posts().get(cell.post()).id());
            }
        }
        return row.toString();
    }

    /** A random problem small enough to enumerate: 2-3 learners, 5-7 weeks, one mentor for each enterprise. */
    static RotationProblem random(long seed) {
        RandomGenerator random = new Seed(seed).generator("small");
        int weeks = 5 + random.nextInt(2);
        RotationProblemBuilder builder = RotationProblem.over(weeks)
                .laboratories(new Laboratory("lab", 1 + random.nextInt(2)))
                .lodgings(new Lodging("dorm", 2 + random.nextInt(2)), new Lodging("home", Lodging.UNLIMITED));
        if (random.nextInt(3) == 0) {
            builder.closedWeeks(List.of(random.nextInt(weeks)));
        }
        int idle = random.nextInt(2);
        builder.patterns(
                new BlockPattern("CW", List.of(Block.courseIn("lab", "campus", 1, 3), Block.work(2, 4)), idle),
                new BlockPattern(
                        "WCW", List.of(Block.work(1, 2), Block.course("campus", 1, 2), Block.work(1, 3)), idle));
        int posts = 2 + random.nextInt(2);
        for (int p = 0; p < posts; p++) {
            String enterprise = "E" + p % 2;
            builder.posts(new Post("P" + p, enterprise, "site" + p, 1 + random.nextInt(2), Set.of()));
            builder.travel("dorm", "site" + p, 5 + random.nextInt(60))
                    .travel("home", "site" + p, 20 + random.nextInt(60));
        }
        builder.travel("dorm", "campus", 5).travel("home", "campus", 30);
        builder.mentors(Mentor.of("m0", "E0", 1 + random.nextInt(3)), Mentor.of("m1", "E1", 1 + random.nextInt(3)));
        int learners = 2 + random.nextInt(2);
        for (int l = 0; l < learners; l++) {
            List<String> liked = new ArrayList<>(List.of("P0", "P1"));
            if (random.nextBoolean()) {
                liked = List.of("P1");
            }
            Learner learner = Learner.of("S" + l, random.nextBoolean() ? "CW" : "WCW", "class", "order", "dorm")
                    .withBanClass(random.nextInt(2))
                    .withPreferences(liked.toArray(String[]::new));
            builder.learners(random.nextInt(3) == 0 ? learner.withLodgings("dorm", "home") : learner);
        }
        long bans = random.longs(3).reduce(-1, (a, b) -> a & b);
        return builder.bans((group, post, week) -> group == 1 && (bans >>> (post * 16 + week) & 1) != 0)
                .build();
    }
}
