package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.RandomMarket;

/** Every answer is compared with the round solved again. */
@Tag("S4")
class C01_WhatIfTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism mechanism = new DeferredAcceptance();

    @Test
    void narrowerBoundsMoveExactlyThoseWhoMoveWhenTheRoundIsSolvedAgain() {
        for (long seed = 0; seed < 1_500; seed++) {
            asksForSeats(seed, false, -1);
        }
    }

    @Test
    void narrowerBoundsAroundReservesToo() {
        for (long seed = 0; seed < 1_000; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, true).market();
            asksForSeats(seed, market.problem(), -1);
        }
    }

    @Test
    void widerAndNarrowerBoundsWhereAllPlacesScoreAlikeAreAnsweredByPlayingChangedTurnsAgain() {
        for (long seed = 0; seed < 1_500; seed++) {
            asksForSeats(seed, true, 0);
        }
    }

    @Test
    void widerBoundsWithPlaceSpecificScores() {
        for (long seed = 0; seed < 300; seed++) {
            asksForSeats(seed, false, 1);
        }
    }

    @Test
    void aWithdrawalHurtsNobodyElseWhereOnlySeatsAreBoundedAndIsExact() {
        for (long seed = 0; seed < 600; seed++) {
            Market market = new RandomMarket(seed, 10, 6, seed % 2 == 0).market();
            MatchingProblem problem = market.problem();
            MatchingOutcome outcome = mechanism.match(problem, CONTROL);
            WhatIf whatIf = new WhatIf(problem, outcome, CONTROL);
            for (int a = 0; a < 10; a++) {
                MatchingProblem without = market.telling(a, List.of()).problem();

                assertThat(after(outcome, whatIf.withdraw(a)))
                        .as("seed %d applicant %d", seed, a)
                        .isEqualTo(choices(mechanism.match(without, CONTROL)));
            }
        }
    }

    @Test
    void namesTheClosedClassThatLacksTheFewest() {
        Market market = new RandomMarket(3, 12, 6, true).market();
        List<org.siquan.engine.matching.Place> places = new ArrayList<>();
        for (var place : market.places()) {
            places.add(new org.siquan.engine.matching.Place(place.id(), place.name(), 4 + places.size(), 20));
        }
        MatchingProblem problem =
                market.withPlaces(places).withQuotas(List.of()).problem();
        MatchingOutcome outcome = new OpeningRule(mechanism).match(problem, CONTROL);
        var next = WhatIf.nextToOpen(problem, outcome);

        assertThat(next).isNotEmpty();
        assertThat(next).extracting(WhatIf.ClosedClass::missing).isSorted();
        assertThat(next.getFirst().willing() + next.getFirst().missing())
                .isGreaterThanOrEqualTo(places.get(next.getFirst().place()).least());
    }

    private void asksForSeats(long seed, boolean oneScore, int direction) {
        asksForSeats(seed, new RandomMarket(seed, 12, 6, oneScore).market().problem(), direction);
    }

    /** Several questions to one solved round, the last one again at the end: answers may not leave traces. */
    private void asksForSeats(long seed, MatchingProblem problem, int direction) {
        RandomGenerator random = new Seed(seed).generator("question");
        MatchingOutcome outcome = mechanism.match(problem, CONTROL);
        WhatIf whatIf = new WhatIf(problem, outcome, CONTROL);
        for (int question = 0; question < 6; question++) {
            Map<Integer, Integer> more = new HashMap<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int node = random.nextInt(problem.forest().nodes());
                int sign = direction == 0 ? random.nextBoolean() ? 1 : -1 : direction;
                int by = sign * (1 + random.nextInt(2));
                more.put(node, Math.max(by, -problem.forest().most(node)));
            }
            List<Integer> again = choices(mechanism.match(problem.widened(more), CONTROL));

            assertThat(after(outcome, whatIf.seats(more)))
                    .as("seed %d, %s", seed, more)
                    .isEqualTo(again);
            assertThat(after(outcome, whatIf.seats(more)))
                    .as("asked twice, seed %d, %s", seed, more)
                    .isEqualTo(again);
        }
    }

    private static List<Integer> after(MatchingOutcome outcome, List<WhatIf.Move> moves) {
        List<Integer> choices = choices(outcome);
        for (WhatIf.Move move : moves) {
            assertThat(move.before()).isEqualTo(choices.get(move.applicant()));
            assertThat(move.after()).as("a move changes something").isNotEqualTo(move.before());
            choices.set(move.applicant(), move.after());
        }
        return choices;
    }

    private static List<Integer> choices(MatchingOutcome outcome) {
        List<Integer> choices = new ArrayList<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            choices.add(outcome.choice(a));
        }
        return choices;
    }
}
