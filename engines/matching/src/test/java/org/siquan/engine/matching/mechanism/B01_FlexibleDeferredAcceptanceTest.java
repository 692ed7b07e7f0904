package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;

@Tag("S4")
class B01_FlexibleDeferredAcceptanceTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism flexible = new FlexibleDeferredAcceptance(1);

    /** The example of Kamada and Kojima 2015: ten doctors, one region of two hospitals with ten seats, bound ten. */
    @Test
    void givesSeatsThatOneHospitalCannotUseToTheOther() {
        List<Applicant> doctors = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> new Applicant("d" + i, "", i, List.of(Choice.of(i < 3 ? "h1" : "h2", 10 - i))))
                .toList();
        Market market = new Market(
                List.of(new Place("h1", "h1", 0, 10, 5), new Place("h2", "h2", 0, 10, 5)),
                List.of(new Quota("region", "region", 10, Set.of("h1", "h2"), null)),
                List.of(),
                doctors);

        assertThat(flexible.match(market.problem(), CONTROL).placed()).isEqualTo(10);
        assertThat(cutToTargets(market).placed()).as("with fixed targets").isEqualTo(8);
    }

    @Test
    void agreesWithTheDefinitionPlayedOutRoundByRound() {
        for (long seed = 0; seed < 2_000; seed++) {
            MatchingProblem problem = regions(seed).problem();
            MatchingOutcome outcome = flexible.match(problem, CONTROL);

            assertThat(outcome.hash())
                    .as("seed %d", seed)
                    .isEqualTo(new FlexibleByDefinition(problem).match().hash());
        }
    }

    @Test
    void everybodyDoesAtLeastAsWellAsWithPlacesCutDownToTheirTargets() {
        for (long seed = 0; seed < 1_000; seed++) {
            Market market = regions(seed);
            MatchingOutcome outcome = flexible.match(market.problem(), CONTROL);
            MatchingOutcome cut = cutToTargets(market);

            for (int a = 0; a < outcome.applicants(); a++) {
                if (cut.choice(a) != MatchingOutcome.NONE) {
                    assertThat(outcome.choice(a))
                            .as("seed %d applicant %d", seed, a)
                            .isBetween(0, cut.choice(a));
                }
            }
        }
    }

    @Test
    void refusesRegionsWithinRegionsAndTargetsThatExceedTheBound() {
        Market nested = new RandomMarket(1, 6, 4, false).market();
        Market greedy = new Market(
                List.of(new Place("h1", "h1", 0, 10, 8), new Place("h2", "h2", 0, 10, 8)),
                List.of(new Quota("region", "region", 10, Set.of("h1", "h2"), null)),
                List.of(),
                List.of());

        assertThat(flexible.refusals(nested.problem()))
                .extracting(Complaint::code)
                .contains("mechanism.nested");
        assertThat(flexible.refusals(greedy.problem()))
                .extracting(Complaint::code)
                .containsExactly("mechanism.targets");
    }

    private static Market regions(long seed) {
        Market market = new RandomMarket(seed, 10, 6, false).market();
        return market.withQuotas(market.quotas().stream()
                .filter(quota -> quota.id().startsWith("order"))
                .toList());
    }

    private static MatchingOutcome cutToTargets(Market market) {
        int[] target = new Turns(market.problem()).targets();
        List<Place> places = java.util.stream.IntStream.range(0, target.length)
                .mapToObj(p -> {
                    Place place = market.places().get(p);
                    return new Place(place.id(), place.name(), 0, Math.min(place.most(), target[p]));
                })
                .toList();
        return new DeferredAcceptance()
                .match(market.withPlaces(places).withQuotas(List.of()).problem(), CONTROL);
    }
}
