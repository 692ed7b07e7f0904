package org.siquan.timetable.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationProblemBuilder;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.Verification;
import org.siquan.engine.scheduling.verify.rotation.Finding;
import org.siquan.engine.scheduling.verify.rotation.RotationFileVerifier;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;

/** The verifier of files and the one of records share no code; on solved and on spoilt schedules they say the same. */
@Tag("S12")
class C01_RotationVerifiersAgreePropertyTest {

    private static final int SEEDS = 120;

    @TempDir
    Path folder;

    @Test
    void bothVerifiersNameTheSameRulesAndTheSameCost() throws IOException {
        int solved = 0;
        Set<String> seen = new TreeSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomGenerator random = new Seed(seed).generator("agree");
            RotationProblem problem = problem(random);
            if (new RotationSolver().solve(problem, RunControl.of(seed, 3_000)) instanceof RotationResult.Solved plan) {
                solved++;
                compare(problem, plan.schedule(), seed);
                RotationSchedule spoilt = plan.schedule();
                for (int i = 0; i < 3; i++) {
                    spoilt = spoil(problem, spoilt, random);
                    seen.addAll(compare(problem, spoilt, seed));
                }
            }
        }

        assertThat(solved).isGreaterThan(SEEDS / 2);
        assertThat(seen).contains("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12");
    }

    private Set<String> compare(RotationProblem problem, RotationSchedule schedule, long seed) throws IOException {
        RotationWriter.write(problem, folder);
        Path file = folder.resolve("plan.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            RotationRows.write(problem, schedule, out);
        }

        Verification records = new RotationVerifier().verify(problem, schedule);
        RotationVerdict files = RotationFileVerifier.verify(folder, file);

        Set<String> broken = records.verdicts().stream()
                .filter(verdict -> !verdict.held())
                .map(Verdict::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files.findings().stream().map(Finding::rule).collect(Collectors.toSet()))
                .as("seed %d: %s", seed, files.findings())
                .isEqualTo(broken);
        assertThat(files.found())
                .as("seed %d", seed)
                .isEqualTo(records.verdicts().stream()
                        .mapToLong(Verdict::violations)
                        .sum());
        assertThat(List.of(
                        files.cost().commute(),
                        files.cost().continuity(),
                        files.cost().fairness(),
                        files.cost().preference(),
                        files.cost().load()))
                .as("seed %d", seed)
                .containsExactly(
                        records.cost().commute(),
                        records.cost().continuity(),
                        records.cost().fairness(),
                        records.cost().preference(),
                        records.cost().load());
        return broken;
    }

    /** Writes something at random into one week of one learner. */
    private static RotationSchedule spoil(RotationProblem problem, RotationSchedule before, RandomGenerator random) {
        int learner = random.nextInt(problem.learners().size());
        int week = random.nextInt(problem.weeks());
        int post = random.nextInt(-1, problem.posts().size());
        return before.with(
                learner,
                week,
                random.nextInt(5) == 0
                        ? RotationSchedule.Cell.IDLE
                        : new RotationSchedule.Cell(
                                random.nextInt(3),
                                post,
                                post < 0
                                        ? -1
                                        : random.nextInt(-1, problem.mentors().size()),
                                random.nextInt(problem.lodgings().size())));
    }

    private static RotationProblem problem(RandomGenerator random) {
        int weeks = 7 + random.nextInt(3);
        RotationProblemBuilder builder = RotationProblem.over(weeks)
                .closedWeeks(List.of(random.nextInt(weeks)))
                .travelLimit(45)
                .patterns(
                        new BlockPattern("A", List.of(Block.courseIn("lab", "campus", 1, 4), Block.work(2, 4)), 2),
                        new BlockPattern(
                                "B",
                                List.of(Block.work(1, 3), Block.courseIn("lab", "campus", 1, 3), Block.work(1, 3)),
                                2,
                                random.nextInt(2)))
                .laboratories(new Laboratory("lab", 1 + random.nextInt(2)))
                .lodgings(new Lodging("dorm", 2), new Lodging("home", Lodging.UNLIMITED))
                .mentors(Mentor.of("m0", "E0", 2), new Mentor("m1", "E1", 1, Set.of(random.nextInt(weeks))));
        for (int p = 0; p < 3; p++) {
            builder.posts(
                    new Post("p" + p, "E" + p % 2, "s" + p, 1 + random.nextInt(2), p == 2 ? Set.of("O") : Set.of()));
        }
        builder.limit("p0", weeks - 2, weeks - 1, 1);
        for (String site : List.of("s0", "s1", "s2", "campus")) {
            builder.travel("dorm", site, random.nextInt(40)).travel("home", site, 15 + random.nextInt(40));
        }
        for (int l = 0; l < 3; l++) {
            builder.learners(Learner.of("l" + l, random.nextBoolean() ? "A" : "B", "K", l == 0 ? "O" : "Q", "dorm")
                    .withLodgings("dorm", "home")
                    .withBanClass(random.nextInt(2))
                    .withPreferences(random.nextBoolean() ? new String[] {"p1"} : new String[0]));
        }
        int banned = random.nextInt(weeks);
        return builder.bans((group, post, week) -> group == 1 && post == 0 && week >= banned)
                .build();
    }
}
