package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.KiralyApproximation;

@Tag("S4")
class T01_KiralyTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);
    private final KiralyApproximation mechanism = new KiralyApproximation();

    @Test
    void seatsTwiceAsManyAsALotteryThatPutsTheFlexibleFirst() {
        List<Place> places = new ArrayList<>();
        List<Applicant> learners = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(new Place("P" + i, "", 0, 1));
            places.add(new Place("Q" + i, "", 0, 1));
            learners.add(new Applicant("flexible" + i, "", i, list("P" + i, "Q" + i)));
            learners.add(new Applicant("fixed" + i, "", 100 + i, list("P" + i)));
        }
        MatchingProblem problem = new Market(places, List.of(), List.of(), learners).problem();

        assertThat(new DeferredAcceptance().match(problem, CONTROL).placed()).isEqualTo(10);
        assertThat(mechanism.match(problem, CONTROL).placed()).isEqualTo(20);
    }

    @Test
    void aSecondPassNeverBeatsAHigherScore() {
        Market market = new Market(
                List.of(new Place("P", "", 0, 1)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("low", "", 1, List.of(Choice.of("P", 1))),
                        new Applicant("high", "", 2, List.of(Choice.of("P", 2)))));

        MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);

        assertThat(outcome.choice(0)).isEqualTo(MatchingOutcome.NONE);
        assertThat(outcome.choice(1)).isZero();
    }

    @Test
    void theTieNumberDecidesWhereNothingElseDoes() {
        Market market = new Market(
                List.of(new Place("P", "", 0, 1)),
                List.of(),
                List.of(),
                List.of(new Applicant("later", "", 9, list("P")), new Applicant("sooner", "", 4, list("P"))));

        assertThat(mechanism.match(market.problem(), CONTROL).choice(1)).isZero();
    }

    @Test
    void aShorterListMayGainSoItIsNotStrategyProof() {
        Market honest = new Market(
                List.of(new Place("P", "", 0, 1), new Place("Q", "", 0, 1)),
                List.of(),
                List.of(),
                List.of(new Applicant("a", "", 1, list("P", "Q")), new Applicant("b", "", 2, list("P"))));

        assertThat(mechanism.match(honest.problem(), CONTROL).choice(0)).isEqualTo(1);
        assertThat(mechanism
                        .match(honest.telling(0, list("P")).problem(), CONTROL)
                        .choice(0))
                .isZero();
    }

    @Test
    void isWeaklyStableAndSeatsTwoThirdsOfTheMostInEveryMarketTried() {
        int fewer = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            Market market = TiedMarket.random(seed);

            MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);

            int most = WeaklyStable.most(market);
            assertThat(WeaklyStable.blocking(market, outcome))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(3 * outcome.placed()).as("seed %d", seed).isGreaterThanOrEqualTo(2 * most);
            fewer += outcome.placed() < most ? 1 : 0;
        }
        assertThat(fewer).as("markets in which it is not the largest").isPositive();
    }

    @Test
    void theOrderOfInputIsIrrelevant() {
        for (long seed = 0; seed < 500; seed++) {
            Market market = TiedMarket.random(seed);
            List<Applicant> others = new ArrayList<>(market.applicants());
            Collections.shuffle(others, new Random(seed));

            assertThat(byId(market.with(others))).as("seed %d", seed).isEqualTo(byId(market));
        }
    }

    private Map<String, Integer> byId(Market market) {
        MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);
        Map<String, Integer> choices = new HashMap<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            choices.put(market.applicants().get(a).id(), outcome.choice(a));
        }
        return choices;
    }

    @Test
    void nobodyEntersAClosedPlace() {
        for (long seed = 0; seed < 200; seed++) {
            MatchingProblem problem = TiedMarket.random(seed).problem();
            BitSet closed = new BitSet();
            closed.set(0);

            MatchingOutcome outcome = mechanism.match(problem, closed, CONTROL);

            assertThat(outcome.fill(problem)[0]).as("seed %d", seed).isZero();
            assertThat(outcome.closed(0)).isTrue();
        }
    }

    @Test
    void refusesWhatItDoesNotKnowAndNamesWhoDoes() {
        Market plain = new Market(
                List.of(new Place("P", "", 0, 2)),
                List.of(),
                List.of(),
                List.of(new Applicant("a", "冀", 1, list("P"))));
        Market share = plain.withQuotas(List.of(new Quota("q", "", 1, Set.of("P"), "冀")));
        Market minimum = plain.withQuotas(List.of(new Quota("q", "", 1, 2, Set.of("P"), "冀")));
        Market soft = new Market(
                plain.places(), List.of(), List.of(new Reserve("r", "", "P", "冀", 1, false)), plain.applicants());
        Market hard = new Market(
                plain.places(), List.of(), List.of(new Reserve("r", "", "P", "冀", 1, true)), plain.applicants());

        assertThat(mechanism.refusals(plain.problem())).isEmpty();
        assertThat(codes(share)).containsExactly("mechanism.nested");
        assertThat(codes(hard)).containsExactly("mechanism.nested");
        assertThat(codes(soft)).containsExactly("mechanism.reserves");
        assertThat(codes(minimum)).contains("mechanism.minima");
        assertThatThrownBy(() -> mechanism.match(share.problem(), CONTROL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deferred-acceptance");
    }

    private List<String> codes(Market market) {
        return mechanism.refusals(market.problem()).stream()
                .map(Complaint::code)
                .toList();
    }

    @Test
    void handsOutNothingWhenCancelled() {
        RunControl cancelled = new RunControl(new Seed(1), Budget.ofProposals(0), Progress.NONE, () -> true);

        assertThatThrownBy(() -> mechanism.match(TiedMarket.random(1).problem(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Choice> list(String... places) {
        return java.util.Arrays.stream(places).map(p -> Choice.of(p, 0)).toList();
    }
}
