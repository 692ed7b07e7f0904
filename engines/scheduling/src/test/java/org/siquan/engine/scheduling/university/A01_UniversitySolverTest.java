package org.siquan.engine.scheduling.university;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.Watch;

@Tag("S5")
class A01_UniversitySolverTest {

    private static final Meetings EARLY = new Meetings(1, 1, 10, 5);
    private static final Meetings LATE = new Meetings(1, 1, 15, 5);

    private static UniversityProblem two(List<TimeOption> first, List<TimeOption> second, Distribution... relations) {
        List<RoomOption> room = List.of(new RoomOption(0, 0));
        List<CourseClass> classes =
                List.of(new CourseClass("a", 0, 9, -1, room, first), new CourseClass("b", 1, 9, -1, room, second));
        Course course = new Course(
                "c",
                List.of(new Course.Configuration(
                        "1", List.of(new Course.Subpart("1", List.of(0)), new Course.Subpart("2", List.of(1))))));
        return new UniversityProblem(
                "two",
                1,
                1,
                40,
                new UniversityWeights(1, 1, 1, 1),
                List.of(new TeachingRoom("R", List.of())),
                new RoomTravel(1),
                List.of(course),
                classes,
                List.of(relations),
                List.of());
    }

    @Test
    void partsTwoClassesThatWantTheSameRoomAtTheSameTime() {
        List<TimeOption> both = List.of(new TimeOption(EARLY, 0), new TimeOption(LATE, 3));

        UniversityResult result = new UniversitySolver().solve(two(both, both), RunControl.of(1, 20_000));

        assertThat(result).isInstanceOf(UniversityResult.Solved.class);
        UniversityResult.Solved solved = (UniversityResult.Solved) result;
        assertThat(solved.cost()).isEqualTo(new UniversityCost(3, 0, 0, 0, 3));
        assertThat(solved.lowerBound()).isZero();
    }

    @Test
    void saysWhichClassesCannotKeepTheirRelation() {
        List<TimeOption> early = List.of(new TimeOption(EARLY, 0));
        List<TimeOption> late = List.of(new TimeOption(LATE, 0));
        Distribution together = new Distribution(DistributionType.SAME_START, 0, 0, true, 0, List.of(0, 1));

        UniversityResult result = new UniversitySolver().solve(two(early, late, together), RunControl.of(1, 20_000));

        assertThat(result).isInstanceOf(UniversityResult.Infeasible.class);
        assertThat(((UniversityResult.Infeasible) result).reasons().getFirst().en())
                .contains("classes a and b");
    }

    @Test
    void handsOutTheLeastBrokenTimetableIfThereIsNone() {
        List<TimeOption> early = List.of(new TimeOption(EARLY, 0));

        UniversityResult result = new UniversitySolver().solve(two(early, early), RunControl.of(1, 20_000));

        assertThat(result).isInstanceOf(UniversityResult.Stopped.class);
        assertThat(((UniversityResult.Stopped) result).violations()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threadsDoNotChangeTheResult(long seed) {
        UniversityProblem problem = RandomUniversity.of(seed, 6);

        UniversityResult one = new UniversitySolver().solve(problem, 2, 1, i -> chain(seed + i));
        UniversityResult two = new UniversitySolver().solve(problem, 2, 2, i -> chain(seed + i));

        assertThat(one).as("seed %d", seed).isEqualTo(two);
    }

    @Test
    void effortAndSeedAloneDecideTheResult() {
        UniversityProblem problem = RandomUniversity.of(4, 6);

        UniversityResult one =
                new UniversitySolver().solve(problem, new Seed(7), Effort.ofProposals(20_000, 1), Watch.NONE);
        UniversityResult two =
                new UniversitySolver().solve(problem, new Seed(7), Effort.ofProposals(20_000, 2), Watch.NONE);

        assertThat(one).isEqualTo(two);
    }

    private static Chain chain(long seed) {
        return new Chain(new Seed(seed), Pace.ofProposals(10_000), Watch.NONE, false);
    }
}
