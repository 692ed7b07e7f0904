package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;

/** What people decided about titles is part of the year's input and changes what its advertisements ask for. */
@Tag("S2")
@Tag("S13")
class DecidedTitlesTest {

    private static final YearInput INPUT = DemonstrationYearTest.input(Advertisements.ALL, 0);

    @Test
    void aDecisionChangesTheInputAndNoneChangesNothing() {
        YearInput decided = INPUT.withDecisions(List.of(new TitleDecision.NotAJob("电工")));

        assertThat(INPUT.withDecisions(List.of()).hash()).isEqualTo(INPUT.hash());
        assertThat(decided.hash()).isNotEqualTo(INPUT.hash());
        assertThat(decided.withDecisions(List.of(new TitleDecision.Coded("电工", "6-31-01-03")))
                        .hash())
                .isNotEqualTo(decided.hash());
    }

    @Test
    void theYearCodesCountsAndLeavesOutAsPeopleDecided() {
        AdvertisedDemand found = advertised(INPUT.withDecisions(List.of(
                new TitleDecision.Coded("【急】PHP开发工程师", "4-03-02-01"),
                new TitleDecision.NotAJob("会计"),
                new TitleDecision.Split(
                        "电工",
                        List.of(
                                new TitleDecision.Coded("维修电工", "6-31-01-03"),
                                new TitleDecision.Coded("食堂厨师", "4-03-02-01"))))));

        assertThat(found.counted()).as("five, one of them twice").isEqualTo(6);
        assertThat(found.occupations())
                .filteredOn(demand -> demand.code().equals("4-03-02-01"))
                .singleElement()
                .satisfies(demand -> assertThat(demand.postings()).isEqualTo(2));
        assertThat(found.abstentions())
                .extracting(reason -> reason.reason().en())
                .anySatisfy(reason -> assertThat(reason).contains("offers no job"));
    }

    private static AdvertisedDemand advertised(YearInput input) {
        YearState state = YearState.START;
        for (int stage = 0; stage < 2; stage++) {
            state = ParkYear.advance(input, state, Progress.NONE, Cancellation.NEVER);
        }
        return Objects.requireNonNull(Objects.requireNonNull((AlignmentResult) state.result(Stage.ALIGNMENT))
                .advertised());
    }
}
