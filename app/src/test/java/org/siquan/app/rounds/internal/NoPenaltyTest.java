package org.siquan.app.rounds.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/** What a later round reads of an earlier one: the places that are gone, and nothing of the people (Art. 9). */
@Tag("S14")
class NoPenaltyTest {

    private static final Region NOW = Regions.DEMONSTRATION;
    private static final RegionIndex INDEX = RegionIndex.of(NOW);
    private static final OrderClass CLASS = NOW.industry().classes().getFirst();

    private final List<RoundPeopleTable.Person> people = NOW.talent().learners().stream()
            .filter(l ->
                    CLASS.majorCodes().contains(INDEX.programme(l.programme()).majorCode()))
            .limit(20)
            .map(l -> new RoundPeopleTable.Person(
                    l.id(), "YQ", l.name(), CLASS.majorCodes().getFirst(), l.score()))
            .toList();

    private Region after(Map<String, Map<String, Integer>> taken) {
        return new RoundRegion(
                        NOW,
                        Set.of(CLASS.id().value()),
                        Set.of(),
                        people,
                        people.stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        p -> p.id().value(),
                                        _ -> List.of(CLASS.id().value()))),
                        taken,
                        Map.of())
                .region();
    }

    @Test
    void aDeclinedPlaceIsFreeAgainAndTheLearnerIsWhoTheyWere() {
        Region nobodyHadAPlace = after(Map.of());
        Region somebodyKeptOne = after(Map.of(CLASS.id().value(), Map.of("京", 1)));

        // a learner who declined is not counted as taken: the round after it is the round as if they had never had a
        // place
        assertThat(nobodyHadAPlace.industry().classes().getFirst().most()).isEqualTo(CLASS.most());
        assertThat(somebodyKeptOne.industry().classes().getFirst().most()).isEqualTo(CLASS.most() - 1);
        assertThat(somebodyKeptOne.talent().learners())
                .as("scores and priorities are those of the registry, whatever happened before")
                .isEqualTo(nobodyHadAPlace.talent().learners());
        for (var learner : nobodyHadAPlace.talent().learners()) {
            assertThat(learner)
                    .isEqualTo(INDEX.learner(new LearnerId(learner.id().value())));
        }
        assertThat(nobodyHadAPlace.talent().preferences())
                .isEqualTo(somebodyKeptOne.talent().preferences());
    }

    @Test
    void whatIsTakenLowersMinimumTenthAndOrder() {
        Region left = after(Map.of(CLASS.id().value(), Map.of("京", 3)));

        var orderClass = left.industry().classes().getFirst();
        assertThat(orderClass.least()).isEqualTo(Math.max(0, CLASS.least() - 3));
        var order = left.industry().orders().getFirst();
        assertThat(order.places()).isEqualTo(INDEX.order(order.id()).places() - 3);
        assertThat(RegionIndex.of(left).enterpriseOf(order.id()).tenthOfStaff())
                .isEqualTo(INDEX.enterpriseOf(order.id()).tenthOfStaff() - 3);
    }
}
