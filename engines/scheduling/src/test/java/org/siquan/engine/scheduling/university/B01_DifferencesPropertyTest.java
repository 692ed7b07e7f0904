package org.siquan.engine.scheduling.university;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.SearchState;
import org.siquan.engine.scheduling.search.Watch;

/** Differences, caches and the journal against counting from nothing, for problems with every kind of constraint. */
@Tag("S5")
class B01_DifferencesPropertyTest {

    private static UniversityState built(long seed) {
        Model model = new Model(RandomUniversity.of(seed, 6));
        UniversityState state = new UniversityState(model, 20);
        new Construction(state).build(new FastRandom(new Seed(seed)));
        return state;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void everyDifferenceEqualsAFullCount(long seed) {
        UniversitySearch search = new UniversitySearch(built(seed), 20, true);
        Chain chain = new Chain(new Seed(seed), Pace.ofProposals(4_000), Watch.NONE, true);

        assertThatCode(() -> chain.anneal(search, Cooling.geometric(60, 1)))
                .as("seed %d", seed)
                .doesNotThrowAnyException();
        assertThat(chain.accepted()).as("seed %d", seed).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void returnsToTheSolutionThatWasKept(long seed) {
        UniversityState state = built(seed);
        UniversitySearch search = new UniversitySearch(state, 20, true);
        FastRandom random = new FastRandom(new Seed(seed));
        wander(search, random, 300);
        search.keep();
        long kept = search.value();
        int[] times = state.at.time.clone();
        int[] options = state.at.option.clone();

        wander(search, random, 300);
        search.restore();

        assertThat(search.value()).as("seed %d", seed).isEqualTo(kept);
        assertThat(search.recount()).as("seed %d", seed).isEqualTo(search.cost());
        assertThat(state.at.time).as("seed %d", seed).isEqualTo(times);
        assertThat(state.at.option).as("seed %d", seed).isEqualTo(options);
    }

    private static void wander(UniversitySearch search, FastRandom random, int moves) {
        for (int i = 0; i < moves; i++) {
            if (search.propose(random, 1_000) < SearchState.NONE) {
                search.accept();
            } else {
                search.reject();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void enrolmentsStayCompleteAndFollowParents(long seed) {
        UniversityState state = built(seed);
        UniversitySearch search = new UniversitySearch(state, 20, true);
        wander(search, new FastRandom(new Seed(seed)), 2_000);
        Sections sections = state.model.sections;

        for (int[] classes : state.attendance.classes) {
            int config = sections.config[classes[0]];
            assertThat(classes).as("seed %d", seed).hasSameSizeAs(sections.parts[config]);
            for (int p = 0; p < classes.length; p++) {
                assertThat(sections.parts[config][p]).as("seed %d", seed).contains(classes[p]);
                int parent = sections.parent[classes[p]];
                assertThat(parent < 0 || Attendance.has(classes, parent))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }
}
