package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the demonstration's year with another seed gets another lottery, and a schedule all the same. */
@Tag("S14")
class DemonstrationSeedsTest {

    @ParameterizedTest
    @ValueSource(longs = {2030, 2031, 2033})
    void theLearnersOfAnotherLotteryCanBeScheduledToo(long seed) {
        YearInput shipped = Demonstration.asShipped().year();
        YearInput input = new YearInput(
                shipped.region(),
                shipped.catalogue(),
                shipped.travel(),
                shipped.postings(),
                shipped.year(),
                seed,
                shipped.effort());
        MatchingResult matching = MatchingStage.run(input, PlacesCheck.agreed(input), Demonstration.control(input));

        ScheduleResult schedule = ScheduleStage.run(input, matching, Demonstration.control(input));

        assertThat(matching.findings()).as("seed %d", seed).isEmpty();
        assertThat(schedule.conflicts()).as("seed %d", seed).isEmpty();
        assertThat(schedule.status()).as("seed %d", seed).isEqualTo("SOLVED");
    }
}
