package org.siquan.engine.scheduling.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Room;
import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/** Chains that are priced without being made, against full evaluation, in periods so full that they grow long. */
class KempeChainTest {

    private static final int LONG = 17;
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 18;
    private static final int COURSES = GROUPS * IN_GROUP;
    private static final int CURRICULA = 130;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void longChainsBreakNothingAndCostWhatTheyWerePricedAt(long seed) {
        Grid grid = fullTimetable(seed);
        Model model = grid.model;
        KempeChain chain = new KempeChain(grid);
        FastRandom random = new FastRandom(new Seed(seed));
        int longOnes = 0;
        for (int i = 0; i < 3_000; i++) {
            int lecture = random.nextInt(model.lectures);
            long difference = chain.propose(random, lecture, random.nextInt(model.periods), SearchState.ANY);
            if (difference == SearchState.NONE) {
                continue;
            }
            long before = grid.soft;
            chain.accept();

            longOnes += chain.length() >= LONG ? 1 : 0;
            assertThat(grid.soft)
                    .as("seed %d, proposal %d, %d lectures", seed, i, chain.length())
                    .isEqualTo(before + difference)
                    .isEqualTo(Recount.cost(model, grid.period, grid.room).total());
            assertThat(Recount.broken(model, grid.period)).as("seed %d", seed).isZero();
            assertThat(Arrays.stream(grid.cell).filter(l -> l != Grid.FREE).distinct())
                    .as("seed %d: lectures that have a cell", seed)
                    .hasSize(model.lectures);
        }
        assertThat(longOnes)
                .as("seed %d: chains of %d lectures or more", seed, LONG)
                .isGreaterThan(20);
    }

    /** Two days of four periods; each group of courses has one of them on both days, curricula join courses of two groups. */
    private static Grid fullTimetable(long seed) {
        RandomGenerator random = new Seed(seed).generator("chains");
        List<Course> courses = IntStream.range(0, COURSES)
                .mapToObj(c -> new Course("c" + c, "t" + c, 2, 1 + c % 2, 5 + random.nextInt(40), List.of()))
                .toList();
        List<Room> rooms = IntStream.range(0, IN_GROUP + 2)
                .mapToObj(r -> new Room("r" + r, 10 + random.nextInt(30)))
                .toList();
        List<Curriculum> curricula = new ArrayList<>();
        while (curricula.size() < CURRICULA) {
            int one = random.nextInt(COURSES);
            int other = random.nextInt(COURSES);
            if (one % GROUPS != other % GROUPS) {
                curricula.add(new Curriculum("q" + curricula.size(), List.of(one, other)));
            }
        }
        Grid grid = new Grid(new Model(new CurriculumProblem(2, GROUPS, courses, rooms, curricula)));
        int[] period = IntStream.range(0, 2 * COURSES)
                .map(l -> l % 2 * GROUPS + l / 2 % GROUPS)
                .toArray();
        int[] room = IntStream.range(0, 2 * COURSES).map(l -> l / 2 / GROUPS).toArray();
        grid.set(period, room);
        assertThat(grid.broken).as("seed %d", seed).isZero();
        return grid;
    }
}
