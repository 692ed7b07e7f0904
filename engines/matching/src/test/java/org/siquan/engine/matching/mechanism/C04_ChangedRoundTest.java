package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.Changes;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;

/** Every answer is compared with the round of a changed file, built and solved from nothing. */
@Tag("S4")
class C04_ChangedRoundTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int LEARNERS = 10;

    private final Map<WhatIf.Way, Integer> ways = new EnumMap<>(WhatIf.Way.class);

    @Test
    void seatsAndWithdrawalsTogetherGiveTheOutcomeOfTheChangedFile() {
        for (long seed = 0; seed < 1_200; seed++) {
            Market market = new RandomMarket(seed, LEARNERS, 6, false, seed % 2 == 0).market();
            compare(seed, market, new DeferredAcceptance());
        }
        assertThat(ways.keySet())
                .containsExactlyInAnyOrder(WhatIf.Way.PROPOSED_ON, WhatIf.Way.NEVER_REACHED, WhatIf.Way.SOLVED_AGAIN);
    }

    @Test
    void whereAllPlacesScoreAlikeTheRoundIsNeverSolvedAgain() {
        for (long seed = 0; seed < 800; seed++) {
            Market market = new RandomMarket(seed, LEARNERS, 6, true).market();
            compare(seed, market, new SerialDictatorship());
        }
        assertThat(ways.keySet()).containsExactly(WhatIf.Way.CHANGED_TURNS);
    }

    @Test
    void mechanismsThatWhatIfDoesNotKnowAreSolvedAgain() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = new RandomMarket(seed, LEARNERS, 6, false).market();
            compare(seed, market, new PlaceProposing());
            compare(seed, withOrdersAlone(market), new FlexibleDeferredAcceptance(1));
            compare(seed, market.withQuotas(List.of()), new KiralyApproximation());
        }
        assertThat(ways.keySet()).containsExactly(WhatIf.Way.SOLVED_AGAIN);
    }

    @Test
    void whereClassesMayCloseTheRuleIsAskedAgainUnlessEveryClassReachesItsNumber() {
        for (long seed = 0; seed < 600; seed++) {
            boolean oneScore = seed % 2 == 0;
            Market market = new RandomMarket(seed, LEARNERS, 4, oneScore).market();
            compare(seed, withNumbers(seed, market), new OpeningRule(new DeferredAcceptance()));
        }
        assertThat(ways).containsKeys(WhatIf.Way.CHANGED_TURNS, WhatIf.Way.SOLVED_AGAIN);
    }

    @Test
    void classesThatAreHeldStayAsTheyAre() {
        Market market = withNumbers(7, new RandomMarket(7, LEARNERS, 4, false).market());
        MatchingProblem problem = market.problem();
        Mechanism mechanism = new DeferredAcceptance();
        MatchingOutcome outcome = new OpeningRule(mechanism).match(problem, CONTROL);
        assertThat(outcome.closed().isEmpty()).isFalse();
        ChangedRound held = new ChangedRound(mechanism, outcome.closed(), problem, outcome, CONTROL);

        for (int a = 0; a < LEARNERS; a++) {
            assertThat(held.ask(Map.of(), only(a)).outcome().closed()).isEqualTo(outcome.closed());
        }
    }

    @Test
    void everybodyMayWithdraw() {
        BitSet all = new BitSet();
        all.set(0, LEARNERS);
        for (Mechanism mechanism : List.of(new DeferredAcceptance(), new PlaceProposing())) {
            MatchingProblem problem = new RandomMarket(1, LEARNERS, 6, false).problem();
            MatchingOutcome outcome = mechanism.match(problem, CONTROL);

            var result = round(mechanism, problem, outcome).ask(Map.of(), all);

            assertThat(result.outcome().placed()).isZero();
            assertThat(result.moves()).hasSize(outcome.placed());
        }
    }

    @Test
    void minimaThatTheNewSeatsCannotMeetAreNamed() {
        Market market = new RandomMarket(5, LEARNERS, 4, true).market();
        Quota most = new Quota("both", "both", 1, 2, java.util.Set.of("P0", "P1"), null);
        List<Place> roomy = market.places().stream()
                .map(place -> new Place(place.id(), place.name(), 0, 3))
                .toList();
        MatchingProblem problem =
                market.withPlaces(roomy).withQuotas(List.of(most)).problem();
        ChangedRound round =
                round(new PriorityListRegionalQuotas(), problem, MatchingOutcome.of(List.of(), new BitSet()));

        assertThat(round.refusals(Map.of(4, -2), new BitSet()))
                .extracting(complaint -> complaint.code())
                .contains("quota.contradiction");
    }

    private static ChangedRound round(Mechanism mechanism, MatchingProblem problem, MatchingOutcome outcome) {
        return new ChangedRound(mechanism, new BitSet(), problem, outcome, CONTROL);
    }

    private void compare(long seed, Market market, Mechanism mechanism) {
        RandomGenerator random = new Seed(seed).generator("change");
        MatchingProblem problem = market.problem();
        MatchingOutcome outcome = mechanism.match(problem, CONTROL);
        ChangedRound round = round(mechanism, problem, outcome);
        BoundSeats seats = new BoundSeats(problem.forest());
        for (int question = 0; question < 4; question++) {
            Map<Integer, Integer> changes = changes(random, problem, seats);
            BitSet gone = new BitSet();
            for (int i = random.nextInt(3) * (question % 2); i > 0; i--) {
                gone.set(random.nextInt(LEARNERS));
            }
            Map<Integer, Integer> nodes = seats.nodes(changes);
            MatchingProblem changed =
                    Changes.of(problem, changes).in(market, gone).problem();
            if (mechanism.refusals(changed).isEmpty()) {
                ChangedRound.Result result = round.ask(nodes, gone);
                MatchingOutcome again = mechanism.match(changed, CONTROL);

                ways.merge(result.way(), 1, Integer::sum);
                assertThat(choices(result.outcome(), gone))
                        .as("%s, seed %d, %s without %s", mechanism.name(), seed, changes, gone)
                        .isEqualTo(choices(again, new BitSet()));
                assertThat(result.outcome().closed()).isEqualTo(again.closed());
                assertThat(result.moves()).isEqualTo(WhatIf.moves(outcome, result.outcome()));
            } else {
                assertThat(round.refusals(nodes, gone)).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    /** One to three bounds; a class keeps the seats that it needs to open, a reserve fits into its place. */
    private static Map<Integer, Integer> changes(RandomGenerator random, MatchingProblem problem, BoundSeats seats) {
        Map<Integer, Integer> changes = new HashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int node = random.nextInt(problem.forest().nodes());
            int least =
                    node < problem.places().size() ? problem.places().get(node).least() : 0;
            int by = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(2));
            changes.put(node, Math.max(by, least - seats.of(node)));
        }
        changes.entrySet().removeIf(change -> {
            int place = seats.placeOfReserve(change.getKey());
            return place >= 0 && seats.of(change.getKey()) + change.getValue() > seats.of(place);
        });
        return changes;
    }

    private static BitSet only(int applicant) {
        BitSet set = new BitSet();
        set.set(applicant);
        return set;
    }

    private static Market withOrdersAlone(Market market) {
        return market.withQuotas(market.quotas().stream()
                .filter(quota -> quota.id().startsWith("order"))
                .toList());
    }

    private static Market withNumbers(long seed, Market market) {
        RandomGenerator random = new Seed(seed).generator("numbers");
        List<Place> places = new ArrayList<>();
        for (Place place : market.places()) {
            int most = place.most() + 1;
            places.add(new Place(place.id(), place.name(), random.nextInt(most + 1), most));
        }
        return market.withPlaces(places);
    }

    private static List<Integer> choices(MatchingOutcome outcome, BitSet without) {
        List<Integer> choices = new ArrayList<>();
        for (int a = without.nextClearBit(0); a < outcome.applicants(); a = without.nextClearBit(a + 1)) {
            choices.add(outcome.choice(a));
        }
        return choices;
    }
}
